import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BIN } from "../helpers/builtCommand.ts";

/** One process to be measured, run after run. */
export interface Process {
  /** Arguments of node. */
  argv: readonly string[];
  env: NodeJS.ProcessEnv;
  /** Takes back what it did, so that it does the same the next time. */
  undo?: Process;
}

// Where it is set, Node's own start grows threefold and hides everything else.
const { NODE_EXTRA_CA_CERTS: _, NODE_OPTIONS: __, ...inherited } = process.env;

export const bare: Process = { argv: ["-e", "0"], env: inherited };

export function journey(home: string, args: readonly string[], cached = true): Process {
  const own = { HOME: home, XDG_DATA_HOME: "", XDG_CACHE_HOME: "", XDG_CONFIG_HOME: "", JOURNEY_FILE: "" };
  const env = { ...inherited, ...own, ...(!cached && { NODE_DISABLE_COMPILE_CACHE: "1" }) };
  return { argv: [BIN, ...args], env };
}

/** Runs it once; answers milliseconds. Throws where it fails, since that would be quick. */
export function timed({ argv, env }: Process): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, argv, { env, stdio: ["ignore", "ignore", "pipe"] });
  const took = performance.now() - start;
  if (status !== 0) throw new Error(`node ${argv.join(" ").slice(0, 200)} ended with ${status}: ${stderr}`);
  return took;
}

const WARM_UP = 2;

/**
 * The median of each process over interleaved rounds, so that what the machine does besides meets all of them; in another
 * order each round, since what a process costs the next one (a journal still being written to the disk) would else always
 * meet the same.
 */
export function mediansOf(processes: readonly Process[], rounds: number, told: (round: number) => void): number[] {
  const times = processes.map((): number[] => []);
  for (let round = -WARM_UP; round < rounds; round += 1) {
    told(round);
    for (const [index, one] of shuffled([...processes.entries()])) {
      const took = timed(one);
      if (one.undo) timed(one.undo);
      if (round >= 0) times[index]?.push(took);
    }
  }
  return times.map(median);
}

function shuffled<Item>(items: readonly Item[]): Item[] {
  const keyed = items.map((item) => ({ item, key: Math.random() }));
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}

export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

const watch = join(mkdtempSync(join(tmpdir(), "journey-bench-")), "watch.cjs");
writeFileSync(
  watch,
  `process.on("exit", () => require("node:fs").writeFileSync(process.env.PEAK, String(process.resourceUsage().maxRSS)));`,
);

/** The most memory a process had, in KiB: the median of a few runs. */
export function peakOf({ argv, env }: Process, runs = 5): number {
  const PEAK = `${watch}.peak`;
  return median(
    Array.from({ length: runs }, () => {
      timed({ argv: ["--require", watch, ...argv], env: { ...env, PEAK } });
      return Number(readFileSync(PEAK, "utf8"));
    }),
  );
}
