import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BIN, surroundings } from "../helpers/builtCommand.ts";
import { CHECKOUT } from "../helpers/curricula.ts";

interface Output {
  inputs: Record<string, unknown>;
  imports: { path: string }[];
}

const { outputs }: { outputs: Record<string, Output> } = JSON.parse(
  readFileSync(join(CHECKOUT, "dist/meta.json"), "utf8"),
);
const inputsOf = (file: string) => Object.keys(outputs[`dist/${file}`]?.inputs ?? {});
const packagesOf = (file: string) => [
  ...new Set(inputsOf(file).flatMap((path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? [])),
];
const importsOf = (file: string) => [
  ...new Set((outputs[`dist/${file}`]?.imports ?? []).map(({ path }) => path.replace(/^node:/, ""))),
];

const NIGHTLY = ["check", "list", "log", "progress", "search", "show", "status", "streak", "topics"];
/** Those of the commands that write every time. */
const WRITING = ["nightly/check.cjs", "nightly/log.cjs"];
const HOT = ["journey.cjs", ...NIGHTLY.map((name) => `nightly/${name}.cjs`)];

describe("a hot bundle", () => {
  it("is there for each nightly command, and one with the frame alone for all others", () => {
    const hot = Object.keys(outputs).filter((path) =>
      inputsOf(path.slice("dist/".length)).includes("src/cli/start.ts"),
    );
    expect(hot.sort()).toEqual(HOT.map((file) => `dist/${file}`).sort());
  });

  it("has the frame alone from commander", () => {
    expect(packagesOf("journey.cjs")).toEqual(["commander"]);
  });

  it.each(HOT.slice(1))("%s contains these packages and no other", (file) => {
    expect(packagesOf(file).sort()).toEqual(["better-sqlite3", ...(WRITING.includes(file) ? ["uuidv7"] : [])]);
  });

  it.each(HOT)("%s holds what writes where its command writes, and what few nights need nowhere", (file) => {
    const held = (paths: RegExp) => inputsOf(file).filter((path) => paths.test(path));
    const writes =
      /cli\/(writing|ids)|store\/(writableJournal|changeLog|checksum|projection|dayTable|steps)|files\/draft/;
    const names = "src/files/draftNames.ts";
    if (WRITING.includes(file)) expect(held(writes)).toContain("src/store/writableJournal.ts");
    else expect(held(writes).filter((path) => path !== names)).toEqual([]);
    expect(
      held(/store\/(open|readOnly|migrate|create|seed|backup|backupFolder|letters|roles|records|totals)\.ts/),
    ).toEqual([]);
  });

  it.each(HOT)("%s loads these modules of Node and no other: no crypto, child_process, network or tty", (file) => {
    const allowed = ["./more.cjs", "./seldom.cjs", "./fast-string-width.cjs", "events", "fs", "path", "process"];
    expect(importsOf(file).filter((name) => !allowed.includes(name))).toEqual([]);
  });

  it.each(HOT)("%s asks Intl for nothing but the zone nobody named", (file) => {
    const text = readFileSync(join(CHECKOUT, "dist", file), "utf8");
    expect(text.match(/\bIntl\.\w+/g)).toEqual(["Intl.DateTimeFormat"]);
    const ours = inputsOf(file).filter((path) => path.startsWith("src/"));
    const local = ours.filter((path) =>
      /\.(toLocale\w+|localeCompare)\(/.test(readFileSync(join(CHECKOUT, path), "utf8")),
    );
    expect(local).toEqual([]);
  });

  it.each([...HOT, "more.cjs"])(
    "%s has Unicode's classes in strings alone: V8 would parse a literal it never comes to",
    (file) => {
      const text = readFileSync(join(CHECKOUT, "dist", file), "utf8");
      expect(text).toContain("\\\\p{");
      expect(text.match(/(?<!\\)\\p\{.{0,40}/g)).toBeNull();
    },
  );

  it("holds the command it is for and leaves every other one to the second bundle", () => {
    const commandsIn = (file: string) =>
      inputsOf(file).filter((path) => /src\/commands\/(?!context|register|view)/.test(path));
    expect(commandsIn("journey.cjs")).toEqual([]);
    for (const name of NIGHTLY) {
      const commands = commandsIn(`nightly/${name}.cjs`);
      expect(commands).toContain(`src/commands/${name}.ts`);
      expect(commands.filter((path) => /\/(export|curriculum|start)\.ts$/.test(path))).toEqual([]);
    }
  });
});

describe("the bundle of what a night seldom calls", () => {
  it("holds what the nightly ones leave to it", () => {
    const text = (file: string) => readFileSync(join(CHECKOUT, "dist", file), "utf8");
    for (const words of ["not a day: ", "is no number of minutes", "is no web address"]) {
      expect(text("seldom.cjs")).toContain(words);
      expect(text("nightly/log.cjs")).not.toContain(words);
    }
    expect(packagesOf("seldom.cjs")).toEqual(["better-sqlite3"]);
  });

  it("brings no module of Node but those that are there", () => {
    const allowed = ["./more.cjs", "./fast-string-width.cjs", "events", "fs", "path", "process"];
    expect(importsOf("seldom.cjs").filter((name) => !allowed.includes(name))).toEqual([]);
  });
});

describe("the second bundle", () => {
  it("contains no package that the hot one has not: each of those is a file of its own", () => {
    const hot = packagesOf("nightly/log.cjs");
    const own = packagesOf("more.cjs").filter((name) => !hot.includes(name));
    expect(own.sort()).toEqual(["date-fns", "tlds"]);
  });

  it("is plain ASCII under its own hash, as every file the launcher loads", () => {
    for (const file of Object.keys(outputs)) {
      const text = readFileSync(join(CHECKOUT, file), "utf8");
      expect(text).toMatch(/^\/\/ [0-9a-f]{16}\n/);
      expect(text).not.toMatch(/[^\0-\x7f]/);
    }
  });
});

const LINES = [
  "log x -t ml.2.1 --done",
  "check ml.2.2",
  "streak",
  "progress",
  "list",
  "show",
  "search x",
  "status",
  "topics",
];
/** Opened on the way, by their names below dist, and modules of Node that a bare start has not loaded. */
interface Loaded {
  files: string[];
  modules: string[];
}

describe("what is loaded", () => {
  const home = mkdtempSync(join(tmpdir(), "journey-loaded-"));
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  const run = (script: string, args: readonly string[], { fails = false } = {}): Loaded => {
    const seen = join(home, "seen.json");
    rmSync(seen, { force: true });
    const ran = spawnSync(process.execPath, ["--require", join(home, "watch.cjs"), script, ...args], {
      env: surroundings(home, { SEEN: seen }),
      encoding: "utf8",
    });
    expect(ran.stderr !== "").toBe(fails);
    return JSON.parse(readFileSync(seen, "utf8"));
  };
  let bare: readonly string[] = [];
  const more = ({ modules }: Loaded) => modules.filter((name) => !bare.includes(name));

  beforeAll(() => {
    writeFileSync(
      join(home, "watch.cjs"),
      `const fs = require("node:fs");
       const files = new Set();
       for (const name of ["readFileSync", "openSync"]) {
         const real = fs[name];
         fs[name] = (path, ...rest) => (files.add(String(path)), real(path, ...rest));
       }
       process.on("exit", () => {
         const seen = { files: [...files], modules: process.moduleLoadList };
         fs.writeFileSync(process.env.SEEN, JSON.stringify(seen));
       });`,
    );
    writeFileSync(join(home, "empty.cjs"), "");
    bare = run(join(home, "empty.cjs"), []).modules;
    // The first entry of a journal, and the day's backup with it, are not for every night.
    spawnSync(process.execPath, [BIN, "log", "the first", "-t", "ml.1.1"], { env: surroundings(home) });
  });

  it.each(LINES)("journey %s loads its own bundle alone, no text of a curriculum and no migration", (line) => {
    for (const _ of ["without compiled code", "with it"]) {
      const { files, modules } = run(BIN, line.split(" "));
      const ours = files.filter((path) => path.startsWith(CHECKOUT)).map((path) => path.slice(CHECKOUT.length + 1));
      const launching = ["bin/journey.js", "dist/launch.cjs", "dist/keepCode.cjs"];
      expect(ours.filter((path) => !launching.includes(path))).toEqual([`dist/nightly/${line.split(" ")[0]}.cjs`]);
      expect(more({ files, modules }).sort()).toEqual(["NativeModule vm"]);
    }
  });

  it.each([
    ["log x --day 2027-02-30", true],
    ["log x --min soon", true],
    ["show nothing", true],
    ["topics ml", false],
    ["list --json", false],
  ])("journey %s loads its own bundle, and what a night seldom calls", (line, fails) => {
    const args = line.split(" ");
    const { files } = run(BIN, args, { fails });
    expect(files).toContain(join(CHECKOUT, `dist/nightly/${args[0]}.cjs`));
    expect(files).toContain(join(CHECKOUT, "dist/seldom.cjs"));
  });

  it("journey undo loads the second bundle, and neither YAML nor prompts nor Markdown", () => {
    const { files } = run(BIN, ["undo", "--dry-run"]);
    const ours = files
      .filter((path) => path.startsWith(join(CHECKOUT, "dist")))
      .map((path) => path.slice(CHECKOUT.length + 6));
    expect(ours.filter((name) => name !== "launch.cjs").sort()).toEqual(["journey.cjs", "more.cjs"]);
    expect(existsSync(join(CHECKOUT, "dist/yaml.cjs"))).toBe(true);
  });
});
