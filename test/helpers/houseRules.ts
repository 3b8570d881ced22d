import { posix } from "node:path";

/** A source file by its path below `src/`. */
export interface SourceFile {
  name: string;
  text: string;
}

interface LayerRule {
  layers: readonly string[];
  packages: readonly string[];
  node: readonly string[];
}

/** What a layer may import: its own and other layers, packages, Node's modules. The house in words: src/README.md. */
export const RULES: Readonly<Record<string, LayerRule>> = {
  core: { layers: ["core"], packages: ["date-fns/", "@date-fns/utc", "ts-fsrs"], node: [] },
  render: { layers: ["core", "render"], packages: ["fast-string-width", "fast-wrap-ansi", "markdown-it"], node: [] },
  formats: { layers: ["core", "formats"], packages: ["yaml", "markdown-it", "tlds/"], node: [] },
  store: {
    layers: ["core", "formats", "store"],
    packages: ["better-sqlite3"],
    node: ["node:fs", "node:path"],
  },
  publish: { layers: ["core", "formats", "publish"], packages: [], node: [] },
  files: {
    layers: ["core", "formats", "files"],
    packages: [],
    node: ["node:fs", "node:path", "node:crypto", "node:os"],
  },
  commands: {
    layers: ["core", "render", "formats", "store", "publish", "files", "commands"],
    packages: ["commander"],
    node: [],
  },
  cli: {
    layers: ["core", "render", "formats", "store", "publish", "files", "commands", "cli"],
    packages: ["commander", "chalk", "inquirer", "@inquirer/", "uuidv7", "open", "@resvg/resvg-js"],
    node: ["node:"],
  },
};

/** Names that tell nothing: what is in such a drawer could be anything. */
const DRAWERS = /(^|\/)(utils?|helpers?|common|services?|managers?|misc|shared|index)(\.ts|\/|$)/i;

/** What only `cli` may touch. */
const MACHINE = /\bprocess\.|\bconsole\.|\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(|\bfetch\(/;

/** The one file that only passes on: the door to the second bundle. */
const DOOR = "cli/more.ts";

interface Import {
  from: string;
  typeOnly: boolean;
}

function importsOf(text: string): Import[] {
  const statements = text.matchAll(/^(?:import|export)\s+(type\s+)?(?:[^;]*?\sfrom\s+)?"([^"]+)"/gm);
  const dynamic = text.matchAll(/\bimport\("([^"]+)"\)/g);
  return [
    ...Array.from(statements, ([, type, from = ""]) => ({ from, typeOnly: type !== undefined })),
    ...Array.from(dynamic, ([, from = ""]) => ({ from, typeOnly: false })),
  ];
}

const layerOf = (name: string) => name.split("/")[0] ?? "";
const target = (name: string, from: string) => posix.join(posix.dirname(name), from);
const namesOf = (files: readonly SourceFile[]) => files.map(({ name }) => name);

/** Files of no layer. */
export function strangers(files: readonly SourceFile[]): string[] {
  return namesOf(files).filter((name) => !(layerOf(name) in RULES));
}

/** `core/day.ts imports node:fs`, for every import its layer may not have. */
export function forbiddenImports(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ name, text }) =>
    importsOf(text)
      .filter(({ from }) => !allowed(name, from))
      .map(({ from }) => `${name} imports ${from}`),
  );
}

function allowed(name: string, from: string): boolean {
  const rule = RULES[layerOf(name)];
  if (rule === undefined) return false;
  if (from.startsWith(".")) {
    const path = target(name, from);
    return path.startsWith("..")
      ? layerOf(name) === "cli" && path === "../package.json"
      : rule.layers.includes(layerOf(path));
  }
  const list = from.startsWith("node:") ? rule.node : rule.packages;
  return list.some((prefix) => from === prefix || (/[/:]$/.test(prefix) && from.startsWith(prefix)));
}

/** Files outside `cli` that touch the process, the console, the clock, chance or the network themselves. */
export function machineUsers(files: readonly SourceFile[]): string[] {
  const code = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");
  return namesOf(files.filter(({ name, text }) => layerOf(name) !== "cli" && MACHINE.test(code(text))));
}

export function drawers(files: readonly SourceFile[]): string[] {
  return namesOf(files).filter((name) => DRAWERS.test(name));
}

export function defaultExports(files: readonly SourceFile[]): string[] {
  return namesOf(files.filter(({ text }) => /^export (default\b|\{[^}]*\bas default\b)/m.test(text)));
}

/** Files that pass on what others export. */
export function barrels(files: readonly SourceFile[]): string[] {
  return namesOf(files.filter(({ name, text }) => /^export (\*|(type )?\{[^}]*\}) from/m.test(text) && name !== DOOR));
}

/**
 * What the frame and the nightly commands load at the moment they need it, and the door lacks: their bundles look for it in
 * the second one, and would find `undefined` there.
 */
export function missingAtDoor(files: readonly SourceFile[]): string[] {
  const door = files.find(({ name }) => name === DOOR)?.text ?? "";
  const there = new Set(namesFrom(DOOR, door.matchAll(/^export \{([^}]*)\} from "([^"]+)"/gm)));
  return files.flatMap(({ name, text }) => {
    const taken = text.matchAll(/\{([^{}]*)\} = await import\("(\.\/\w+\.ts|\.\.\/commands\/\w+\.ts)"\)/g);
    const reached = text.matchAll(/await import\("(\.\.\/commands\/\w+\.ts)"\)\)\.(\w+)/g);
    return namesFrom(name, [...taken, ...Array.from(reached, ([all, from = "", one = ""]) => [all, one, from])])
      .filter((one) => !there.has(one))
      .map((one) => `${name} loads ${one}`);
  });
}

/** `log of commands/log.ts`, for the names that each match takes from a file. */
function namesFrom(name: string, matches: Iterable<readonly string[]>): string[] {
  return Array.from(matches, ([, names = "", from = ""]) =>
    names.split(",").map((one) => `${one.trim()} of ${target(name, from)}`),
  ).flat();
}

/** `a.ts → b.ts → a.ts`; imports of types alone make no circle, nor does what is loaded later. */
export function circles(files: readonly SourceFile[]): string[] {
  const graph = new Map(
    files.map(({ name, text }) => [
      name,
      importsOf(text)
        .filter(({ from, typeOnly }) => from.startsWith(".") && !typeOnly && !from.endsWith("/more.ts"))
        .map(({ from }) => target(name, from)),
    ]),
  );
  const state = new Map<string, "open" | "closed">();
  const found: string[] = [];
  const visit = (name: string, path: readonly string[]) => {
    if (state.get(name) === "closed") return;
    if (state.get(name) === "open") {
      found.push([...path.slice(path.indexOf(name)), name].join(" → "));
      return;
    }
    state.set(name, "open");
    for (const next of graph.get(name) ?? []) visit(next, [...path, name]);
    state.set(name, "closed");
  };
  for (const name of graph.keys()) visit(name, []);
  return found;
}

/** What the map says of each file, by its path below `src/`: lines `- \`day.ts\`: …` below `## core: …`. */
export function mapped(map: string): Map<string, string> {
  const lines = new Map<string, string>();
  for (const section of map.split(/^## /m).slice(1)) {
    const layer = /^[a-z]+(?=: )/.exec(section)?.[0];
    if (layer === undefined) continue;
    for (const [, file = "", words = ""] of section.matchAll(/^- `([^`]+\.ts)`: *(.*)$/gm)) {
      lines.set(`${layer}/${file}`, words);
    }
  }
  return lines;
}

/** Files the map does not tell of, files it tells of that are gone, and lines that say nothing. */
export function mapFaults(files: readonly SourceFile[], map: string): string[] {
  const lines = mapped(map);
  const names = new Set(namesOf(files));
  return [
    ...[...names].filter((name) => !lines.has(name)).map((name) => `${name} is not on the map`),
    ...[...lines.keys()].filter((name) => !names.has(name)).map((name) => `${name} is on the map and nowhere else`),
    ...[...lines]
      .filter(([, words]) => !/^\S+ \S+/.test(words) || /^…|…$|^\*/.test(words))
      .map(([name]) => `${name} has no words`),
  ];
}
