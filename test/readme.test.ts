import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { knownSettings } from "../src/core/settingsTable.ts";
import { everyCommand } from "./helpers/commands.ts";
import { CHECKOUT } from "./helpers/curricula.ts";
import { learner, words } from "./helpers/learner.ts";
import { liveYear } from "./helpers/year.ts";
import { replay } from "./transcripts/replay.ts";

const readme = readFileSync(join(CHECKOUT, "README.md"), "utf8");
/** A block that sets a clock is a transcript: `npm run transcripts` writes its answers anew. */
const TRANSCRIPT = /^```console\n# [\s\S]*?^```$/m;
const blocks = (kind: string) =>
  Array.from(readme.matchAll(new RegExp(`^\`\`\`${kind}\\n([\\s\\S]*?)^\`\`\`$`, "gm")), ([, text = ""]) => text);
const examples = blocks("console")
  .filter((block) => !block.startsWith("# "))
  .flatMap((block) => block.split("\n"))
  .filter((line) => line.startsWith("$ journey"));
const commands = await everyCommand();
/** Those that do something: `curriculum` alone only holds others. */
const doing = commands.filter(({ command }) => command.commands.length === 0);

/** A command line without its shell: `journey log - < post.md` as arguments. */
function argsOf(line: string): string[] {
  return words(line.replace(/^.*?journey(\.js)?(?= )/, "").replace(/ [<>] .*/, ""));
}

describe("README's set-up", () => {
  it("is two commands: one to the first entry, one through the tests", () => {
    const [first, second, ...more] = blocks("sh");
    expect(more).toEqual([]);
    expect(first).toMatch(/^npm ci && node bin\/journey\.js log "[^"]+"\n$/);
    expect(second).toBe("npm test\n");
  });

  it("tests as CI does", () => {
    const ci = readFileSync(join(CHECKOUT, ".ci/run"), "utf8");
    expect(ci.trim().split("\n").slice(-3)).toEqual(["npm ci", "npm run lint", blocks("sh")[1]?.trim()]);
  });

  it("shows what the first entry answers", async () => {
    const { code, screen } = await learner().run(argsOf(blocks("sh")[0]?.trim() ?? ""));
    expect({ code, screen }).toEqual({ code: 0, screen: blocks("text")[0] });
  });
});

test("README's night is what journey answers in a sixth week", async () => {
  const ada = learner();
  await liveYear(ada, { until: "2027-02-10" });
  const [night = ""] = TRANSCRIPT.exec(readme) ?? [];
  const answered = readme.replace(night, await replay(night, ada));
  await expect(answered).toMatchFileSnapshot(join(CHECKOUT, "README.md"));
});

test.each(Object.keys(knownSettings()))("README's table of settings has %s", (name) => {
  const [, rows = ""] = readme.split("| setting | values |");
  expect(rows.split("\n\n")[0]).toContain(`\`${name}\``);
});

const below = commands.filter(({ name }) => name.includes(" "));

test.each(below)("$name says what it is about, with two examples", async ({ name, command }) => {
  expect(command.description()).not.toMatch(/^(it|its|one)\b/);
  const [, shown = ""] = (await learner().out([...name.split(" "), "--help"])).split("\nExamples:\n");
  expect(shown.match(/^ {2}\$ .*\bjourney /gm)?.length ?? 0).toBeGreaterThanOrEqual(2);
});

test.each(examples)("README's %s works", async (line) => {
  const self = learner();
  for (let night = 1; night <= 30; night++) {
    self.at(`2027-01-${String(night).padStart(2, "0")} 22:30`);
    await self.out(["log", "Gradient descent on paper", "-t", "ml.2.1"]);
  }
  const { code, err } = await self.run(argsOf(line), { stdin: "A post.\n" });
  expect({ code, err }).toEqual({ code: 0, err: "" });
});

test.each(doing.map(({ name }) => name))("%s stands in README's table", (name) => {
  expect(readme).toContain(`| \`journey ${name}\` |`);
});

test("README's table names no command that there is not", () => {
  const named = Array.from(readme.matchAll(/^\| `journey ([a-z ]+)` \|/gm), ([, name]) => name);
  expect(named.filter((name) => name !== "help" && !commands.some((known) => known.name === name))).toEqual([]);
});

const documented = commands.filter(({ name }) => !name.includes(" "));

test.each(documented)("$name has a description, a group and two examples or more", async ({ name, command }) => {
  expect(command.description()).not.toBe("");
  expect(command.helpGroup()).not.toBe("");
  const help = await learner().out([name, "--help"]);
  const [, shown = ""] = help.split("\nExamples:\n");
  expect(shown.match(/^ {2}\$ .*\bjourney /gm)?.length ?? 0).toBeGreaterThanOrEqual(2);
});
