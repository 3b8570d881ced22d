import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import {
  barrels,
  circles,
  defaultExports,
  drawers,
  forbiddenImports,
  machineUsers,
  mapFaults,
  missingAtDoor,
  type SourceFile,
  strangers,
} from "./helpers/houseRules.ts";

const SRC = join(import.meta.dirname, "../src");
const files = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name): SourceFile => ({ name: name.replaceAll("\\", "/"), text: readFileSync(join(SRC, name), "utf8") }));

test.each([
  ["has only the layers of its map", strangers],
  ["imports only what each layer may", forbiddenImports],
  ["touches the machine in cli alone", machineUsers],
  ["has no drawers", drawers],
  ["has no default exports", defaultExports],
  ["has no barrels", barrels],
  ["finds at its door what it loads late", missingAtDoor],
  ["has no import circles", circles],
])("the house %s", (_, faultsIn) => {
  expect(files.length).toBeGreaterThan(100);
  expect(faultsIn(files)).toEqual([]);
});

test("the house is drawn whole on its map, and nothing else is", () => {
  expect(mapFaults(files, readFileSync(join(SRC, "README.md"), "utf8"))).toEqual([]);
});

test("every dependency has its reason on the map", () => {
  const map = readFileSync(join(SRC, "README.md"), "utf8").split("## Dependencies and why")[1] ?? "";
  const told = Array.from(map.matchAll(/^- `([^`]+)`: \S+ \S+/gm), ([, name]) => name);
  const { dependencies, optionalDependencies } = JSON.parse(readFileSync(join(SRC, "../package.json"), "utf8"));
  expect(told.sort()).toEqual(Object.keys({ ...dependencies, ...optionalDependencies }).sort());
});

interface Example {
  what: string;
  rule: (files: readonly SourceFile[]) => string[];
  /** Texts by path. */
  files: Record<string, string>;
  faults: string[];
}

const EXAMPLES: Example[] = [
  {
    what: "a layer of its own making",
    rule: strangers,
    files: { "core/day.ts": "", "plugins/day.ts": "" },
    faults: ["plugins/day.ts"],
  },
  {
    what: "core reading files",
    rule: forbiddenImports,
    files: { "core/day.ts": 'import { readFileSync } from "node:fs";\nimport { addDays } from "date-fns/addDays";\n' },
    faults: ["core/day.ts imports node:fs"],
  },
  {
    what: "the root of date-fns, which costs more than its parts",
    rule: forbiddenImports,
    files: { "core/day.ts": 'import { addDays } from "date-fns";' },
    faults: ["core/day.ts imports date-fns"],
  },
  {
    what: "store printing",
    rule: forbiddenImports,
    files: {
      "store/entries.ts": 'import { clean } from "../core/clean.ts";\nimport { wrap } from "../render/width.ts";',
    },
    faults: ["store/entries.ts imports ../render/width.ts"],
  },
  {
    what: "a type from where nothing may come",
    rule: forbiddenImports,
    files: { "core/day.ts": 'import type { Journal } from "../store/journal.ts";' },
    faults: ["core/day.ts imports ../store/journal.ts"],
  },
  {
    what: "an import over several lines, one for its effects, one made later",
    rule: forbiddenImports,
    files: {
      "render/list.ts":
        'import {\n  a,\n  b,\n} from "chalk";\nimport "node:process";\nconst later = () => import("../store/open.ts");',
    },
    faults: [
      "render/list.ts imports chalk",
      "render/list.ts imports node:process",
      "render/list.ts imports ../store/open.ts",
    ],
  },
  {
    what: "a second place that knows SQLite",
    rule: forbiddenImports,
    files: { "files/paths.ts": 'import Database from "better-sqlite3";' },
    faults: ["files/paths.ts imports better-sqlite3"],
  },
  {
    what: "the package's own file, which cli alone may read",
    rule: forbiddenImports,
    files: {
      "cli/version.ts": 'import manifest from "../../package.json" with { type: "json" };',
      "core/version.ts": 'import manifest from "../../package.json" with { type: "json" };',
    },
    faults: ["core/version.ts imports ../../package.json"],
  },
  {
    what: "a command that reaches for the process, the clock or the console",
    rule: machineUsers,
    files: {
      "commands/log.ts": "const home = process.env.HOME;",
      "core/day.ts": "const today = new Date();",
      "render/list.ts": 'console.log("x");',
      "core/pace.ts": "const chance = Math.random();",
      "commands/list.ts": "// process.exit is not ours, nor /* console.log */",
      "core/moment.ts": "const at = new Date(instant);",
      "cli/start.ts": "process.exitCode = 1;",
    },
    faults: ["commands/log.ts", "core/day.ts", "render/list.ts", "core/pace.ts"],
  },
  {
    what: "drawers by any name",
    rule: drawers,
    files: { "core/utils.ts": "", "core/helpers/day.ts": "", "store/index.ts": "", "core/commonWords.ts": "" },
    faults: ["core/utils.ts", "core/helpers/day.ts", "store/index.ts"],
  },
  {
    what: "default exports, named ones too",
    rule: defaultExports,
    files: {
      "core/a.ts": "export default function a() {}",
      "core/b.ts": "const b = 1;\nexport { b as default };",
      "core/c.ts": "export const defaults = 1;",
    },
    faults: ["core/a.ts", "core/b.ts"],
  },
  {
    what: "files that only pass on",
    rule: barrels,
    files: {
      "core/all.ts": 'export * from "./day.ts";',
      "core/some.ts": 'export {\n  day,\n} from "./day.ts";',
      "core/types.ts": 'export type { Day } from "./day.ts";',
      "cli/more.ts": 'export { registerBackup } from "../commands/backup.ts";',
    },
    faults: ["core/all.ts", "core/some.ts", "core/types.ts"],
  },
  {
    what: "a name that is loaded late and not to be had",
    rule: missingAtDoor,
    files: {
      "cli/main.ts": 'const { one, two } = await import("./context.ts");',
      "cli/nightly.ts": 'load: async () => (await import("../commands/log.ts")).registerLog',
      "commands/feed.ts": 'const { html } = await import("../formats/html.ts");',
      "cli/more.ts": 'export { registerList } from "../commands/log.ts";\nexport { one } from "./context.ts";',
    },
    faults: ["cli/main.ts loads two of cli/context.ts", "cli/nightly.ts loads registerLog of commands/log.ts"],
  },
  {
    what: "a circle, but none of types alone",
    rule: circles,
    files: {
      "core/a.ts": 'import { b } from "./b.ts";',
      "core/b.ts": 'import { c } from "./deep/c.ts";',
      "core/deep/c.ts": 'import { a } from "../a.ts";',
      "core/d.ts": 'import type { E } from "./e.ts";',
      "core/e.ts": 'import { d } from "./d.ts";',
    },
    faults: ["core/a.ts → core/b.ts → core/deep/c.ts → core/a.ts"],
  },
];

describe("the rules would catch", () => {
  it.each(EXAMPLES)("$what", ({ rule, files: made, faults }) => {
    const list = Object.entries(made).map(([name, text]) => ({ name, text }));
    expect(rule(list)).toEqual(faults);
  });

  it("a map with a hole, a ghost and a line that says nothing", () => {
    const map =
      "# The map\n\n## core: the domain\n\n- `day.ts`: study days\n- `gone.ts`: what was here once\n- `pace.ts`: …\n";
    const made = ["core/day.ts", "core/pace.ts", "store/day.ts"].map((name) => ({ name, text: "" }));
    expect(mapFaults(made, map)).toEqual([
      "store/day.ts is not on the map",
      "core/gone.ts is on the map and nowhere else",
      "core/pace.ts has no words",
    ]);
  });
});
