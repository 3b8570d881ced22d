import { appendFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What a sweep came to; what is left out is 0. */
interface Counts {
  runs: number;
  lost?: number;
  torn?: number;
  undetected?: number;
  unreadable?: number;
}

/** The sweeps run in processes of their own: they meet in this file. */
const MEETING = "FAULTS_COUNTS";

const scale = Number(process.env.FAULTS_SCALE ?? 1);

/** How many of `full` runs this time: `FAULTS_SCALE=0.05` tries a sweep quickly. */
export function scaled(full: number): number {
  return Math.max(1, Math.round(full * scale));
}

/** Evenly spread members of a list, as many as the scale asks for. */
export function sampled<Item>(items: readonly Item[], atMost = items.length): Item[] {
  const wanted = Math.min(scaled(atMost), items.length);
  return items.filter(
    (_, index) => Math.floor((index * wanted) / items.length) !== Math.floor(((index - 1) * wanted) / items.length),
  );
}

/** Adds a sweep's figures to the line that ends the run. */
export function count(counts: Counts): void {
  note(counts);
}

/** Says that a sweep was left out; answers whether it was. */
export function skipped(name: string, leftOut: boolean): boolean {
  if (leftOut) note({ skipped: name });
  return leftOut;
}

function note(line: object): void {
  const path = process.env[MEETING];
  if (path !== undefined) appendFileSync(path, `${JSON.stringify(line)}\n`);
}

export function setup(): void {
  process.env[MEETING] = join(mkdtempSync(join(tmpdir(), "journey-counts-")), "counts");
}

export function teardown(): void {
  const path = process.env[MEETING] ?? "";
  const lines: Partial<Counts & { skipped: string }>[] = readFileSync(path, { encoding: "utf8", flag: "a+" })
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
  rmSync(join(path, ".."), { recursive: true });
  const sum = (key: keyof Counts) => lines.reduce((total, line) => total + (line[key] ?? 0), 0).toLocaleString("en");
  const names = lines.flatMap((line) => line.skipped ?? []);
  console.log(
    `faults: ${sum("runs")} runs, ${sum("lost")} acknowledged lost, ${sum("torn")} torn, ${sum("undetected")} undetected, ` +
      `${sum("unreadable")} unreadable drafts, ${names.length} skipped${names.length > 0 ? `: ${names.join(", ")}` : ""}`,
  );
}
