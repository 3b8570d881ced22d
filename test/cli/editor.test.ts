import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { run } from "../helpers/built.ts";

function home(): string {
  const folder = mkdtempSync(join(tmpdir(), "journey-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A program in a folder with a space in its name. */
function program(at: string, script: string): string {
  mkdirSync(join(at, "my tools"), { recursive: true });
  const path = join(at, "my tools", "edit");
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

function left(at: string): string[] {
  return readdirSync(join(at, ".local/share/journey/drafts"));
}

const body = (at: string) => JSON.parse(run(["show", "1", "--json"], at).out).entries[0].body;

it("takes arguments and quotes as git does", () => {
  const at = home();
  const path = program(at, 'printf "%s|%s|%s\\n" "$1" "$2" "$#" > "$3"');
  const { code, err } = run(["log", "--edit"], at, { env: { EDITOR: `"${path}" --wait 'two words'` } });
  expect({ code, err }).toMatchObject({ code: 0 });
  expect(body(at)).toBe("--wait|two words|3\n");
});

it("prefers VISUAL, except on a dumb terminal", () => {
  const env = { VISUAL: "echo visual >", EDITOR: "echo editor >" };
  const at = home();
  run(["log", "--edit"], at, { env: { ...env, VISUAL: 'f() { echo visual > "$1"; }; f', TERM: "xterm" } });
  expect(body(at)).toBe("visual\n");
  const dumb = home();
  run(["log", "--edit"], dumb, { env: { ...env, EDITOR: 'f() { echo editor > "$1"; }; f', TERM: "dumb" } });
  expect(body(dumb)).toBe("editor\n");
});

it.each([
  ["ends with a code", 'echo "Half a night" > "$1"; exit 3', "ended with code 3"],
  ["is killed", 'echo "Half a night" > "$1"; kill -9 $$', "ended "],
])("keeps what was written when the editor %s", (_, script, said) => {
  const at = home();
  const { code, out, err } = run(["log", "--edit"], at, { env: { EDITOR: `"${program(at, script)}"` } });
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(err).toContain(said);
  expect(err).toMatch(/the text is kept in .*\.md\n/);
  expect(run(["recover", "1"], at).code).toBe(0);
  expect(body(at)).toBe("Half a night\n");
});

it("keeps UTF-8 as it is, and refuses Latin-1 without guessing", () => {
  const at = home();
  run(["log", "--edit"], at, { env: { EDITOR: `"${program(at, "printf '\\303\\234bung\\n' > \"$1\"")}"` } });
  expect(body(at)).toBe("Übung\n");
  const { code, err } = run(["log", "--edit"], at, {
    env: { EDITOR: `"${program(at, "printf '\\334bung' > \"$1\"")}"` },
  });
  expect(code).toBe(1);
  expect(err).toContain("byte 0xDC at offset 0");
  const name = left(at).find((file) => file.endsWith(".md")) ?? "";
  expect(readFileSync(join(at, ".local/share/journey/drafts", name), "latin1")).toBe("Übung");
});

it("cancels with exit 0 when everything was emptied", () => {
  const at = home();
  const { code, out } = run(["log", "--edit"], at, { env: { EDITOR: `"${program(at, ': > "$1"')}"` } });
  expect({ code, out, left: left(at) }).toEqual({ code: 0, out: "Nothing written, nothing saved.\n", left: [] });
});

it("says so when there is no such editor, and leaves nothing behind", () => {
  const at = home();
  const { code, err } = run(["log", "--edit"], at, { env: { EDITOR: "no-such-editor" } });
  expect(code).toBe(1);
  expect(err).toContain('error: there is no editor "no-such-editor"');
  expect(left(at)).toEqual([]);
});
