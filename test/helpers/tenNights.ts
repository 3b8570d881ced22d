import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { type Learner, learner, learnerAt } from "./learner.ts";

let written: Promise<string> | undefined;

/** Friday 1 to Sunday 10 January 2027, every night logged; the last one finishes a topic. It is still Sunday night. */
export async function tenNights(): Promise<Learner> {
  written ??= write();
  const you = learner();
  cpSync(await written, you.home, { recursive: true });
  you.at("2027-01-10 22:30");
  return you;
}

/** Written once for all tests of a file, each of which has a copy. */
async function write(): Promise<string> {
  const you = learnerAt(mkdtempSync(join(tmpdir(), "journey-")));
  for (let night = 1; night <= 10; night += 1) {
    you.at(`2027-01-${String(night).padStart(2, "0")} 22:30`);
    await you.out(night === 10 ? 'log "Least squares by hand" -t ml.2.1 --done' : `log "Night ${night}"`);
  }
  return you.home;
}

afterAll(async () => {
  if (written !== undefined) rmSync(await written, { recursive: true, force: true });
});
