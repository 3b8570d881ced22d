import { journeyError } from "../../core/error.ts";

const MOST = 100_000;

/** Throws `refused` for more entries than five lives have nights. */
export function refuseTooMany(entries: number): void {
  if (entries > MOST)
    throw journeyError("refused", "there are more than 100,000 entries in it", "split it into several files");
}
