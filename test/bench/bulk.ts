import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { diceOf } from "../helpers/dice.ts";
import { homeWith } from "./journals.ts";
import { bare, journey, median, type Process, peakOf, timed } from "./rounds.ts";

export interface Bulk {
  name: string;
  value: string;
  target: string;
  met: boolean;
}

const MIB = 1024;

/** Everything exported to a file, beside the sqlite3 program printing the very same bytes, and beside the bare texts. */
export function exportAll(home: string, rounds: number): Bulk[] {
  const out = join(home, "everything.md");
  const process = journey(home, ["export", "--all"]);
  const ours: number[] = [];
  const same: number[] = [];
  const texts: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const exported = toFile(globalThis.process.execPath, process.argv, out, process.env);
    const printed = sqlite3(home, EVERYTHING, `${out}.sqlite3`);
    const unlike = sqlite3(home, TEXTS, `${out}.texts`);
    if (Number.isNaN(printed)) break;
    if (round === 0) refuseOtherBytes(out, `${out}.sqlite3`);
    else {
      ours.push(exported);
      same.push(printed);
      texts.push(unlike * (statSync(out).size / statSync(`${out}.texts`).size));
    }
  }
  const memory = peakOf(process, 3) / MIB;
  const [took, like, bareTexts] = [median(ours), median(same), median(texts)];
  const times = (ratio: number) => (same.length === 0 ? "no sqlite3 here" : `${ratio.toFixed(2)} × sqlite3`);
  return [
    {
      name: `export --all, ${took.toFixed(0)} ms, by SQL`,
      value: times(took / like),
      target: "≤ 1.4",
      met: took <= 1.4 * like,
    },
    { name: "as many bytes of bare texts", value: times(took / bareTexts), target: "none", met: true },
    { name: "its peak memory", value: `${memory.toFixed(0)} MiB`, target: "≤ 65 MiB", met: memory <= 65 },
  ];
}

/** What journey prints, as one query; and the texts alone. */
const EVERYTHING = readFileSync(join(import.meta.dirname, "everything.sql"), "utf8");
const TEXTS = "SELECT body FROM entry JOIN revision ON revision.id = entry.revision ORDER BY key;";

/**
 * The sqlite3 program ends every row with a line end, the last one too. Compared by another program: whatever this one
 * had in memory would count as the peak of those it starts.
 */
function refuseOtherBytes(ours: string, theirs: string): void {
  const { size } = statSync(ours);
  const compared = toFile("cmp", ["--bytes", String(size), ours, theirs], `${ours}.cmp`, bare.env);
  if (Number.isNaN(compared) || statSync(theirs).size !== size + 1)
    throw new Error(`everything.sql does not print what journey prints: compare ${ours} and ${theirs}`);
}

function sqlite3(home: string, sql: string, path: string): number {
  return toFile("sqlite3", [join(home, ".local/share/journey/journal.db"), sql], path, bare.env);
}

function toFile(command: string, args: readonly string[], path: string, env: NodeJS.ProcessEnv): number {
  const file = openSync(path, "w");
  const start = performance.now();
  const { status } = spawnSync(command, args, { env, stdio: ["ignore", file, "ignore"] });
  closeSync(file);
  return status === 0 ? performance.now() - start : Number.NaN;
}

const FIVE_MB = 5_000_000;
/** As many topics as one curriculum may have, nearly. */
const TOPICS = 18_900;
const WORDS =
  "gradient descent kernel margin entropy batch dropout token shard replica canary drift label recall".split(" ");

/** A pasted curriculum of nearly 5 MB, read, and written. */
export function addCurriculum(home: string): Bulk[] {
  const path = join(home, "big.md");
  const dice = diceOf(1);
  const lines = Array.from({ length: TOPICS }, (_, number) => {
    const words = Array.from({ length: 34 }, () => WORDS[Math.floor(dice() * WORDS.length)]);
    return `${number % 19 === 0 ? `\n## Unit ${number / 19 + 1}: Part ${number}\n\n` : ""}- ${words.join(" ")} ${number}`;
  });
  writeFileSync(path, ["# Everything", ...lines].join("\n").slice(0, FIVE_MB));
  return [
    ...addedBy("curriculum add --dry-run, 5 MB", () => journey(home, ["curriculum", "add", path, "--dry-run"])),
    ...addedBy("curriculum add, 5 MB", () =>
      journey(homeWith(mkdtempSync(join(home, "add-")), 180), ["curriculum", "add", path, "--yes"]),
    ),
  ];
}

/** `processOf` makes a home of its own for each run where that writes. */
function addedBy(name: string, processOf: () => Process): Bulk[] {
  const seconds = median(Array.from({ length: 3 }, () => timed(processOf()))) / 1000;
  const memory = peakOf(processOf(), 1) / MIB;
  return [
    { name, value: `${seconds.toFixed(2)} s`, target: "≤ 2 s", met: seconds <= 2 },
    { name: "its peak memory", value: `${memory.toFixed(0)} MiB`, target: "≤ 200 MiB", met: memory <= 200 },
  ];
}
