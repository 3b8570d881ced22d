import { clean, cleanText } from "../core/clean.ts";

interface Rehearsed {
  day: string;
  title: string;
  problem: string | null;
  requests: readonly { method: string; url: string; headers: Readonly<Record<string, string>>; body: string | null }[];
}

/** Requests as they would go out, bodies on one line, for reading or for copying. */
export function* rehearsalText(service: string, plans: readonly Rehearsed[]): Generator<string> {
  if (plans.length === 0) yield `Nothing is left to send to ${service}.\n`;
  for (const [index, { day, title, problem, requests }] of plans.entries()) {
    if (index > 0) yield "\n";
    const sends = requests.length === 0 ? "unchanged, nothing to send" : `would be sent to ${service}`;
    yield `# ${day} ${clean(title)}: ${problem === null ? sends : `would be refused, ${clean(problem)}`}\n`;
    for (const { method, url, headers, body } of requests) {
      yield `\n${method} ${clean(url)}\n`;
      for (const [name, value] of Object.entries(headers)) yield `${name}: ${clean(value)}\n`;
      if (body !== null) yield `\n${cleanText(body)}\n`;
    }
  }
}
