// Prints what a person feels: the median time of whole processes, as a ratio to bare `node -e 0` in the same run.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { addCurriculum, type Bulk, exportAll } from "./bulk.ts";
import { COMMANDS, type Command, MEMORY } from "./commands.ts";
import { homeWith } from "./journals.ts";
import { bare, journey, median, mediansOf, type Process, peakOf } from "./rounds.ts";

const { values } = parseArgs({
  options: { rounds: { type: "string", default: "40" }, json: { type: "boolean", default: false } },
});
const ROUNDS = Number(values.rounds);
const SIZES = [180, 3_650, 100_000] as const;
const PLACES = [
  { place: "disk", root: tmpdir() },
  { place: "tmpfs", root: "/dev/shm" },
].filter(({ root }) => existsSync(root));

interface Case {
  command: Command;
  place: string;
  entries: (typeof SIZES)[number];
  cached: boolean;
  home: string;
  process: Process;
}

const say = (text: string) => void process.stderr.write(text);
const homes: string[] = [];

function homeAt(root: string, entries: number): string {
  const home = mkdtempSync(join(root, "journey-bench-"));
  homes.push(home);
  return homeWith(home, entries);
}

/** Every command on both places at every size with compiled code, and at 180 without. What writes has a journal of its own. */
function cases(): Case[] {
  return PLACES.flatMap(({ place, root }) =>
    SIZES.flatMap((entries) => {
      const reads = homeAt(root, entries);
      const writes = homeAt(root, entries);
      return COMMANDS.filter(({ growth }) => growth !== null || entries === 180).flatMap((command) =>
        (entries === 180 ? [true, false] : [true]).map((cached) => {
          const home = command.undo ? writes : reads;
          const process = journey(home, command.args, cached);
          const undo = command.undo && journey(home, command.undo);
          return { command, place, entries, cached, home, process: { ...process, ...(undo && { undo }) } };
        }),
      );
    }),
  );
}

interface Row {
  command: string;
  place: string;
  /** Ratios to bare node by entries, with compiled code. */
  ratios: Record<string, number>;
  /** At 180 entries without compiled code. */
  plain: number;
  /** Milliseconds from 180 to 100,000 entries. */
  growth: number | null;
  /** Of node's own peak, at 180 and at 100,000 entries. */
  memory: number[];
  met: Record<string, boolean>;
}

function rowsOf(list: readonly Case[], medians: readonly number[], node: number): Row[] {
  const nodePeak = peakOf(bare);
  return PLACES.flatMap(({ place }) =>
    COMMANDS.map((command): Row => {
      const own = list.map((one, index) => ({ ...one, ms: medians[index] ?? Number.NaN }));
      const mine = own.filter((one) => one.command === command && one.place === place);
      const cached = mine.filter((one) => one.cached);
      const at = (entries: number) => cached.find((one) => one.entries === entries);
      const plain = (mine.find((one) => !one.cached)?.ms ?? Number.NaN) / node;
      const first = (at(180)?.ms ?? Number.NaN) / node;
      const growth = command.growth === null ? null : (at(100_000)?.ms ?? 0) - (at(180)?.ms ?? 0);
      const peaks = place === "disk" ? [at(180), at(100_000)] : [];
      const memory = peaks.flatMap((one) => (one === undefined ? [] : [peakOf(one.process) / nodePeak]));
      return {
        command: command.name,
        place,
        ratios: Object.fromEntries(cached.map(({ entries, ms }) => [entries, ms / node])),
        plain,
        growth,
        memory,
        met: {
          cached: first <= command.cached,
          plain: plain <= command.plain,
          ...(growth !== null && command.growth !== null && { growth: growth <= command.growth }),
          memory: memory.every((one) => one <= MEMORY),
        },
      };
    }),
  );
}

const mark = (met: boolean | undefined) => (met === undefined ? " " : met ? "✓" : "✗");
const figure = (number: number | undefined, met?: boolean) =>
  number === undefined ? "".padStart(7) : `${number.toFixed(2)} ${mark(met)}`.padStart(7);

function table(rows: readonly Row[], bulk: readonly Bulk[]): string {
  const head = "command         place    180  ≤      3650   100000  without ≤      + ms  ≤    memory  ≤ 1.25";
  const lines = rows.map(({ command, place, ratios, plain, growth, memory, met }) => {
    const target = COMMANDS.find(({ name }) => name === command);
    const grown =
      growth === null ? "".padStart(12) : `${growth.toFixed(1).padStart(6)} ${mark(met.growth)} ${target?.growth} `;
    const [small, large] = memory;
    return [
      command.padEnd(15),
      place.padEnd(5),
      `${figure(ratios[180], met.cached)} ${target?.cached.toFixed(1)}`,
      figure(ratios[3_650]),
      figure(ratios[100_000]),
      `${figure(plain, met.plain)} ${target?.plain}`.padEnd(13),
      grown,
      memory.length === 0 ? "" : `${small?.toFixed(2)} ${large?.toFixed(2) ?? "    "} ${mark(met.memory)}`,
    ].join(" ");
  });
  const others = bulk.map(
    ({ name, value, target, met }) => `${name.padEnd(32)} ${value.padEnd(26)} ${target} ${mark(met)}`,
  );
  return [head, ...lines, "", ...others].join("\n");
}

try {
  const list = cases();
  // 600 MB of copies, which the next minute's commits would else have to wait for.
  spawnSync("sync");
  // Everything is told by it: measured several times a round.
  const bares = Array.from({ length: 5 }, () => bare);
  const medians = mediansOf([...bares, ...list.map((one) => one.process)], ROUNDS, (round) =>
    say(round < 0 ? "\rwarming up" : `\rround ${round + 1} of ${ROUNDS}   `),
  );
  const node = median(medians.slice(0, bares.length));
  const rows = rowsOf(list, medians.slice(bares.length), node);
  const isLarge = ({ entries, place }: Case) => entries === 100_000 && place === PLACES.at(-1)?.place;
  const large = list.find((one) => isLarge(one) && one.command.undo === undefined)?.home ?? "";
  const bulk = [...exportAll(large, Math.min(ROUNDS, 7)), ...addCurriculum(large)];
  say("\r");
  const machine = `${cpus()[0]?.model.trim()}, ${cpus().length} cores, Node ${process.version}`;
  if (values.json) console.log(JSON.stringify({ machine, rounds: ROUNDS, node, rows, bulk }, null, 2));
  else
    console.log(
      `${machine}; ratios to \`node -e 0\` (${node.toFixed(1)} ms), medians of ${ROUNDS} interleaved rounds\n\n${table(rows, bulk)}`,
    );
} finally {
  for (const home of homes) rmSync(home, { recursive: true, force: true });
}
