import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { openDatabase } from "../../src/store/open.ts";
import { WritableJournal } from "../../src/store/writableJournal.ts";
import { ATTACK_WORD, ATTACKS, unsafeIn } from "../helpers/hostileText.ts";
import { opening } from "../helpers/journalFile.ts";
import { type Learner, learner, learnerAt } from "../helpers/learner.ts";

const hostile = (name: string) => `${name} ${ATTACKS}`;

/** A journal with an attack in every text it can hold, those too that the command line would refuse. */
async function attacked(home: string): Promise<Learner> {
  const her = learnerAt(home);
  for (const night of ["2027-01-02", "2027-01-03", "2027-01-10"]) {
    her.at(`${night} 22:00`);
    await her.out(["log", "-", "--tomorrow", hostile("Plan"), "--stuck", hostile("Stuck"), "-t", "ml.2.1"], {
      stdin: `${hostile("Body squares")}\n\n# ${hostile("Head")}\n- ${hostile("item")}\n`,
    });
  }
  await her.out("check ml.2.1");
  await her.out("publish 2 --url https://example.org/day-1");
  await her.out(["letter", "write", "--opens", "2027-01-11", hostile("Letter")]);
  await her.out(["rest", "2027-01-20", "--why", hostile("Why")]);
  const { entries } = await her.json<{ entries: { id: string }[] }>("list");

  const journal = new WritableJournal(openDatabase(her.journal, opening), () => Date.UTC(2027, 0, 10));
  const topic = {
    subtopics: [hostile("Sub")],
    tools: [hostile("Tool")],
    aliases: [hostile("Alias")],
    related: ["ml/linear-regression"],
  };
  const document = {
    id: "evil",
    title: hostile("Curriculum"),
    units: [
      {
        code: "evil.1",
        title: hostile("Unit"),
        topics: ["one", "two"].map((slug, at) => ({
          ...topic,
          id: `evil/${slug}`,
          code: `evil.1.${at + 1}`,
          title: hostile(`Topic ${slug}`),
        })),
      },
    ],
  };
  journal.commit("test", [
    {
      kind: "curriculum",
      id: "evil",
      fields: { title: document.title, place: 3, source: "test" },
      body: JSON.stringify(document),
    },
    ...entries.map(({ id }) => ({
      kind: "entry" as const,
      id,
      fields: {
        title: hostile("Title"),
        [`tag:${ATTACK_WORD}`]: true,
        [`link:https://example.org/${ATTACK_WORD}`]: true,
        "topic:evil/one": true,
      },
    })),
  ]);
  journal.close();
  await her.out("check evil.1.1");
  her.at("2027-01-17 22:00");
  return her;
}

const READING = [
  "list",
  "list --tag x",
  "show 3",
  "show 2027-01-01..2027-01-10",
  "search squares",
  "search title --rank",
  "then",
  "then ml.2.1",
  "week 2027-01-10",
  "year 2027",
  "stats",
  "topics",
  "topics evil.1.1",
  "topics --next",
  "topics --tools",
  "progress",
  "progress evil",
  "progress evil.1",
  "streak",
  "streak --past",
  "review --no-input",
  "letter list",
  "letter open 1",
  "rest list",
  "goal",
  "curriculum list",
  "curriculum show evil",
  "curriculum relate",
  "roles",
  "roles show ml-engineer",
  "publish --list",
  "recover",
  "doctor",
  "export --out articles",
  "export --all --out all --for hashnode",
  "report --out report.html",
  "check evil.1.2",
  "check evil.1.1 --undo",
  "log more -t evil.1.1 --done",
  "backup",
];

let her: Learner;
beforeAll(async () => {
  her = await attacked(mkdtempSync(join(tmpdir(), "journey-hostile-")));
});
afterAll(() => rmSync(her.home, { recursive: true, force: true }));

/** The line that is written over as work goes on has marks of its own; its words are looked at like all others. */
function withoutProgress(screen: string): string {
  return screen.replace(/\r([^\r\x1b]*)\x1b\[K/g, "$1");
}

describe("nothing a terminal would act on comes out of", () => {
  it.each(READING)("journey %s", async (command) => {
    for (const situation of [{}, { terminal: true, columns: 40 }, { env: { FORCE_COLOR: "1" } }]) {
      const { code, screen } = await her.run(command, situation);
      expect(code, screen).toBe(0);
      expect(unsafeIn(withoutProgress(screen))).toEqual([]);
    }
  });

  it.each(READING)("journey %s --json", async (command) => {
    const { out, err } = await her.run(`${command} --json`);
    expect([...unsafeIn(out), ...unsafeIn(err)]).toEqual([]);
  });

  test.each([
    ["a topic", ["log", "x", "-t", ATTACKS]],
    ["a day", ["list", "--since", ATTACKS]],
    ["a selector", ["show", ATTACKS]],
    ["a tag", ["log", "x", "--tag", ATTACKS]],
    ["a link", ["log", "x", "--link", ATTACKS]],
    ["a number", ["log", "x", "--min", ATTACKS]],
    ["a command", [ATTACKS]],
    ["a flag", ["list", `--${ATTACKS}`]],
    ["a target", ["export", "--for", ATTACKS]],
    ["a curriculum", ["curriculum", "show", ATTACKS]],
    ["a role", ["roles", "show", ATTACKS]],
    ["a search", ["search", ATTACKS]],
    ["a journal", ["list", "--journal", `/nowhere/${ATTACK_WORD}`]],
    ["a folder", ["export", "--out", `/proc/${ATTACK_WORD}`]],
    ["a file", ["import", `/nowhere/${ATTACK_WORD}`]],
  ])("an error that repeats %s", async (_, args) => {
    for (const flags of [[], ["--json"]]) {
      const { screen } = await her.run([...args, ...flags]);
      expect(unsafeIn(screen)).toEqual([]);
    }
  });

  it("an error that repeats a setting or a draft", async () => {
    const him = learner();
    mkdirSync(join(him.home, ".config/journey"), { recursive: true });
    writeFileSync(join(him.home, ".config/journey/config"), `day.end = ${ATTACK_WORD.replace("\r", "")}\n`);
    const { screen } = await him.run("log x");
    expect(screen).toMatch(/^error: /);
    expect(unsafeIn(screen)).toEqual([]);
  });
});

test("the text itself stays as it was given", async () => {
  const { entries } = await her.json<{ entries: { body: string; title: string }[] }>("show 1");
  expect(entries[0]?.title).toContain("\u202e");
  expect(entries[0]?.body).toContain(`${hostile("Body squares")}\n`);
  expect(await her.out("export 2027-01-02")).toContain(hostile("item"));
});
