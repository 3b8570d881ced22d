import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CHECKOUT } from "../helpers/curricula.ts";

interface Output {
  inputs: Record<string, unknown>;
  imports: { path: string }[];
}

const { outputs }: { outputs: Record<string, Output> } = JSON.parse(
  readFileSync(join(CHECKOUT, "dist/meta.json"), "utf8"),
);
const hot = outputs["dist/journey.cjs"];
const packages = Object.keys(hot?.inputs ?? {}).flatMap(
  (path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? [],
);
const modules = (hot?.imports ?? []).map(({ path }) => path.replace(/^node:/, ""));

describe("the hot bundle, which every command loads", () => {
  it("contains these packages and no other", () => {
    expect([...new Set(packages)].sort()).toEqual([
      "@noble/hashes",
      "better-sqlite3",
      "bindings",
      "commander",
      "fast-string-truncated-width",
      "fast-string-width",
      "file-uri-to-path",
      "uuidv7",
    ]);
  });

  it("loads these modules of Node and no other: no crypto, child_process or network", () => {
    const allowed = ["./more.cjs", "events", "fs", "os", "path", "process", "tty", "util"];
    expect([...new Set(modules)].sort().filter((name) => !allowed.includes(name))).toEqual([]);
  });

  it("asks Intl for nothing but the zone nobody named", () => {
    const text = readFileSync(join(CHECKOUT, "dist/journey.cjs"), "utf8");
    expect(text.match(/\bIntl\.\w+/g)).toEqual(["Intl.DateTimeFormat"]);
    const ours = Object.keys(hot?.inputs ?? {}).filter((path) => path.startsWith("src/"));
    const local = ours.filter((path) =>
      /\.(toLocale\w+|localeCompare)\(/.test(readFileSync(join(CHECKOUT, path), "utf8")),
    );
    expect(local).toEqual([]);
  });

  it("leaves commands that are not for every night to the second bundle", () => {
    const commands = Object.keys(hot?.inputs ?? {}).filter((path) =>
      /src\/commands\/(export|curriculum|start)\.ts$/.test(path),
    );
    expect(commands).toEqual([]);
  });
});
