import { mkdirSync, writeFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { HELP_TOPICS } from "../../src/render/helpTopics.ts";
import { helpTopicText } from "../../src/render/helpTopicText.ts";
import { plain } from "../../src/render/paint.ts";
import { width } from "../../src/render/width.ts";
import { everyCommand } from "../helpers/commands.ts";
import { learner, words } from "../helpers/learner.ts";
import { tenNights } from "../helpers/tenNights.ts";

const names = HELP_TOPICS.map(({ name }) => name);
const examples = HELP_TOPICS.flatMap(({ parts }) =>
  parts.flatMap((part) => (typeof part === "object" && "examples" in part ? part.examples : [])),
);

test.each(names)("journey help %s is a page, at any width and as JSON", async (name) => {
  const her = learner();
  const page = await her.out(`help ${name}`);
  expect(page.split("\n")[0]).toBe(HELP_TOPICS.find((topic) => topic.name === name)?.title);
  expect(page.endsWith("\n")).toBe(true);
  for (const columns of [40, 80, 120]) {
    const lines = (await her.out(`help ${name} --no-color`, { terminal: true, columns })).split("\n");
    expect(lines.filter((line) => width(line) > columns)).toEqual([]);
  }
  expect(await her.json(`help ${name}`)).toMatchObject({ topic: name, text: page.trimEnd() });
});

test.each(examples)("a help page's %s works", async (line) => {
  const her = await tenNights();
  const args = words(
    line
      .replace(/^journey /, "")
      .replace(/ [<>] .*/, "")
      .replace("answer.txt", "-"),
  );
  const { code, err } = await her.run(args, { stdin: "Unit 1: Rust\n- Ownership\n- Borrowing\n" });
  expect({ code, err }).toMatchObject({ code: 0 });
});

describe("journey help", () => {
  it("alone is the program's help, and names the pages", async () => {
    const help = await learner().out("help");
    expect(help).toBe(await learner().out("--help"));
    for (const name of names) expect(help).toContain(name);
  });

  it("of a command is what --help says, below other commands too", async () => {
    const her = learner();
    expect(await her.out("help log")).toBe(await her.out("log --help"));
    expect(await her.out("help curriculum add")).toBe(await her.out("curriculum add --help"));
  });

  it.each([
    ["help dayz", "dayz", "journey help days"],
    ["help curriculm", "curriculm", "journey help curriculum"],
    ["help lgo", "lgo", "journey help log"],
    ["help curriculum ad", "curriculum ad", "journey help curriculum add"],
  ])("suggests what a misspelling meant: %s", async (line, word, meant) => {
    const { code, out, err } = await learner().run(line);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toBe(`error: there is no help on "${word}"\nhint: did you mean ${meant}?\n`);
  });

  it("guesses nothing for what is far from everything", async () => {
    expect((await learner().run("help zzzzzzzz")).err).toBe(
      'error: there is no help on "zzzzzzzz"\nhint: journey help\n',
    );
  });

  it("works where the settings file cannot be followed", async () => {
    const her = learner();
    mkdirSync(`${her.home}/.config/journey`, { recursive: true });
    writeFileSync(`${her.home}/.config/journey/config`, "nonsense");
    expect((await her.run("help days")).code).toBe(0);
    expect((await her.run("--help")).code).toBe(0);
  });
});

test.each((await everyCommand()).map(({ name }) => name))("the help of %s fits a narrow terminal", async (name) => {
  const help = await learner().out(`${name} --help`, { terminal: true, columns: 40 });
  expect(help.split("\n").filter((line) => width(line) > 40)).toEqual([]);
});

test("pages keep their names apart from what they mean", () => {
  const [days] = HELP_TOPICS;
  expect(helpTopicText(days ?? { name: "", title: "", parts: [] }, { columns: 80, paint: plain })).toContain(
    "\n  late     up to three days after: it counts, and is marked late\n",
  );
});
