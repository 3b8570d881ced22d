import { describe, expect, it, test } from "vitest";
import { learner } from "../helpers/learner.ts";

const RED_OR_BOLD = /\x1b\[/;
const LONG = `${"long title ".repeat(18)}its end`;

describe("colour", () => {
  interface Case {
    what: string;
    flags?: string;
    env?: Record<string, string>;
    terminal: boolean;
    colour: boolean;
  }
  const cases: Case[] = [
    { what: "a terminal has it", terminal: true, colour: true },
    { what: "a pipe has none", terminal: false, colour: false },
    { what: "TERM=dumb has none", env: { TERM: "dumb" }, terminal: true, colour: false },
    { what: "FORCE_COLOR beats a pipe", env: { FORCE_COLOR: "1" }, terminal: false, colour: true },
    { what: "FORCE_COLOR beats TERM=dumb", env: { FORCE_COLOR: "1", TERM: "dumb" }, terminal: true, colour: true },
    { what: "FORCE_COLOR=0 takes it away", env: { FORCE_COLOR: "0" }, terminal: true, colour: false },
    { what: "NO_COLOR beats a terminal", env: { NO_COLOR: "1" }, terminal: true, colour: false },
    { what: "an empty NO_COLOR says nothing", env: { NO_COLOR: "" }, terminal: true, colour: true },
    { what: "NO_COLOR beats FORCE_COLOR", env: { NO_COLOR: "1", FORCE_COLOR: "1" }, terminal: true, colour: false },
    { what: "--color beats NO_COLOR", flags: "--color", env: { NO_COLOR: "1" }, terminal: false, colour: true },
    {
      what: "--no-color beats FORCE_COLOR",
      flags: "--no-color",
      env: { FORCE_COLOR: "1" },
      terminal: true,
      colour: false,
    },
    { what: "--color beats TERM=dumb", flags: "--color", env: { TERM: "dumb" }, terminal: true, colour: true },
  ];
  // One command of each bundle: the nightly ones paint with codes of our own, the others with chalk.
  it.each(cases)("$what", async ({ flags = "", env = {}, terminal, colour }) => {
    const her = learner();
    await her.out("log first");
    for (const command of ["list", "stats"]) {
      const out = await her.out(`${flags} ${command}`, { env, terminal });
      expect({ command, colour: RED_OR_BOLD.test(out) }).toEqual({ command, colour });
    }
  });
});

describe("in a pipe", () => {
  it("no title is cut, however long", async () => {
    const her = learner();
    for (const night of ["2027-01-03 22:00", "2027-01-10 22:00"]) {
      her.at(night);
      await her.out(["log", "least squares", "--title", LONG, "-t", "ml.2.1"]);
    }
    await her.out("star 1");
    for (const command of ["list", "show 2", "search squares", "then", "then ml.2.1", "week", "year"]) {
      expect({ command, whole: (await her.out(command)).includes(LONG) }).toEqual({ command, whole: true });
      const narrow = await her.out(`--no-color ${command}`, { terminal: true, columns: 40 });
      expect({ command, wide: narrow.split("\n").filter((line) => line.length > 40) }).toEqual({ command, wide: [] });
    }
  });

  it("calendars, bars, rules and help keep to 80 columns", async () => {
    const her = learner();
    await her.out("log first -t ml.2.1 --done");
    for (const command of ["streak", "progress", "stats", "year", "week", "topics --tools", "--help", "log --help"]) {
      const wide = (await her.out(command)).split("\n").filter((line) => line.length > 80);
      expect({ command, wide }).toEqual({ command, wide: [] });
    }
  });
});

describe("remarks", () => {
  it("go to standard error, and --quiet leaves them out", async () => {
    const aloud = await learner().run("log first");
    expect(aloud.err).toMatch(/^New journal /);
    const hushed = await learner().run("log first --quiet");
    expect({ out: hushed.out, err: hushed.err }).toEqual({ out: aloud.out, err: "" });
  });

  it("--quiet keeps errors", async () => {
    const { code, out, err } = await learner().run("list --quiet");
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(/^error: no journal at /);
  });
});

test.each([
  ["a topic nobody knows", "log x -t knitting", 1, "not-found"],
  ["a day that never was", "list --since 2024-02-30", 2, "usage"],
  ["a flag nobody knows", "list --colour", 2, "usage"],
  ["a command nobody knows", "lst", 2, "usage"],
])("%s is told as one JSON object on standard error under --json", async (_, command, exit, code) => {
  const her = learner();
  await her.out("log first");
  const ran = await her.run(`${command} --json`);
  expect({ exit: ran.code, out: ran.out }).toEqual({ exit, out: "" });
  expect(JSON.parse(ran.err)).toEqual({
    error: { code, message: expect.stringMatching(/./), hint: expect.stringMatching(/./) },
  });
});

describe("a hint on a narrow terminal", () => {
  it.each([
    [
      "one command is left whole, to be copied",
      "show --journal none.db",
      'hint: journey log "what you learned tonight"\n',
    ],
    [
      "several are broken between words",
      "search",
      "hint: journey search gradient, or journey\n  search --tag python\n",
    ],
    [
      "a list of names too",
      "export --for nowhere",
      "hint: journey export --for NAME, one of:\n  plain, hashnode, devto, hugo, jekyll,\n",
    ],
  ])("%s", async (_, line, hint) => {
    const her = learner();
    await her.out("log first");
    const { err } = await her.run(line, { terminal: true, columns: 41 });
    expect(err).toContain(hint);
  });
});
