import { startOfJourney } from "../commands/start.ts";
import { type CreateOptions, createJournal } from "../store/create.ts";
import { seedJournal } from "../store/seed.ts";

interface NewJournal extends Omit<CreateOptions, "seed"> {
  /** The folder of the package. */
  root: string;
  /** Of this machine. */
  hostname: string;
  newId(): string;
  now(): number;
  /** The journal's path as a person writes it. */
  shown: string;
}

/** Makes a journal; answers what greets its learner, null where another run was faster. */
export function makeJournal(
  path: string,
  { root, hostname, newId, now, shown, ...options }: NewJournal,
): string | null {
  const { changes, welcome } = startOfJourney({ root, newId, path: shown });
  const device = { id: newId(), name: hostname };
  const made = createJournal(path, { ...options, seed: (db) => seedJournal(db, device, now(), changes) });
  return made ? welcome : null;
}
