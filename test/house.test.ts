import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";

const SRC = join(import.meta.dirname, "../src");

/** What a layer may import: its own and other layers, packages, Node's modules. DESIGN of the house: src/README.md. */
const RULES: Record<string, { layers: string[]; packages: string[]; node: string[] }> = {
  core: { layers: ["core"], packages: ["date-fns/", "@date-fns/utc", "ts-fsrs"], node: [] },
  render: { layers: ["core", "render"], packages: ["fast-string-width", "fast-wrap-ansi", "markdown-it"], node: [] },
  formats: { layers: ["core", "formats"], packages: ["yaml", "valibot", "markdown-it", "feed"], node: [] },
  store: {
    layers: ["core", "formats", "store"],
    packages: ["better-sqlite3", "@noble/hashes/"],
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
    packages: ["commander", "chalk", "inquirer", "@inquirer/", "uuidv7", "open"],
    node: ["node:"],
  },
};

/** Names that tell nothing: what is in such a drawer could be anything. */
const DRAWERS = /(^|\/)(utils?|helpers?|common|services?|managers?|misc|shared|index)(\.ts|\/|$)/i;

/** What only `cli` may touch. */
const MACHINE = /\bprocess\.|\bconsole\.|\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(|\bfetch\(/;

const files = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => ({ name, text: readFileSync(join(SRC, name), "utf8") }));

function importsOf(text: string): { from: string; typeOnly: boolean }[] {
  const statements = text.matchAll(/^(?:import|export)\s+(type\s+)?(?:[^;]*?\sfrom\s+)?"([^"]+)"/gm);
  const dynamic = text.matchAll(/\bimport\("([^"]+)"\)/g);
  return [
    ...Array.from(statements, ([, type, from = ""]) => ({ from, typeOnly: type !== undefined })),
    ...Array.from(dynamic, ([, from = ""]) => ({ from, typeOnly: false })),
  ];
}

const layerOf = (name: string) => name.split("/")[0] ?? "";
const target = (name: string, from: string) => relative(SRC, join(SRC, dirname(name), from));

describe("the house", () => {
  it("has only the layers of the map", () => {
    expect([...new Set(files.map(({ name }) => layerOf(name)))].filter((layer) => !(layer in RULES))).toEqual([]);
  });

  it.each(Object.entries(RULES))("%s imports only what its layer may", (layer, rule) => {
    const wrong = files
      .filter(({ name }) => layerOf(name) === layer)
      .flatMap(({ name, text }) =>
        importsOf(text)
          .filter(({ from }) => !allowed(name, from, rule))
          .map(({ from }) => `${name} imports ${from}`),
      );
    expect(wrong).toEqual([]);
  });

  it("touches the machine in cli alone", () => {
    const wrong = files
      .filter(({ name, text }) => layerOf(name) !== "cli" && MACHINE.test(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "")))
      .map(({ name }) => name);
    expect(wrong).toEqual([]);
  });

  it("has no drawers, no barrels and no default exports", () => {
    expect(files.map(({ name }) => name).filter((name) => DRAWERS.test(name))).toEqual([]);
    expect(files.filter(({ text }) => /^export default/m.test(text)).map(({ name }) => name)).toEqual([]);
    const barrels = files.filter(
      ({ name, text }) => /^export (\*|\{[^}]*\}) from/m.test(text) && name !== "cli/more.ts",
    );
    expect(barrels.map(({ name }) => name)).toEqual([]);
  });

  it("has no import circles", () => {
    const graph = new Map(
      files.map(({ name, text }) => [
        name,
        importsOf(text)
          .filter(({ from, typeOnly }) => from.startsWith(".") && !typeOnly && !from.endsWith("/more.ts"))
          .map(({ from }) => target(name, from)),
      ]),
    );
    expect(circlesOf(graph)).toEqual([]);
  });

  it("is drawn whole on its map", () => {
    const map = readFileSync(join(SRC, "README.md"), "utf8");
    expect(files.map(({ name }) => name).filter((name) => !map.includes(name.split("/").at(-1) ?? name))).toEqual([]);
  });
});

function allowed(name: string, from: string, rule: (typeof RULES)[string]): boolean {
  if (from.startsWith(".")) {
    const path = target(name, from);
    return path.startsWith("..")
      ? layerOf(name) === "cli" && path === "../package.json"
      : rule?.layers.includes(layerOf(path)) === true;
  }
  const list = from.startsWith("node:") ? rule?.node : rule?.packages;
  return list?.some((prefix) => from === prefix || (/[/:]$/.test(prefix) && from.startsWith(prefix))) === true;
}

function circlesOf(graph: Map<string, string[]>): string[] {
  const state = new Map<string, "open" | "closed">();
  const circles: string[] = [];
  const visit = (name: string, path: string[]) => {
    if (state.get(name) === "closed") return;
    if (state.get(name) === "open") {
      circles.push([...path.slice(path.indexOf(name)), name].join(" → "));
      return;
    }
    state.set(name, "open");
    for (const next of graph.get(name) ?? []) visit(next, [...path, name]);
    state.set(name, "closed");
  };
  for (const name of graph.keys()) visit(name, []);
  return circles;
}
