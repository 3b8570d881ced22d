import { type Interruption, interruption } from "../core/error.ts";

const STOPS = { SIGINT: "interrupted", SIGTERM: "terminated", SIGHUP: "hung-up" } as const;
type Stop = keyof typeof STOPS;
const SIGNALS: readonly Stop[] = ["SIGINT", "SIGTERM", "SIGHUP"];

/**
 * Runs something that waits for a person, for another program or for input. A signal aborts it, the reason being an
 * `Interruption`, instead of ending the process: what had been typed has to be kept first.
 */
export async function untilSignal<Answer>(work: (signal: AbortSignal) => Promise<Answer>): Promise<Answer> {
  const controller = new AbortController();
  const stop = (name: NodeJS.Signals) => controller.abort(interruptionBy(name));
  for (const name of SIGNALS) process.on(name, stop);
  try {
    return await work(controller.signal);
  } finally {
    for (const name of SIGNALS) process.off(name, stop);
  }
}

function interruptionBy(name: NodeJS.Signals): Interruption {
  const stop = SIGNALS.find((known) => known === name) ?? "SIGTERM";
  return interruption(STOPS[stop], "");
}
