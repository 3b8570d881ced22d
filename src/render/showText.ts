import { clean } from "../core/clean.ts";
import { count } from "../core/count.ts";
import type { TopicId } from "../core/curriculum.ts";
import { longDay, shortDay } from "../core/dayWords.ts";
import type { Entry, PlacedEntry } from "../core/entry.ts";
import { forgottenWords } from "../core/forgetting.ts";
import { POST_DETAILS, type PostDetails } from "../core/post.ts";
import { bodyLines } from "./bodyLines.ts";
import { lateWords, PRIVATE, timeWords } from "./entryWords.ts";
import { flow, labelled } from "./flow.ts";
import type { Screen } from "./screen.ts";
import { wrap } from "./width.ts";

export interface ShowStyle extends Screen {
  /** A topic of an entry; null when no curriculum followed has it any more. */
  topicOf(id: TopicId): { code: string; title: string } | null;
}

/** With what it says about its article, if anything. */
type ShownEntry = PlacedEntry & Entry & { post?: PostDetails };

const LABEL = 8;

/** Entries in full, one piece each: what it is, the text as it was written, what hangs on it. */
export function* showText(entries: Iterable<ShownEntry>, style: ShowStyle): Iterable<string> {
  let between = "";
  for (const entry of entries) {
    yield `${between}${entryLines(entry, style).join("\n")}\n`;
    between = "\n\n";
  }
}

function entryLines(entry: ShownEntry, style: ShowStyle): string[] {
  const attached = attachments(entry, style);
  return [
    ...headLines(entry, style),
    "",
    ...(entry.forgotten === null
      ? bodyLines(entry.body, style.columns)
      : [style.paint.dim(forgottenWords(entry.forgotten))]),
    ...(attached.length > 0 ? ["", ...attached] : []),
  ];
}

function headLines(entry: ShownEntry, { columns, paint }: Screen): string[] {
  const late = lateWords(entry);
  const place = [`#${entry.number}`, longDay(entry.day), ...(entry.n === null ? [] : [`Day ${entry.n}`])].join(" · ");
  const facts = [
    count(entry.words, "word"),
    timeWords(entry),
    entry.mood === null ? null : `mood ${entry.mood}/5`,
    late === null ? null : `written ${shortDay(entry.writtenOn, entry.day)} (${late})`,
    entry.star ? "★ starred" : null,
    entry.private ? `${PRIVATE} private` : null,
  ].filter((fact) => fact !== null);
  return [
    ...wrap(place, columns).map(paint.dim),
    ...(entry.title === null ? [] : wrap(clean(entry.title), columns).map(paint.bold)),
    ...flow(facts, columns, { between: " · " }).map(paint.dim),
  ];
}

function attachments(entry: ShownEntry, style: ShowStyle): string[] {
  const { columns, paint } = style;
  const column = (label: string, texts: readonly string[]) =>
    texts.flatMap((text, index) => labelled((index === 0 ? label : "").padEnd(LABEL), text, style));
  const finished = new Set(entry.finished);
  const topics = [...new Set([...entry.topics, ...entry.finished])];
  return [
    ...column(
      "Topics",
      topics.map((id) => topicWords(id, finished.has(id), style)),
    ),
    ...flow(entry.tags.map(clean), columns, { label: "Tags".padEnd(LABEL), paintLabel: paint.dim }),
    // A link is shown whole, or it could not be followed.
    ...column("Links", entry.links.map(clean)),
    ...flow(postParts(entry), columns, { label: "Article".padEnd(LABEL), paintLabel: paint.dim, between: " · " }),
  ];
}

/** `series Linear models`, for every detail that was given. */
function postParts({ post }: ShownEntry): string[] {
  if (post === undefined) return [];
  return POST_DETAILS.flatMap((detail) => (post[detail] === null ? [] : [`${detail} ${clean(post[detail])}`]));
}

function topicWords(id: TopicId, finished: boolean, { topicOf }: ShowStyle): string {
  const topic = topicOf(id);
  const name = topic === null ? clean(id) : `${clean(topic.code)} ${clean(topic.title)}`;
  return finished ? `● ${name}, finished` : `◐ ${name}`;
}
