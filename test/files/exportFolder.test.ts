import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type ExportFile, writeArticles } from "../../src/files/exportFolder.ts";
import { MANIFEST } from "../../src/files/exportManifest.ts";

const SUNDAY: ExportFile = { name: "2027-01-10-maps.md", text: "maps\n" };
const MONDAY: ExportFile = { name: "2027-01-11-sets.md", text: "sets\r\n" };

let root: string;
let dir: string;

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), "journey-export-")));
  dir = join(root, "blog", "posts");
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const path = (name: string) => join(dir, name);
const read = (name: string) => readFileSync(path(name), "utf8");
const nothing = { written: [], unchanged: [], refused: [], removed: [], kept: [] };

describe("an export into a folder", () => {
  it("makes the folder, writes the bytes, and leaves nothing else but its manifest", () => {
    expect(writeArticles(dir, [SUNDAY, MONDAY])).toEqual({ ...nothing, written: [SUNDAY.name, MONDAY.name] });
    expect(read(MONDAY.name)).toBe("sets\r\n");
    expect(readdirSync(dir).sort()).toEqual([MANIFEST, SUNDAY.name, MONDAY.name].sort());
  });

  it("does not touch what is already there, byte for byte", () => {
    writeArticles(dir, [SUNDAY, MONDAY]);
    const before = readdirSync(dir).map((name) => [name, read(name), statSync(path(name)).ino]);
    expect(writeArticles(dir, [SUNDAY, MONDAY])).toEqual({ ...nothing, unchanged: [SUNDAY.name, MONDAY.name] });
    expect(readdirSync(dir).map((name) => [name, read(name), statSync(path(name)).ino])).toEqual(before);
  });

  it("replaces a file of its own whose article changed", () => {
    writeArticles(dir, [SUNDAY, MONDAY]);
    expect(writeArticles(dir, [{ ...SUNDAY, text: "new\n" }]).written).toEqual([SUNDAY.name]);
    expect([read(SUNDAY.name), read(MONDAY.name)]).toEqual(["new\n", MONDAY.text]);
  });

  it("refuses what the learner changed and what it did not write, and writes the others", () => {
    writeArticles(dir, [SUNDAY]);
    writeFileSync(path(SUNDAY.name), "mine\n");
    writeFileSync(path(MONDAY.name), "by hand\n");
    const third = { name: "2027-01-12-x.md", text: "x" };
    expect(writeArticles(dir, [{ ...SUNDAY, text: "new\n" }, MONDAY, third])).toEqual({
      ...nothing,
      written: [third.name],
      refused: [
        { name: SUNDAY.name, why: "changed" },
        { name: MONDAY.name, why: "not ours" },
      ],
    });
    expect([read(SUNDAY.name), read(MONDAY.name)]).toEqual(["mine\n", "by hand\n"]);
  });

  it("overwrites both when forced, and owns them from then on", () => {
    writeArticles(dir, [SUNDAY]);
    writeFileSync(path(SUNDAY.name), "mine\n");
    expect(writeArticles(dir, [SUNDAY], { force: true }).written).toEqual([SUNDAY.name]);
    expect(writeArticles(dir, [{ ...SUNDAY, text: "new\n" }]).written).toEqual([SUNDAY.name]);
  });

  it("takes two articles of one name for a mistake", () => {
    expect(() => writeArticles(dir, [SUNDAY, { ...SUNDAY, text: "other" }])).toThrow("same file name");
    expect(existsSync(path(SUNDAY.name))).toBe(false);
  });

  it.each([["../out.md"], ["a/b.md"], ["a\\b.md"], ["/etc/x"], [".."], [""], ["a\0.md"], [MANIFEST], ["C:x.md"]])(
    "refuses the name %j",
    (name) => {
      expect(() => writeArticles(dir, [{ name, text: "x" }])).toThrow(expect.objectContaining({ code: "refused" }));
      expect(existsSync(join(root, "blog", "out.md"))).toBe(false);
    },
  );
});

describe("an article under a new title", () => {
  const renamed = { name: "2027-01-10-atlases.md", text: "atlases\n" };

  it("takes the place of its old file", () => {
    writeArticles(dir, [SUNDAY, MONDAY]);
    expect(writeArticles(dir, [renamed])).toEqual({ ...nothing, written: [renamed.name], removed: [SUNDAY.name] });
    expect(readdirSync(dir).sort()).toEqual([MANIFEST, renamed.name, MONDAY.name].sort());
    expect(read(MANIFEST)).not.toContain(SUNDAY.name);
  });

  it("leaves the old file when the learner changed it, and says so", () => {
    writeArticles(dir, [SUNDAY]);
    writeFileSync(path(SUNDAY.name), "mine\n");
    expect(writeArticles(dir, [renamed], { force: true })).toMatchObject({ kept: [SUNDAY.name], removed: [] });
    expect(read(SUNDAY.name)).toBe("mine\n");
  });

  it("leaves the old file when the new one was refused", () => {
    writeArticles(dir, [SUNDAY]);
    writeFileSync(path(renamed.name), "by hand\n");
    expect(writeArticles(dir, [renamed])).toMatchObject({ removed: [], refused: [{ name: renamed.name }] });
    expect(read(SUNDAY.name)).toBe(SUNDAY.text);
  });

  it("leaves files of the day that it never wrote", () => {
    mkdirSync(dir, { recursive: true });
    writeFileSync(path("2027-01-10-hand-made.md"), "mine\n");
    writeArticles(dir, [SUNDAY]);
    writeArticles(dir, [renamed]);
    expect(read("2027-01-10-hand-made.md")).toBe("mine\n");
  });
});

describe("links", () => {
  it.each([[false], [true]])("in place of an article are neither followed nor replaced (force %s)", (force) => {
    const outside = join(root, "outside.txt");
    writeFileSync(outside, "precious");
    mkdirSync(dir, { recursive: true });
    symlinkSync(outside, path(SUNDAY.name));
    symlinkSync(join(root, "missing"), path(MONDAY.name));
    expect(writeArticles(dir, [SUNDAY, MONDAY], { force }).refused).toEqual([
      { name: SUNDAY.name, why: "a link" },
      { name: MONDAY.name, why: "a link" },
    ]);
    expect(readFileSync(outside, "utf8")).toBe("precious");
    expect(existsSync(join(root, "missing"))).toBe(false);
  });

  it("in place of the folder are refused, naming where they lead", () => {
    const real = join(root, "real");
    mkdirSync(real);
    symlinkSync(real, join(root, "link"));
    for (const given of ["link", "link/"]) {
      expect(() => writeArticles(`${root}/${given}`, [SUNDAY])).toThrow(
        expect.objectContaining({ code: "refused", hint: `journey export --out ${real}` }),
      );
    }
    expect(readdirSync(real)).toEqual([]);
  });

  it("in place of the manifest are not read and not written through", () => {
    const outside = join(root, "outside.json");
    writeFileSync(outside, "precious");
    mkdirSync(dir, { recursive: true });
    symlinkSync(outside, path(MANIFEST));
    expect(writeArticles(dir, [SUNDAY]).written).toEqual([SUNDAY.name]);
    expect(readFileSync(outside, "utf8")).toBe("precious");
  });

  it("that look like what an interrupted export left are removed, not followed", () => {
    const outside = join(root, "outside");
    mkdirSync(outside);
    writeFileSync(join(outside, "precious"), "");
    mkdirSync(dir, { recursive: true });
    symlinkSync(outside, path(".journey-export-abc123"));
    writeArticles(dir, [SUNDAY]);
    expect(readdirSync(outside)).toEqual(["precious"]);
  });

  it("are not the only strange things: a folder of that name is refused", () => {
    mkdirSync(path(SUNDAY.name), { recursive: true });
    expect(writeArticles(dir, [SUNDAY], { force: true }).refused).toEqual([{ name: SUNDAY.name, why: "not a file" }]);
  });
});

describe("after an interruption", () => {
  it("what was left is swept, and a file half way to a new text is still known", () => {
    writeArticles(dir, [SUNDAY]);
    const before = read(MANIFEST);
    writeArticles(dir, [{ ...SUNDAY, text: "second\n" }]);
    const [first, second] = [before, read(MANIFEST)].map((text) => JSON.parse(text).files[SUNDAY.name][0]);
    writeFileSync(path(MANIFEST), JSON.stringify({ version: 1, files: { [SUNDAY.name]: [first, second] } }));
    mkdirSync(path(".journey-export-a1B2c3"));
    writeFileSync(path(".journey-export-a1B2c3/2027-01-10-maps.md"), "hal");

    expect(writeArticles(dir, [{ ...SUNDAY, text: "third\n" }]).written).toEqual([SUNDAY.name]);
    expect(readdirSync(dir).sort()).toEqual([MANIFEST, SUNDAY.name].sort());
  });

  it("the manifest knows a new text before the file has it", () => {
    writeArticles(dir, [SUNDAY]);
    // The second article cannot be put in place: the export ends between the two manifests.
    const first = { ...SUNDAY, text: "second\n" };
    const long = { name: `2027-01-11-${"x".repeat(300)}.md`, text: "x" };
    expect(() => writeArticles(dir, [first, long])).toThrow(expect.objectContaining({ code: "failed" }));
    expect(writeArticles(dir, [{ ...SUNDAY, text: "third\n" }]).written).toEqual([SUNDAY.name]);
  });

  it.each([
    ["cut off", '{"version":1,"files":{"2027'],
    ["empty", ""],
    ["of another shape", '{"files":{"2027-01-10-maps.md":7}}'],
    ["null", "null"],
    ["pointing outside", '{"files":{"../../2027-01-10-x.md":["x"]}}'],
  ])("a manifest that is %s makes every file the learner's, and is mended", (_case, manifest) => {
    writeArticles(dir, [SUNDAY, MONDAY]);
    const sound = read(MANIFEST);
    writeFileSync(path(MANIFEST), manifest);
    expect(writeArticles(dir, [{ ...SUNDAY, text: "new\n" }]).refused).toEqual([
      { name: SUNDAY.name, why: "not ours" },
    ]);
    expect(writeArticles(dir, [SUNDAY, MONDAY]).unchanged).toHaveLength(2);
    expect(read(MANIFEST)).toBe(sound);
  });

  it("a manifest pointing outside removes nothing there", () => {
    mkdirSync(dir, { recursive: true });
    const outside = join(root, "blog", "2027-01-10-x.md");
    writeFileSync(outside, "");
    const empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    writeFileSync(path(MANIFEST), JSON.stringify({ files: { "../2027-01-10-x.md": [empty] } }));
    expect(writeArticles(dir, [SUNDAY]).removed).toEqual([]);
    expect(existsSync(outside)).toBe(true);
  });
});

describe("a folder that cannot be written", () => {
  const failed = expect.objectContaining({
    code: "failed",
    message: expect.stringMatching(/^cannot write to \S+: [a-z ]+$/),
  });

  it("is a failure with a fact: a file stands in its way", () => {
    writeFileSync(join(root, "blog"), "");
    expect(() => writeArticles(dir, [SUNDAY])).toThrow(failed);
    expect(() => writeArticles(join(root, "blog"), [SUNDAY])).toThrow(failed);
  });

  it.skipIf(process.getuid?.() === 0)("is a failure with a fact: no permission (root has it)", () => {
    mkdirSync(dir, { recursive: true });
    chmodSync(dir, 0o555);
    expect(() => writeArticles(dir, [SUNDAY])).toThrow(failed);
    chmodSync(dir, 0o755);
    expect(readdirSync(dir)).toEqual([]);
  });
});
