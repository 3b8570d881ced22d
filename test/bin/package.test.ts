import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, renameSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { newHome, runBuilt } from "../helpers/builtCommand.ts";
import { CHECKOUT } from "../helpers/curricula.ts";

/** The package as npm would unpack it into `node_modules` of an empty folder, without its dependencies. */
function unpacked(home: string): string {
  const [packed] = JSON.parse(
    execFileSync("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", home], {
      cwd: CHECKOUT,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }),
  );
  const modules = join(home, "node_modules");
  mkdirSync(modules);
  execFileSync("tar", ["xzf", join(home, packed.filename), "-C", modules]);
  renameSync(join(modules, "package"), join(modules, "study-journey"));
  return modules;
}

test("the packed package runs from an empty folder", () => {
  const home = newHome();
  const modules = unpacked(home);
  const root = join(modules, "study-journey");
  expect(readdirSync(root).sort()).toEqual(
    [
      "CHANGELOG.md",
      "LICENSE",
      "README.md",
      "bin",
      "completions",
      "curricula",
      "dist",
      "migrations",
      "package.json",
    ].sort(),
  );
  // The addon is compiled already: everything else has to come along in the package.
  symlinkSync(join(CHECKOUT, "node_modules/better-sqlite3"), join(modules, "better-sqlite3"));
  const bin = join(root, "bin/journey.js");
  expect(runBuilt(home, ["log", "from a package", "-t", "ml.2.1", "--done"], { bin })).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^Saved #1/),
  });
  expect(runBuilt(home, ["export"], { bin }).out).toContain("from a package");
});

test("a missing addon is one error and one hint", () => {
  const home = newHome();
  for (const name of ["bin", "dist", "migrations", "completions", "curricula", "package.json"]) {
    cpSync(join(CHECKOUT, name), join(home, "app", name), { recursive: true });
  }
  const bin = join(home, "app/bin/journey.js");
  const { code, out, err } = runBuilt(home, ["log", "x"], { bin });
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(err).toMatch(
    /^error: the SQLite addon of better-sqlite3 was not built for this Node\.js.*\nhint: npm rebuild .*\n$/,
  );
});

test("a checkout that was never built says how to build it", () => {
  const home = newHome();
  cpSync(join(CHECKOUT, "bin"), join(home, "app/bin"), { recursive: true });
  const { code, err } = runBuilt(home, ["log", "x"], { bin: join(home, "app/bin/journey.js") });
  expect(code).toBe(1);
  expect(err).toBe("error: journey has not been built yet\nhint: npm run build\n");
});
