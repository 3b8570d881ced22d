// Prints what a person feels: the median time of whole processes, as a ratio to bare `node -e 0` in the same run.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROUNDS = Number(process.env.ROUNDS ?? 40);
const ENTRIES = 180;
const TEXT = "Gradient descent by hand: three steps downhill, the rate halved, then the same in NumPy. ".repeat(8);
const JOURNEY = join(import.meta.dirname, "../../bin/journey.js");

const COMMANDS: Record<string, string[]> = {
  "node -e 0": [],
  "journey --version": ["--version"],
  "journey log": ["log", TEXT, "-t", "ml.2.1", "--done"],
  "journey check": ["check", "ml.2.2"],
  "journey streak": ["streak"],
  "journey progress": ["progress"],
  "journey topics": ["topics"],
  "journey list": ["list"],
  "journey show": ["show"],
  "journey search": ["search", "gradient"],
};

const home = mkdtempSync(join(tmpdir(), "journey-bench-"));
// Where it is set, Node's own start grows threefold and hides everything else.
const { NODE_EXTRA_CA_CERTS: _, ...inherited } = process.env;
const env = { ...inherited, HOME: home, XDG_DATA_HOME: "", JOURNEY_FILE: "" };

function run(args: readonly string[]): void {
  const argv = args.length === 0 ? ["-e", "0"] : [JOURNEY, ...args];
  execFileSync(process.execPath, argv, { env, stdio: "ignore" });
}

function timed(args: readonly string[]): number {
  const start = performance.now();
  run(args);
  return performance.now() - start;
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

try {
  console.log(`${ENTRIES} entries, ${ROUNDS} interleaved rounds`);
  for (let entry = 0; entry < ENTRIES; entry++) run(["log", TEXT, "-t", `ml.${1 + (entry % 5)}.1`]);
  const times = new Map(Object.keys(COMMANDS).map((name) => [name, [] as number[]]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, args] of Object.entries(COMMANDS)) times.get(name)?.push(timed(args));
  }
  const bare = median(times.get("node -e 0") ?? []);
  for (const [name, list] of times) {
    const ms = median(list);
    console.log(`${name.padEnd(20)} ${(ms / bare).toFixed(2)} × node  ${ms.toFixed(0)} ms`);
  }
} finally {
  rmSync(home, { recursive: true, force: true });
}
