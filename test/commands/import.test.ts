import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { isoDay } from "../../src/core/day.ts";
import { type Learner, learner } from "../helpers/learner.ts";
import { naiveStreak } from "../helpers/naiveStreak.ts";
import { scripted } from "../helpers/prompts.ts";
import { FIRST_DAY, publicDays, publicLog } from "../helpers/publicLog.ts";

interface Answer {
  imported: boolean;
  format: string;
  entries: { state: string; number: number | null; day: string; n: number | null; title: string; topics: string[] }[];
  leftOut: { where: string; why: string }[];
  guesses: { where: string; text: string }[];
  before: Figures;
  after: Figures;
}

interface Figures {
  streak: { current: number; strict: number; best: number; since: string | null };
  written: { days: number; goal: number };
}

function put(you: Learner, files: Record<string, string | Uint8Array>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(you.home, name)), { recursive: true });
    writeFileSync(join(you.home, name), text);
  }
}

/** The archive, without the numbers that are spent: undoing an entry frees no number. */
async function archiveOf(you: Learner): Promise<string> {
  const archive = await you.out("export --all --for json");
  return archive.replace(/"deletedEntries": \[[^\]]*\]/, '"deletedEntries": []');
}

const steps = async (you: Learner) => (await you.json<{ total: number }>("history")).total;
const states = ({ entries }: Answer) => entries.map(({ state, number }) => `${state} ${number}`);

async function withLog(text: string, now = "2027-01-01 22:30"): Promise<Learner> {
  const you = learner();
  you.at(now);
  put(you, { "log.md": text });
  return you;
}

const LAST_DAY = publicDays().at(-1) ?? 0;
const RULES = { starts: FIRST_DAY, freezes: () => true, rests: () => false };
const place = { offset: 60, dayEnd: 0 };
const logged = publicDays().map((day) => ({ day, counted: true, onTime: true, first: place, last: place }));

function lastRunWithOneMissed(days: readonly number[]): number {
  const gap = days.findLastIndex((day, index) => index > 0 && day - (days[index - 1] ?? day) > 2);
  return days.length - gap;
}

describe("a public log of 66 entries in 84 days", () => {
  it("imported twice changes nothing the second time: the same archive, no further step", async () => {
    const you = await withLog(publicLog());
    const first = await you.json<Answer>("import log.md --yes");
    expect(first).toMatchObject({ imported: true, format: "100days" });
    expect(first.entries.map(({ day }) => day)).toEqual(publicDays().map(isoDay));
    expect(first.entries.map(({ state, number, n }) => [state, number, n])).toEqual(
      publicDays().map((_, index) => ["new", index + 1, index + 1]),
    );
    const [archive, before] = [await archiveOf(you), await steps(you)];

    const second = await you.json<Answer>("import log.md --yes");
    expect(second.imported).toBe(false);
    expect(new Set(second.entries.map(({ state }) => state))).toEqual(new Set(["here"]));
    expect(await archiveOf(you)).toBe(archive);
    expect(await steps(you)).toBe(before);
    expect((await you.json<{ failed: number }>("doctor")).failed).toBe(0);
  });

  it("has these runs: 19 at best and 8 at last without any bridge, 24 where one missed day at a time is covered", () => {
    const bare = naiveStreak(logged, LAST_DAY, { ...RULES, freezes: () => false });
    expect([bare.best, bare.streak]).toEqual([19, 8]);
    expect(lastRunWithOneMissed(publicDays())).toBe(24);
    expect([publicDays().length, LAST_DAY - FIRST_DAY + 1]).toEqual([66, 84]);
  });

  it("has the streak that our freezes give it, as the preview told: 18, at best 24, the last 8 in a row", async () => {
    const you = await withLog(publicLog());
    const told = await you.json<Answer>("import log.md --dry-run");
    await you.out("import log.md --yes");
    const { streak, written } = await you.json<Figures>("streak");
    const naive = naiveStreak(logged, LAST_DAY, RULES);
    expect(streak).toMatchObject({ current: 18, strict: 8, best: 24 });
    expect(naive).toMatchObject({ streak: 18, strict: 8, best: 24 });
    expect(told.after.streak).toEqual(streak);
    expect(told.after.written).toEqual(written);
    expect(written).toMatchObject({ days: 66, goal: 180 });
  });

  it("that grew by a day brings only that one", async () => {
    const days = publicDays();
    const you = await withLog(publicLog(days.slice(0, -1)));
    await you.out("import log.md --yes");
    put(you, { "log.md": publicLog(days) });
    const { entries } = await you.json<Answer>("import log.md --yes");
    expect(entries.filter(({ state }) => state !== "here")).toMatchObject([{ state: "new", number: 66 }]);
  });

  it("is taken back in one step, to the same archive, and comes again after that", async () => {
    const you = await withLog(publicLog());
    await you.out("log Mine --day 2026-12-31");
    const before = await archiveOf(you);
    await you.out("import log.md --yes");
    const imported = await archiveOf(you);
    await you.out("undo");
    expect(await archiveOf(you)).toBe(before);
    await you.out("redo");
    expect(await archiveOf(you)).toBe(imported);
    await you.out("undo");
    expect(states(await you.json<Answer>("import log.md --yes"))[0]).toBe("new 2");
    expect(await archiveOf(you)).toBe(imported);
  });
});

const LOG = "## Day 1: 2027-01-01\n\nOne.\n\n## Day 2: 2027-01-02\n\nTwo.\n\n## Day 3: 2027-01-03\n\nThree.\n";

describe("importing again", () => {
  it("keeps what was edited, deleted and forgotten here, and says so", async () => {
    const you = await withLog(LOG, "2027-01-04 22:30");
    await you.out("import log.md --yes");
    await you.out("edit 1 -m -", { stdin: "One, in other words" });
    await you.out("rm 2 --yes");
    await you.out("forget 3 --yes");
    const archive = await archiveOf(you);
    const { out } = await you.run("import log.md --yes");
    expect(states(await you.json<Answer>("import log.md --yes"))).toEqual(["edited 1", "deleted null", "forgotten 3"]);
    for (const words of ["edited here: stays", "deleted here: stays so", "forgotten here: stays so"])
      expect(out).toContain(words);
    expect(await archiveOf(you)).toBe(archive);
  });

  it("knows a text that was written here by hand, and one that the source has twice", async () => {
    const you = await withLog(LOG.replace("Three.", "One.").replace("2027-01-03", "2027-01-01"), "2027-01-02 22:30");
    await you.out(["log", "One.", "--day", "2027-01-01"]);
    await you.out(["log", "Two.\r\n"]);
    expect(states(await you.json<Answer>("import log.md --yes"))).toEqual(["by hand 1", "twice null", "by hand 2"]);
    expect((await you.json<Answer>("import log.md --yes")).imported).toBe(false);
  });

  it("brings a text up to date that was changed in the source and not here", async () => {
    const you = await withLog(LOG, "2027-01-04 22:30");
    await you.out("import log.md --yes");
    put(you, { "log.md": LOG.replace("Two.", "Two, and more.") });
    expect(states(await you.json<Answer>("import log.md --yes"))).toEqual(["here 1", "changed 2", "here 3"]);
    expect(await you.out("show 2")).toContain("Two, and more.");
    put(you, { "log.md": LOG.replace("Two.", "Two, and more still.") });
    expect(states(await you.json<Answer>("import log.md --yes"))).toEqual(["here 1", "changed 2", "here 3"]);
    await you.out("undo 2");
    expect(await you.out("show 2")).not.toContain("more");
    await you.out("edit 2 -m -", { stdin: "Two, mine" });
    expect(states(await you.json<Answer>("import log.md --yes"))).toEqual(["here 1", "edited 2", "here 3"]);
  });

  it("does not mind other line ends, and one more day below the last", async () => {
    const you = await withLog(LOG.trimEnd(), "2027-01-04 22:30");
    await you.out("import log.md --yes");
    put(you, { "log.md": `${LOG}\n---\n\n## Day 4: 2027-01-04\n\nFour.\n`.replaceAll("\n", "\r\n") });
    expect(states(await you.json<Answer>("import log.md --yes"))).toEqual(["here 1", "here 2", "here 3", "new 4"]);
  });
});

describe("before it writes", () => {
  it("shows everything and asks; a no changes nothing", async () => {
    const you = await withLog(LOG, "2027-01-03 22:30");
    await you.out("log Tonight");
    const archive = await archiveOf(you);
    const no = scripted("n");
    const { code } = await you.run("import log.md", { prompts: no });
    expect(code).toBe(1);
    expect(no.asked).toEqual(["Import 3 entries?"]);
    expect(no.said.join("\n")).toContain("#2  Fri 1 Jan 2027  Day 1  One.");
    expect(no.said.join("\n")).toContain("Streak 3 (was 1) · written 3/180");
    expect(no.said.join("\n")).toContain("The goal starts Fri 1 Jan 2027 instead of Sun 3 Jan 2027");
    expect(await archiveOf(you)).toBe(archive);
    expect((await you.run("import log.md", { prompts: scripted("y") })).out).toContain("Imported 3 entries: #2 to #4");
  });

  it("needs --yes where nobody can answer, and makes no journal until then", async () => {
    const you = await withLog(LOG);
    expect(await you.run("import log.md")).toMatchObject({ code: 1, err: expect.stringContaining("--yes") });
    expect(await you.run("import log.md --dry-run")).toMatchObject({ code: 0 });
    expect(readdirSync(you.home)).toEqual(["log.md"]);
  });

  it("refuses days that have not come, by name", async () => {
    const you = await withLog(LOG, "2027-01-02 22:30");
    const { leftOut, entries } = await you.json<Answer>("import log.md --yes");
    expect(leftOut).toMatchObject([{ where: "line 9", why: "a day that has not come yet" }]);
    expect(entries).toHaveLength(2);
  });

  it("tells days that belong to no goal", async () => {
    const you = await withLog(LOG, "2027-01-04 22:30");
    await you.out("log Begun");
    await you.out("undo");
    await you.out("goal edit --start 2027-01-03 --yes");
    expect(await you.out("import log.md --yes")).toContain("2 days of them lie in no goal");
  });

  it("makes a backup", async () => {
    const you = await withLog(LOG, "2027-01-04 22:30");
    await you.out("log Mine");
    await you.out("import log.md --yes");
    const backups = readdirSync(join(you.home, ".local/share/journey/backups"));
    expect(backups.filter((name) => name.includes("import"))).toHaveLength(1);
  });
});

describe("what an import may be told", () => {
  it("keeps everything private", async () => {
    const you = await withLog(LOG, "2027-01-04 22:30");
    await you.out("import log.md --private --yes");
    expect((await you.run("export d1")).code).toBe(1);
    expect(await you.out("export d1 --include-private")).toContain("One.");
  });

  it("links topics that a tag or a title names exactly, only when asked, and never guesses", async () => {
    const post = (front: string, body: string) => `---\n${front}\n---\n\n${body}\n`;
    const you = learner();
    you.at("2027-01-04 22:30");
    put(you, {
      "notes/2027-01-01.md": post("title: Linear Regression", "A"),
      "notes/2027-01-02.md": post("tags: [PCA, docker]", "B"),
      "notes/2027-01-03.md": post("title: Linear", "C"),
    });
    const topics = ({ entries }: Answer) => entries.map((entry) => entry.topics);
    await you.out("log begun");
    expect(topics(await you.json<Answer>("import notes --dry-run"))).toEqual([[], [], []]);
    const linked = topics(await you.json<Answer>("import notes --topics --yes"));
    expect(linked[0]).toEqual(["ml/linear-regression"]);
    expect(linked[2]).toEqual([]);
  });

  it("takes a source for what it is said to be, and refuses a format it does not know", async () => {
    const you = await withLog(LOG, "2027-01-04 22:30");
    expect((await you.run("import log.md --from jrnl --dry-run")).out).toContain("0 entries");
    expect(await you.run("import log.md --from diary")).toMatchObject({ code: 2 });
    expect(await you.run("import log.md --from archive")).toMatchObject({
      code: 1,
      err: expect.stringContaining("this is no JSON"),
    });
  });
});

describe("other journals", () => {
  it("comes from jrnl as JSON or text, by standard input too, and both are the same entries", async () => {
    const you = learner();
    you.at("2027-01-12 22:30");
    const entries = [
      {
        title: "First one.",
        body: "Body @maths\n",
        date: "2027-01-10",
        time: "21:05",
        tags: ["@maths"],
        starred: true,
      },
      { title: "Alone.", body: "", date: "2027-01-11", time: "00:40", tags: [], starred: false },
    ];
    put(you, { "jrnl.json": JSON.stringify({ tags: { "@maths": 1 }, entries }, null, 2) });
    await you.out("import jrnl.json --yes");
    const { entries: shown } = await you.json<{ entries: Record<string, unknown>[] }>("show 1..2");
    expect(shown).toMatchObject([
      { day: "2027-01-10", title: "First one.", tags: ["maths"], body: "Body @maths\n", counts: "on-time" },
      { day: "2027-01-11", title: null, body: "Alone.", counts: "on-time", writtenAt: "2027-01-10T23:40:00.000Z" },
    ]);
    const text = "[2027-01-10 09:05 PM] First one. *\nBody @maths\n\n[2027-01-11 12:40 AM] Alone.\n";
    const again = await you.json<Answer>("import - --yes", { stdin: text });
    expect(again).toMatchObject({ imported: false, format: "jrnl" });
  });

  it("comes from a folder of notes, links not followed, with a reason for each file left out", async () => {
    const you = learner();
    you.at("2027-01-12 22:30");
    put(you, {
      "vault/daily/2027-01-10.md": "Read.\r\n",
      "vault/blog/post.md": "---\ndate: 2027-01-11T09:00:00+02:00\ntitle: Post\ndraft: true\n---\n\nText.\n",
      "vault/about.md": "About me.\n",
      "vault/bad.md": new Uint8Array([0x61, 0xff]),
      "vault/.obsidian/2027-01-01.md": "hidden",
      "vault/picture.png": "no text",
      "elsewhere/2027-01-09.md": "outside",
    });
    symlinkSync("../elsewhere", join(you.home, "vault/out"));
    symlinkSync(".", join(you.home, "vault/round"));
    const answer = await you.json<Answer>("import vault --yes");
    expect(answer.entries).toMatchObject([
      { day: "2027-01-10", where: "daily/2027-01-10.md", private: false },
      { day: "2027-01-11", where: "blog/post.md", title: "Post", private: true },
    ]);
    expect(answer.leftOut.map(({ where, why }) => `${where}: ${why}`).sort()).toEqual([
      "about.md: no date in its front matter or its name",
      "bad.md: the text is not UTF-8: byte 0xFF at offset 1",
      "out: a link: not followed",
      "round: a link: not followed",
    ]);
    expect((await you.json<Answer>("import vault --yes")).imported).toBe(false);
  });

  it.each(["plain", "obsidian", "hugo", "jekyll"])("knows the articles of our own export for %s", async (target) => {
    const you = learner();
    you.at("2027-01-01 22:30");
    await you.out(["log", "First night.", "-t", "ml.2.1", "--link", "https://example.org/a", "--tag", "maths"]);
    await you.out(["log", "And more.\n\n```\ncode\n```\n"]);
    you.at("2027-01-02 22:30");
    await you.out(["log", "Second night\r\nwith two lines.  \n", "--title", "Second"]);
    await you.out(`export --all --for ${target} --out site`);
    const { entries } = await you.json<Answer>("import site --yes");
    expect(entries.map(({ state }) => state)).toEqual(["by hand", "by hand"]);

    const other = learner();
    other.at("2027-01-03 22:30");
    await other.out(["import", join(you.home, "site"), "--yes"]);
    const { entries: shown } = await other.json<{ entries: Record<string, unknown>[] }>("show 1..2");
    expect(shown).toMatchObject([
      { day: "2027-01-01", title: null, links: ["https://example.org/a"] },
      { day: "2027-01-02", title: "Second" },
    ]);
    expect(String(shown[0]?.body)).not.toContain("Day 1/180");
  });

  it("tells how far it is at a terminal, and takes the line away", async () => {
    const you = learner();
    put(you, { "log.md": "# Day 1: January 1, 2026\n\nOne.\n\n# Day 2: January 2, 2026\n\nTwo.\n" });
    const { err } = await you.run("import log.md --yes", { terminal: true });
    expect(err).toContain("\rImporting 1/2 …\x1b[K\rImporting 2/2 …\x1b[K\r\x1b[K");
    expect((await you.run("import log.md --yes")).err).not.toContain("\r");
  });

  it("moves no cursor on a terminal that has none to move", async () => {
    const you = learner();
    put(you, { "log.md": "# Day 1: January 1, 2026\n\nOne.\n\n# Day 2: January 2, 2026\n\nTwo.\n" });
    const { err } = await you.run("import log.md --yes", { terminal: true, env: { TERM: "dumb" } });
    expect(err).not.toMatch(/[\r\x1b]/);
  });

  it("needs no --yes in a pipe where nothing is new", async () => {
    const you = learner();
    put(you, { "log.md": "# Day 1: January 1, 2026\n\nOne.\n" });
    expect(await you.run("import log.md")).toMatchObject({ code: 1, err: expect.stringContaining("hint: say --yes") });
    await you.out("import log.md --yes");
    expect(await you.out("import log.md")).toContain("1 is here already, as it was imported");
  });

  it("keeps why something is left out readable on a narrow terminal", async () => {
    const you = learner();
    put(you, { "vault/2026-06-01.md": "Studied the loop.", "vault/notes.md": "No date anywhere." });
    const shown = await you.out("import vault --dry-run --no-color", { terminal: true, columns: 40 });
    expect(shown).toContain("Left out:\n  no date in its front matter or its\n    name: notes.md\n");
  });
});
