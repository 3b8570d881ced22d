import { spawnSync } from "node:child_process";
import { closeSync, openSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bare, journey, median, peakOf, timed } from "./rounds.ts";

export interface Bulk {
  name: string;
  value: string;
  target: string;
  met: boolean;
}

const MIB = 1024;

/** Everything exported to a file, beside the sqlite3 program printing as many bytes of the same journal. */
export function exportAll(home: string, rounds: number): Bulk[] {
  const out = join(home, "everything.md");
  const process = journey(home, ["export", "--all"]);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const exported = toFile(globalThis.process.execPath, process.argv, out, process.env);
    const printed = sqlite3(home, out);
    if (printed === null) break;
    if (round > 0) ours.push(exported);
    if (round > 0) theirs.push(printed);
  }
  const memory = peakOf(process, 3) / MIB;
  const ratio = median(ours) / median(theirs);
  return [
    {
      name: "export --all, 100,000 entries",
      value: theirs.length === 0 ? "no sqlite3 here" : `${ratio.toFixed(2)} × sqlite3 (${median(ours).toFixed(0)} ms)`,
      target: "≤ 1.4",
      met: ratio <= 1.4,
    },
    { name: "its peak memory", value: `${memory.toFixed(0)} MiB`, target: "≤ 65 MiB", met: memory <= 65 },
  ];
}

/** The journal's texts by the sqlite3 program, in order, as many bytes as `like` has; null where there is none. */
function sqlite3(home: string, like: string): number | null {
  const journal = join(home, ".local/share/journey/journal.db");
  const sql = `SELECT body FROM entry JOIN revision ON revision.id = entry.revision ORDER BY key;`;
  const took = toFile("sqlite3", [journal, sql], `${like}.sqlite3`, bare.env);
  if (Number.isNaN(took)) return null;
  return took * (statSync(like).size / statSync(`${like}.sqlite3`).size);
}

function toFile(command: string, args: readonly string[], path: string, env: NodeJS.ProcessEnv): number {
  const file = openSync(path, "w");
  const start = performance.now();
  const { status } = spawnSync(command, args, { env, stdio: ["ignore", file, "ignore"] });
  closeSync(file);
  return status === 0 ? performance.now() - start : Number.NaN;
}

const FIVE_MB = 5_000_000;

/** A pasted curriculum of 5 MB. */
export function addCurriculum(home: string): Bulk[] {
  const path = join(home, "big.md");
  const lines = ["# Everything"];
  for (let size = 0, number = 1; size < FIVE_MB - 200; number += 1) {
    const line =
      number % 20 === 1
        ? `\n## Unit ${Math.ceil(number / 20)}: Part ${number}\n`
        : `- Topic ${number}: ${"words of it ".repeat(40)}`;
    lines.push(line);
    size += line.length + 1;
  }
  writeFileSync(path, lines.join("\n").slice(0, FIVE_MB));
  const process = journey(home, ["curriculum", "add", path, "--dry-run"]);
  const seconds = timed(process) / 1000;
  const memory = peakOf(process, 1) / MIB;
  return [
    { name: "curriculum add, 5 MB", value: `${seconds.toFixed(2)} s`, target: "≤ 2 s", met: seconds <= 2 },
    { name: "its peak memory", value: `${memory.toFixed(0)} MiB`, target: "≤ 200 MiB", met: memory <= 200 },
  ];
}
