import { spawn, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { newHome, runBuilt } from "../helpers/builtCommand.ts";
import { CHECKOUT } from "../helpers/curricula.ts";

/** What a build reads, and the dist of the last one. */
const PARTS = [
  ...["src", "bin", "dist", "package.json", "tsconfig.json", "migrations", "curricula"],
  ...["esbuild.config.mjs", "esbuild.plugins.mjs", "esbuild.called.mjs"],
];

function checkout(): string {
  const folder = mkdtempSync(join(tmpdir(), "journey-build-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const part of PARTS) cpSync(join(CHECKOUT, part), join(folder, part), { recursive: true });
  symlinkSync(join(CHECKOUT, "node_modules"), join(folder, "node_modules"));
  return folder;
}

test("a command started while journey is built runs what was there before, or what is there then", async () => {
  const [folder, home] = [checkout(), newHome()];
  const manifest = join(folder, "package.json");
  const { version, ...rest } = JSON.parse(readFileSync(manifest, "utf8"));
  writeFileSync(manifest, JSON.stringify({ ...rest, version: "99.0.0" }));
  writeFileSync(join(folder, "dist/nightly/gone.cjs"), "");

  const build = spawn(process.execPath, ["esbuild.config.mjs"], { cwd: folder, stdio: "inherit" });
  const built = new Promise((resolve) => build.on("close", resolve));
  const bin = join(folder, "bin/journey.js");
  const printed: string[] = [];
  while (build.exitCode === null) {
    printed.push(runBuilt(home, ["--version"], { bin }).out);
    expect(runBuilt(home, ["undo", "--help"], { bin })).toMatchObject({ code: 0, err: "" });
    await new Promise(setImmediate);
  }

  expect(await built).toBe(0);
  expect([`${version}\n99.0.0\n`, `${version}\n`]).toContain([...new Set(printed)].join(""));
  expect(runBuilt(home, ["--version"], { bin }).out).toBe("99.0.0\n");
  expect(existsSync(join(folder, "dist/nightly/gone.cjs"))).toBe(false);
  expect(readdirSync(folder).filter((name) => name.startsWith("dist-"))).toEqual([]);
});

test("a build without what journey runs on says so, and leaves out only what V8 is told of a night", () => {
  const folder = checkout();
  rmSync(join(folder, "migrations"), { recursive: true });
  const built = spawnSync(process.execPath, ["esbuild.config.mjs"], { cwd: folder, encoding: "utf8" });
  expect(built.stderr).toContain("journey: built without knowing what a night calls");
  expect(built.status).toBe(0);

  const sizeOf = (root: string) => statSync(join(root, "dist/nightly/log.cjs")).size;
  expect(sizeOf(folder)).toBeLessThan(sizeOf(CHECKOUT));
  cpSync(join(CHECKOUT, "migrations"), join(folder, "migrations"), { recursive: true });
  expect(runBuilt(newHome(), ["log", "least squares"], { bin: join(folder, "bin/journey.js") }).out).toContain(
    "Saved #1",
  );
});

test("two builds of the same make the same", () => {
  const folder = checkout();
  const built = () => {
    spawnSync(process.execPath, ["esbuild.config.mjs"], { cwd: folder, stdio: "inherit" });
    const files = readdirSync(join(folder, "dist/nightly")).map((name) => `nightly/${name}`);
    return [...files, "seldom.cjs", "more.cjs"].map((file) => {
      const [hash] = readFileSync(join(folder, "dist", file), "utf8").split("\n");
      return `${file} ${hash}`;
    });
  };
  expect(built()).toEqual(built());
});
