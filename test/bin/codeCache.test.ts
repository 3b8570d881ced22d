import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { newHome, runBuilt, startBuilt } from "../helpers/builtCommand.ts";
import { CHECKOUT } from "../helpers/curricula.ts";

const folderOf = (home: string) => join(home, ".cache/journey/code");
const kept = (home: string) => readdirSync(folderOf(home)).map((name) => join(folderOf(home), name));
/** When each file was written, by its name: one that was turned down is written anew. */
const written = (home: string) =>
  Object.fromEntries(kept(home).map((path) => [path, statSync(path, { bigint: true }).mtimeNs]));

/** A home with a journal, and what compiling `journey streak` came to. */
function begun(): { home: string; answer: string; code: string } {
  const home = newHome();
  expect(runBuilt(home, ["log", "Least squares", "-t", "ml.2.1"]).code).toBe(0);
  const { out: answer } = runBuilt(home, ["streak"]);
  const [code = ""] = kept(home).filter((path) => path.endsWith("-streak-nightly-streak.cjs"));
  return { home, answer, code };
}

describe("the compiled code of a command", () => {
  it("is kept for its owner alone after the first run, and used by the next", () => {
    const { home, answer, code } = begun();
    expect(statSync(folderOf(home)).mode & 0o777).toBe(0o700);
    expect(statSync(code).mode & 0o777).toBe(0o600);
    const before = written(home);
    expect(runBuilt(home, ["streak"])).toMatchObject({ code: 0, out: answer, err: "" });
    expect(written(home)).toEqual(before);
  });

  it.each([
    ["cut short", (path: string) => truncateSync(path, statSync(path).size - 100)],
    [
      "damaged in one bit, where V8 would crash on it",
      (path: string) => {
        const bytes = readFileSync(path);
        bytes[20_000] = (bytes[20_000] ?? 0) ^ 1;
        writeFileSync(path, bytes);
      },
    ],
    ["somebody else's file", (path: string) => writeFileSync(path, "not code, not code, ")],
    ["open for others to write", (path: string) => chmodSync(path, 0o622)],
  ])("is made anew where the file is %s", (_, harm) => {
    const { home, answer, code } = begun();
    const whole = readFileSync(code).length;
    harm(code);
    expect(runBuilt(home, ["streak"])).toMatchObject({ code: 0, out: answer, err: "" });
    expect(Math.abs(readFileSync(code).length - whole)).toBeLessThan(whole / 10);
    expect(statSync(code).mode & 0o777).toBe(0o600);
    expect(runBuilt(home, ["streak"])).toMatchObject({ code: 0, out: answer, err: "" });
  });

  it("is never that of another program in the same place", () => {
    const home = newHome();
    for (const name of ["bin", "dist", "migrations", "curricula", "package.json"])
      cpSync(join(CHECKOUT, name), join(home, "app", name), { recursive: true });
    symlinkSync(join(CHECKOUT, "node_modules"), join(home, "app/node_modules"));
    const bin = join(home, "app/bin/journey.js");
    const bundle = join(home, "app/dist/nightly/log.cjs");
    expect(runBuilt(home, ["log", "x", "-t", "ml.2.1"], { bin }).out).toContain("Saved #1");
    // Another build of the same length and age.
    const { mtime } = statSync(bundle);
    const [hash = "", ...lines] = readFileSync(bundle, "latin1").split("\n");
    const text = lines.join("\n").replaceAll("Saved #", "Stored#");
    writeFileSync(bundle, `// ${hash.slice(3).split("").reverse().join("")}\n${text}`);
    utimesSync(bundle, mtime, mtime);
    expect(runBuilt(home, ["log", "y", "-t", "ml.2.1"], { bin }).out).toContain("Stored#2");
    expect(runBuilt(home, ["log", "z", "-t", "ml.2.1"], { bin }).out).toContain("Stored#3");
  });

  it.each([
    ["is a file", (cache: string) => writeFileSync(cache, "")],
    [
      "has a file for a folder",
      (cache: string) => {
        mkdirSync(cache);
        writeFileSync(join(cache, "journey"), "");
      },
    ],
  ])("is done without where the cache folder %s", (_, spoil) => {
    const home = newHome();
    spoil(join(home, ".cache"));
    expect(runBuilt(home, ["log", "Least squares"])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Saved #1/),
    });
    expect(runBuilt(home, ["streak"])).toMatchObject({ code: 0, err: "" });
  });

  it.runIf(existsSync("/proc"))(
    "is done without where no folder can be made, and Node would wait for ever",
    async () => {
      const { child, ended } = startBuilt(newHome(), ["--version"], { env: { XDG_CACHE_HOME: "/proc/nowhere" } });
      const late = setTimeout(() => child.kill("SIGKILL"), 4_000);
      expect(await ended).toMatchObject({ code: 0, err: "" });
      clearTimeout(late);
    },
  );

  it("is neither kept nor read where Node's own switch says so", () => {
    const home = newHome();
    const env = { NODE_DISABLE_COMPILE_CACHE: "1" };
    expect(runBuilt(home, ["log", "Least squares"], { env }).code).toBe(0);
    expect(() => kept(home)).toThrow("ENOENT");
  });

  it("is whole after several first runs at once, and nothing is left beside it", async () => {
    const { home, answer, code } = begun();
    for (const path of kept(home)) truncateSync(path, 0);
    const runs = await Promise.all(Array.from({ length: 4 }, () => startBuilt(home, ["streak"]).ended));
    expect(runs.map(({ code, out }) => ({ code, out }))).toEqual(runs.map(() => ({ code: 0, out: answer })));
    expect(kept(home).filter((path) => /\.\d+$/.test(path))).toEqual([]);
    const before = written(home)[code];
    expect(runBuilt(home, ["streak"]).out).toBe(answer);
    expect(written(home)[code]).toBe(before);
  });

  it("is not made anew by every run so long that V8's flags are changed meanwhile", () => {
    const { home } = begun();
    expect(runBuilt(home, ["log", "-"], { stdin: "least squares by hand\n".repeat(10_000) }).code).toBe(0);
    const afterShowing = (entry: string) => {
      expect(runBuilt(home, ["show", entry]).code).toBe(0);
      return Object.entries(written(home)).filter(([path]) => path.includes("-show-"));
    };
    expect(afterShowing("2")).toEqual(afterShowing("2"));
    const ofShortRun = afterShowing("1");
    expect(ofShortRun).toHaveLength(1);
    expect(afterShowing("2")).toEqual(ofShortRun);
  });

  it("is not kept for a command that failed, or that there is none", () => {
    const home = newHome();
    runBuilt(home, ["streak"]);
    runBuilt(home, ["nonsense"]);
    expect(() => kept(home)).toThrow("ENOENT");
  });
});
