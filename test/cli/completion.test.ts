import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BIN } from "../helpers/built.ts";
import { CHECKOUT } from "../helpers/curricula.ts";
import { learnerAt } from "../helpers/learner.ts";
import { onTerminal } from "../helpers/terminal.ts";

const home = mkdtempSync(join(tmpdir(), "journey-tab-"));
const pwned = join(home, "pwned");
const HOSTILE = `$(touch ${pwned}) \`touch ${pwned}\` 'q' "d": a;b\x1b]0;x\x07 \\ %s`;
const env = { HOME: home, PATH: `${home}/bin:${process.env.PATH}`, TZ: "Europe/Berlin", LC_ALL: "C.UTF-8" };
const script = (shell: string) => join(CHECKOUT, "completions", `journey.${shell}`);
const has = (shell: string) => spawnSync("sh", ["-c", `command -v ${shell}`]).status === 0;

beforeAll(async () => {
  const her = learnerAt(home);
  await her.out(["log", HOSTILE, "-t", "ml.2.1"]);
  const yaml = `id: odd\ntitle: ${JSON.stringify(HOSTILE.replace(/[\x00-\x1f]/g, ""))}\nunits:\n  - title: U\n    topics:\n      - title: T\n        tools: ['$(touch ${pwned})', 'two words']\n`;
  await her.out(["curriculum", "add", "-", "--yes"], { stdin: yaml });
  mkdirSync(join(home, "bin"));
  writeFileSync(join(home, "bin/journey"), `#!/bin/sh\nexec "${process.execPath}" "${BIN}" "$@"\n`);
  chmodSync(join(home, "bin/journey"), 0o755);
  mkdirSync(join(home, "notes"));
  writeFileSync(join(home, "notes/a b.yaml"), "");
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

function ran(program: string, args: readonly string[]): string {
  return spawnSync(program, args, { cwd: home, env, encoding: "utf8", input: "" }).stdout;
}

describe.skipIf(!has("bash"))("bash", () => {
  /** What the function answers for lines whose cursor is at their end, the words taken apart as bash does it. */
  const replies = (...lines: string[]) => {
    const each = lines.map((line) => {
      const parts = line.match(/[=:]|[^\s=:]+/g) ?? [];
      const all = /\s$/.test(line) ? [...parts, ""] : parts;
      const quoted = all.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(" ");
      const asked = `'${line.replaceAll("'", "'\\''")}'`;
      return `COMP_WORDS=(${quoted}); COMP_CWORD=${all.length - 1}; COMP_LINE=${asked}; COMP_POINT=\${#COMP_LINE}; _journey; printf '%s\\n' "\${COMPREPLY[@]}"; echo --`;
    });
    const out = ran("bash", ["--norc", "-c", `. '${script("bash")}'\n${each.join("\n")}`]);
    return out.split("--\n").map((text) => text.split("\n").filter((line) => line !== ""));
  };

  it("completes commands, options, values after = and :, and inserts no word unquoted", () => {
    const [commands, flags, target, end, range, tool, half] = replies(
      "journey cu",
      "journey log --st",
      "journey export --for=ju",
      "journey config set day.end 04:",
      "journey show 1..",
      "journey search --tool ",
      "journey log -t $(touch pwned) ml.5",
    );
    expect([commands, flags, target, end, range]).toEqual([["curriculum"], ["--stuck"], [], ["00"], ["1..1"]]);
    expect(tool).toContain("NumPy");
    expect(tool).toContain("two\\ words");
    expect(tool).toContain(`\\$\\(touch\\ ${pwned}\\)`);
    expect(half).toEqual([]);
    expect(existsSync(pwned)).toBe(false);
  });

  it("answers Tab on a terminal", async () => {
    writeFileSync(join(home, ".bashrc"), `PS1='> '\neval "$(journey completion bash)"\n`);
    const terminal = onTerminal("bash", ["--rcfile", join(home, ".bashrc"), "-i"], home, env);
    await terminal.shows("> ");
    terminal.type("journey streak --pas\t");
    await terminal.shows("--past ");
    terminal.type("\x15journey export --for=has\t");
    await terminal.shows("--for=hashnode ");
    terminal.type("\x15journey curriculum add notes/a\t");
    await terminal.shows("notes/a\\ b.yaml");
    terminal.type("\x15exit\r");
    await terminal.ended;
  });
});

describe.skipIf(!has("zsh"))("zsh", () => {
  it("answers Tab on a terminal, with titles", async () => {
    writeFileSync(
      join(home, ".zshrc"),
      `PS1='> '\nautoload -Uz compinit && compinit -D -u\nsetopt AUTO_LIST NO_BEEP\neval "$(journey completion zsh)"\n`,
    );
    const terminal = onTerminal("zsh", ["-i"], home, { ...env, ZDOTDIR: home });
    await terminal.shows("> ");
    terminal.type("journey check ml.2.\t");
    await terminal.shows("ml.2.1  -- Linear regression");
    await terminal.shows("ml.2.5  -- Evaluation");
    terminal.type("\x15journey export --for=has\t");
    await terminal.shows("--for=hashnode");
    terminal.type("\x15journey search --tool two\t");
    await terminal.shows("two\\ words");
    // A hostile title is shown as it stands, and nothing of it is run or reaches the terminal.
    terminal.type("\x15journey star \t");
    await terminal.shows(`$(touch ${pwned.slice(0, 5)}`);
    expect(terminal.sent()).not.toContain("\x1b]0;x");
    terminal.type("\x15exit\r");
    await terminal.ended;
    expect(existsSync(pwned)).toBe(false);
  });
});

describe.skipIf(!has("fish"))("fish", () => {
  const replies = (line: string) =>
    ran("fish", ["--no-config", "-c", `source '${script("fish")}'; complete -C '${line}'`])
      .split("\n")
      .filter((one) => one !== "");

  it("completes topics with titles, values after =, paths, entries with hostile titles", () => {
    expect(replies("journey check ml.2.")).toContain("ml.2.1\tLinear regression");
    expect(replies("journey export --for=has")).toEqual([expect.stringMatching(/^--for=hashnode\t/)]);
    expect(replies("journey curriculum add no")).toEqual([expect.stringMatching(/^notes\//)]);
    const [entry] = replies("journey show 1");
    expect(entry).toMatch(/^1\tFri 1 Jan.* · \$\(touch /);
    expect(existsSync(pwned)).toBe(false);
  });

  it("answers Tab on a terminal", async () => {
    mkdirSync(join(home, ".config/fish/completions"), { recursive: true });
    // Where there is this folder, fish does not begin to fill it.
    mkdirSync(join(home, ".local/share/fish/generated_completions"), { recursive: true });
    writeFileSync(join(home, ".config/fish/completions/journey.fish"), readFileSync(script("fish")));
    const terminal = onTerminal("fish", ["-i", "-C", "function fish_prompt; echo '> '; end"], home, env);
    await terminal.shows("> ");
    terminal.type("journey check ml.2.\t");
    await terminal.shows("Linear regression");
    terminal.type("\x15exit\r");
    await terminal.ended;
  });
});

describe("what the scripts ask", () => {
  const asked = (args: readonly string[], more: Record<string, string> = {}) =>
    spawnSync(process.execPath, [BIN, "__complete", "zsh", "--", ...args], {
      cwd: home,
      env: { ...env, ...more },
      encoding: "utf8",
    });

  it("is answered without a journal by what needs none, and makes none", () => {
    const empty = join(home, "empty");
    mkdirSync(empty);
    const { stdout, stderr, status } = asked(["show", ""], { HOME: empty });
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
    expect(stdout).toMatch(/^today\t/);
    expect(asked(["log", "-t", ""], { HOME: empty }).stdout).toBe("");
    expect(readdirSync(empty).filter((name) => name !== ".cache")).toEqual([]);
  });

  it("is answered by nothing, in silence, beside a journal or settings that are broken", () => {
    const broken = join(home, "broken.db");
    writeFileSync(broken, "not a journal");
    for (const args of [
      ["--journal", broken, "check", ""],
      [`--journal=${broken}`, "progress", ""],
    ]) {
      const { stdout, stderr, status } = asked(args);
      expect({ stdout, stderr, status }).toEqual({ stdout: "", stderr: "", status: 0 });
    }
    mkdirSync(join(home, "odd/journey"), { recursive: true });
    writeFileSync(join(home, "odd/journey/config"), "rubbish");
    expect(asked(["show", ""], { XDG_CONFIG_HOME: join(home, "odd") })).toMatchObject({ stdout: "", stderr: "" });
    expect(readFileSync(broken, "utf8")).toBe("not a journal");
  });
});
