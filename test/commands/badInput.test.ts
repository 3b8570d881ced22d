import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { allRows, openedRaw } from "../helpers/journalFile.ts";
import { learner } from "../helpers/learner.ts";

const DRAFT = /\S+\.draft/g;

interface Bad {
  what: string;
  args: string[];
  stdin?: Uint8Array;
  code: 1 | 2;
  error: RegExp;
  hint: RegExp;
}

const big = new Uint8Array(6_000_000).fill(97);

const BAD: Bad[] = [
  {
    what: "an unknown topic",
    args: ["log", "x", "-t", "knitting"],
    code: 1,
    error: /no topic is called "knitting"/,
    hint: /topics/,
  },
  {
    what: "an ambiguous topic",
    args: ["log", "x", "-t", "regression"],
    code: 1,
    error: /ml\.2\.1 .*; ml\.2\.2 /,
    hint: /by its code/,
  },
  {
    what: "a misspelt topic",
    args: ["log", "x", "--finish", "linear regresion"],
    code: 1,
    error: /no topic/,
    hint: /did you mean ml\.2\.1/,
  },
  {
    what: "a unit as topic",
    args: ["log", "x", "-t", "ml.2"],
    code: 1,
    error: /ml\.2 is a unit/,
    hint: /topics ml\.2/,
  },
  { what: "a topic misspelt at check", args: ["check", "k meens"], code: 1, error: /no topic/, hint: /./ },
  { what: "a future day", args: ["log", "x", "--day", "2027-01-02"], code: 1, error: /has not begun/, hint: /log/ },
  {
    what: "30 February",
    args: ["log", "x", "--day", "2024-02-30"],
    code: 2,
    error: /February 2024 has 29 days/,
    hint: /a day is/,
  },
  {
    what: "30 February in a list",
    args: ["list", "--since", "2024-02-30"],
    code: 2,
    error: /February/,
    hint: /a day is/,
  },
  { what: "no day at all", args: ["log", "x", "--day", "someday"], code: 2, error: /not a day/, hint: /a day is/ },
  { what: "empty text", args: ["log", ""], code: 1, error: /no letter or digit/, hint: /journey log/ },
  { what: "text of dots", args: ["log", "..."], code: 1, error: /no letter or digit/, hint: /journey log/ },
  { what: "no text and no terminal", args: ["log"], code: 2, error: /no text was given/, hint: /journey log/ },
  { what: "empty standard input", args: ["log", "-"], code: 1, error: /empty/, hint: /log -/ },
  { what: "6 MB", args: ["log", "-"], stdin: big, code: 1, error: /longer than 5 MB/, hint: /split/ },
  {
    what: "a lone surrogate",
    args: ["log", "-"],
    stdin: Buffer.from("a\xed\xa0\x80", "latin1"),
    code: 1,
    error: /not UTF-8: byte 0xED at offset 1/,
    hint: /iconv/,
  },
  {
    what: "Latin-1",
    args: ["log", "-"],
    stdin: Buffer.from("\xdcbung", "latin1"),
    code: 1,
    error: /offset 0/,
    hint: /iconv/,
  },
  {
    what: "NUL",
    args: ["log", "-"],
    stdin: Buffer.from("a\0b"),
    code: 1,
    error: /NUL character at offset 1/,
    hint: /tail -n \+2 \S+\.draft \| tr -d/,
  },
  { what: "a lone surrogate as argument", args: ["log", "a\ud800"], code: 1, error: /surrogate/, hint: /./ },
  {
    what: "negative minutes",
    args: ["log", "x", "--min", "-5"],
    code: 2,
    error: /"-5" is no number of minutes/,
    hint: /--min 45/,
  },
  { what: "30 hours", args: ["log", "x", "--min", "30h"], code: 2, error: /more than a day/, hint: /--min 45/ },
  { what: "--done without a topic", args: ["log", "x", "--done"], code: 2, error: /--done finishes/, hint: /-t TOPIC/ },
  { what: "a mood of 9", args: ["log", "x", "--mood", "9"], code: 2, error: /no mood/, hint: /--mood/ },
  { what: "a tag of two words", args: ["log", "x", "--tag", "a b"], code: 2, error: /no tag/, hint: /one word/ },
  {
    what: "a link that is none",
    args: ["log", "x", "--link", "file:///etc"],
    code: 2,
    error: /no web address/,
    hint: /https/,
  },
  { what: "an empty title", args: ["log", "x", "--title", " "], code: 2, error: /title is empty/, hint: /--title/ },
  {
    what: "an unknown target",
    args: ["export", "--for", "myspace"],
    code: 2,
    error: /nothing to export for "myspace"/,
    hint: /plain, hashnode/,
  },
  { what: "no number of steps", args: ["undo", "x"], code: 2, error: /no number of steps/, hint: /journey undo 2/ },
  { what: "a folder for a file", args: ["roles", "add", "."], code: 1, error: /is a folder/, hint: /ls [^ ]+$/ },
  { what: "an unknown command", args: ["lgo"], code: 2, error: /unknown command 'lgo'/, hint: /did you mean log/ },
  {
    what: "an unknown flag",
    args: ["log", "x", "--tpoic", "a"],
    code: 2,
    error: /unknown option '--tpoic'/,
    hint: /--topic/,
  },
  {
    what: "a missing argument",
    args: ["check"],
    code: 2,
    error: /no topic was given/,
    hint: /journey check --help/,
  },
  {
    what: "a subcommand misspelt",
    args: ["letter", "wirte"],
    code: 2,
    error: /unknown command 'wirte'/,
    hint: /did you mean write\?/,
  },
  { what: "an entry there is not", args: ["show", "99"], code: 1, error: /no entry for 99/, hint: /list/ },
  { what: "a Day there is not", args: ["export", "d99"], code: 1, error: /no Day 99/, hint: /list/ },
  { what: "a drop nobody confirms", args: ["curriculum", "drop", "ml"], code: 1, error: /confirmed/, hint: /--yes/ },
  {
    what: "an unknown curriculum",
    args: ["progress", "knitting"],
    code: 1,
    error: /no curriculum or unit/,
    hint: /progress/,
  },
  {
    what: "--skip with --undo",
    args: ["check", "ml.1.1", "--skip", "--undo"],
    code: 2,
    error: /exclude/,
    hint: /--undo/,
  },
];

test.each(BAD)("$what is one error and one hint, and changes nothing", async ({ args, stdin, code, error, hint }) => {
  const self = learner();
  await self.out("log first");
  const before = allRows(openedRaw(self.journal));
  const situation = stdin === undefined ? {} : { stdin };

  const ran = await self.run(args, situation);
  expect({ code: ran.code, out: ran.out }).toEqual({ code, out: "" });
  const [first = "", second = "", ...more] = ran.err.trimEnd().split("\n");
  expect(more).toEqual([]);
  expect(first).toMatch(/^error: /);
  expect(first).toMatch(error);
  expect(second).toMatch(/^hint: /);
  expect(second).toMatch(hint);
  expect(allRows(openedRaw(self.journal))).toEqual(before);

  const json = await self.run([...args, "--json"], situation);
  expect({ code: json.code, out: json.out }).toEqual({ code, out: "" });
  const told = JSON.parse(json.err).error;
  // Text from standard input is kept in a draft, which the error line names and JSON tells apart.
  expect(first.slice("error: ".length).startsWith(told.message)).toBe(true);
  expect(second.slice("hint: ".length).replaceAll(DRAFT, "")).toContain(told.hint.replaceAll(DRAFT, ""));
});

test("bad input makes no journal where there was none", async () => {
  const self = learner();
  for (const args of [["log", ""], ["log", "x", "--day", "2030-01-01"], ["list"], ["streak"], ["export"], ["lgo"]]) {
    expect((await self.run(args)).code).not.toBe(0);
  }
  expect(readdirSync(self.home)).toEqual([]);
});

describe("a journal that is none", () => {
  const files: [string, string | null, RegExp][] = [
    [
      "a text file",
      "Dear diary, today I learned nothing that SQLite could read, and said so at length to fill a page.",
      /another kind of file/,
    ],
    ["an empty file", "", /an empty file/],
    ["missing in a missing folder", null, /there is no folder/],
  ];
  it.each(files)("%s", async (_, content, message) => {
    const self = learner();
    const path = content === null ? join(self.home, "no/such/journal.db") : join(self.home, "journal.db");
    if (content !== null) writeFileSync(path, content);
    for (const args of [
      ["log", "x"],
      ["check", "ml.1.1"],
    ]) {
      const { code, err } = await self.run([...args, "--journal", path]);
      expect(code).toBe(1);
      expect(err).toMatch(message);
      expect(err).toMatch(/^error: .*\nhint: .*\n$/);
    }
    if (content !== null) expect(readFileSync(path, "utf8")).toBe(content);
    expect(readdirSync(self.home).filter((name) => name !== ".local")).toEqual(content === null ? [] : ["journal.db"]);
  });
});

test("an export refuses a place that is no folder", async () => {
  const self = learner();
  await self.out("log first");
  writeFileSync(join(self.home, "file"), "mine");
  mkdirSync(join(self.home, "here"));
  for (const place of ["file/below", "file", "/proc/articles"]) {
    const { code, err } = await self.run(["export", "--out", place]);
    expect(code).toBe(1);
    expect(err).toMatch(/^error: cannot write to .*\nhint: .*\n$/);
  }
  expect(readFileSync(join(self.home, "file"), "utf8")).toBe("mine");
});

test.each([
  ["--journal", "--journal needs a value", "--journal FILE, or journey --help"],
  ["--jsno", "unknown option '--jsno'", "did you mean --json?"],
])(
  "without a command, %s is refused: on a terminal, in a pipe, where journey alone is the help, and as JSON",
  async (line, fact, hint) => {
    expect(await learner().run(line)).toMatchObject({ code: 2, out: "", err: `error: ${fact}\nhint: ${hint}\n` });
    expect(await learner().run(line, { terminal: true })).toMatchObject({
      code: 2,
      err: expect.stringContaining(fact),
    });
    expect(JSON.parse((await learner().run(`--json ${line}`)).err)).toMatchObject({ error: { message: fact } });
    expect(await learner().out("--quiet")).toBe(await learner().out("--help"));
  },
);

test("a journal that has most likely taken the command for its file is told in words", async () => {
  const { code, out, err } = await learner().run("--journal list");
  expect({ code, out, err }).toEqual({ code: 2, out: "", err: "error: no command was named\nhint: journey --help\n" });
});
