import { beforeEach, describe, expect, it } from "vitest";
import { type Learner, learner } from "../helpers/learner.ts";

describe("looking back", () => {
  let ada: Learner;

  beforeEach(async () => {
    ada = learner();
    const nights: [string, string][] = [
      [
        "2026-01-10 22:00",
        'log "Why do gradients vanish?" -t ml.4.2 --stuck "The chain rule over many layers" --min 40',
      ],
      ["2026-01-11 22:00", 'log "Read the chain rule again" -t ml.4.2 --done --min 60'],
      ["2026-01-25 22:00", 'log "Docker images, layer by layer" -t mlops.3.3 --stuck "Volumes" --tag docker'],
      ["2027-01-03 22:00", 'log "Backpropagation from memory" -t ml.4.2 --title "Again, with ease" --min 30'],
      ["2027-01-09 22:00", 'log "Private doubts" --private'],
      ["2027-01-10 22:00", 'log "Least squares" -t ml.2.1 --done --tomorrow "Logistic regression"'],
    ];
    for (const [at, line] of nights) {
      ada.at(at);
      await ada.out(line);
    }
  });

  it("then shows this day in other years", async () => {
    expect(await ada.out("then")).toBe(
      [
        "A year ago · Sat 10 Jan 2026",
        "  #1",
        "    Why do gradients vanish?",
        "",
        "    ## Where I got stuck",
        "",
        "    The chain rule over many layers",
        "",
      ].join("\n"),
    );
  });

  it("then looks 7, 30 and 100 days back where no year has the day", async () => {
    ada.at("2027-01-17 22:00");
    expect(await ada.out("then")).toContain("7 days ago · Sun 10 Jan 2027");
    ada.at("2027-02-28 22:00");
    expect(await ada.out("then")).toBe("Nothing was written on this day before, nor 7, 30 or 100 days ago.\n");
  });

  it("then TOPIC puts the first entry beside the latest, one above the other when narrow", async () => {
    const wide = await ada.out("then ml.4.2", { columns: 80 });
    expect(wide).toContain(
      "First                                  │ Latest, 358 days later\n#1 · Sat 10 Jan 2026                   │ #4 · Sun 3 Jan 2027\n",
    );
    const narrow = await ada.out("then ml.4.2 --no-color", { columns: 40, terminal: true });
    expect(narrow.split("\n").every((line) => line.length <= 40)).toBe(true);
    expect(narrow.indexOf("Why do gradients")).toBeLessThan(narrow.indexOf("Backpropagation"));
    expect((await ada.run("then ml.1.1")).err).toContain("nothing is written about ml.1.1");
  });

  it("week tells nights, time, what was finished and what was planned", async () => {
    const text = await ada.out("week");
    expect(text).toContain("Week 1 · Mon 4 Jan – Sun 10 Jan");
    expect(await ada.out("week 2027-W01")).toBe(text);
    expect(text).toContain("2 nights of 7");
    expect(text).toContain("Finished  ml.2.1 Linear regression");
    expect(text).toContain("Planned  Logistic regression");
    const data = await ada.json<{ from: string; days: number; entries: unknown[] }>("week 2026-01-11");
    expect(data).toMatchObject({ from: "2026-01-05", days: 2, minutes: 100 });
    expect(data.entries).toHaveLength(2);
  });

  it("a week without entries is said plainly", async () => {
    expect(await ada.out("week 2026-06-01")).toContain("Nothing was written that week.");
  });

  it("year names the gap survived, blockers solved and open, stars and an ordinary night", async () => {
    await ada.out("star 3");
    const text = await ada.out("year 2026");
    expect(text).toContain("Longest gap survived: 13 days, Mon 12 Jan – Sat 24 Jan");
    expect(text).toMatch(
      /Got stuck, and out of it\n {2}#1 Sat 10 Jan: The chain rule over many layers → ml\.4\.2 finished\s+Sun 11 Jan/,
    );
    expect(text).toContain("Still open\n  #3 Sun 25 Jan: Volumes");
    expect(text).toContain("Starred\n  #3 Sun 25 Jan: Docker images, layer by layer");
    expect(text).toContain("An ordinary night\n  #");
    expect((await ada.run("year 2020")).err).toContain("nothing was written in 2020");
    expect((await ada.run("year 20x")).code).toBe(2);
  });

  it("list names the starred ones alone", async () => {
    await ada.out("star 3");
    const { entries } = await ada.json<{ entries: { number: number }[] }>("list --star");
    expect(entries.map(({ number }) => number)).toEqual([3]);
  });

  it("an unstarred entry is gone from the year, and starring twice changes nothing", async () => {
    await ada.out("star 3");
    await ada.out("star 3");
    expect(await ada.out("star 3 --off")).toBe("#3 is no longer starred.\n");
    expect(await ada.out("year 2026")).not.toContain("Starred");
  });

  it("stats add up", async () => {
    const data = await ada.json<{ days: number; weekdays: number[]; weeks: { days: number }[] }>("stats");
    expect(data.days).toBe(6);
    expect(data.weekdays.reduce((sum, days) => sum + days, 0)).toBe(6);
    expect(data.weeks.reduce((sum, { days }) => sum + days, 0)).toBe(6);
    const text = await ada.out("stats --no-color", { columns: 40, terminal: true });
    expect(text.split("\n").every((line) => line.length <= 40)).toBe(true);
  });
});

describe("nights that were not on time", () => {
  let ada: Learner;
  beforeEach(async () => {
    ada = learner();
    for (const [at, line] of [
      ["2027-01-01 22:00", "log one"],
      ["2027-01-04 22:00", "log two --day 2027-01-03"],
      ["2027-01-09 22:00", "log three --day 2027-01-02"],
      ["2027-01-09 22:05", "log four"],
    ] as const) {
      ada.at(at);
      await ada.out(line);
    }
  });

  it("are told apart in stats and in the year, and with the others make all nights", async () => {
    expect(await ada.out("stats")).toContain("Nights    4 · 2 on time · 1 late · 1 history · Fri 1 Jan 2027");
    expect(await ada.out("year")).toContain("4 nights · 4 words · 1 written late · 1 as history\n");
  });

  it("have a word beside their shape in the week", async () => {
    expect(await ada.out("week 2027-01-01")).toContain("Fri 1 ■  Sat 2 □ history  Sun 3 ◧ late\n");
  });
});

it("stats of punctual nights do not count them twice", async () => {
  const ada = learner();
  ada.at("2027-01-01 22:00");
  await ada.out("log one");
  expect(await ada.out("stats")).toContain("Nights    1 · on time · Fri 1 Jan 2027 – Fri 1 Jan 2027\nEntries   1\n");
});

describe("a journal without an entry", () => {
  it.each(["show", "stats", "report", "export"])(
    "is told so by journey %s, with a command that works",
    async (line) => {
      const ada = learner();
      await ada.out("log first");
      await ada.out("rm 1 --yes");
      const { code, err } = await ada.run(line);
      expect({ code, err }).toEqual({
        code: 1,
        err: 'error: nothing is written yet\nhint: journey log "what you learned tonight"\n',
      });
    },
  );

  it("has no calendar, and no gap where it would stand", async () => {
    const ada = learner();
    await ada.out("check ml.1.1");
    expect(await ada.out("streak")).toMatch(/Freezes {4}none held\n\nAn entry counts/);
  });

  it("keeps what it has to say within the columns", async () => {
    const ada = learner();
    await ada.out("log first");
    expect((await ada.run("review", { terminal: true, columns: 40 })).screen).toBe(
      "Nothing to recall yet: it begins with\nthe first finished topic.\n",
    );
  });
});

describe("letters", () => {
  it("are listed by journey letter alone", async () => {
    const ada = learner();
    await ada.out('letter write --opens 3y "Is it still the plan?"');
    expect(await ada.out("letter")).toBe(await ada.out("letter list"));
    expect((await ada.run("letter wirte x")).err).toContain("did you mean write?");
  });

  it("are sealed until their day, and open from then on", async () => {
    const ada = learner();
    ada.at("2027-01-10 22:00");
    expect(await ada.out('letter write --opens 3y "Is it still the plan?"')).toBe(
      "Letter 1 is sealed until 2030-01-10, in 1096 days.\n",
    );
    expect((await ada.out("history")).split("\n")[0]).toContain("sealed a letter until 2030-01-10");
    const early = await ada.run("letter open 1");
    expect(early).toMatchObject({ code: 1, out: "" });
    expect(early.err).toContain("letter 1 is sealed until 2030-01-10");
    expect(await ada.out("letter list --json")).not.toContain("still the plan");
    expect((await ada.run("search plan")).out).not.toContain("still the plan");

    ada.at("2030-01-10 08:00");
    expect(await ada.out("letter open")).toContain("Is it still the plan?");
    ada.at("2031-01-10 08:00");
    expect(await ada.out("letter open 1")).toContain("Is it still the plan?");
    expect((await ada.json<{ letters: { openedAt: string }[] }>("letter list")).letters[0]?.openedAt).toContain(
      "2030-01-10",
    );
  });

  it.each([
    ["letter write --opens 2027-01-10 hello", 1, "a letter opens on a later day than today"],
    ["letter write --opens soon hello", 2, 'not a day: "soon"'],
    ["letter write --opens soon hello", 2, "hint: --opens takes a date, or from today: 180, 6 months, 3y"],
    ["letter write --opens 3y", 2, "the letter has no text"],
    ["letter write --opens 3y ...", 1, 'hint: journey letter write --opens 3y "Dear me"'],
    ["letter write hello", 2, "error: --opens is missing"],
    ["letter open 7", 1, "no journal"],
  ])("journey %s is refused", async (line, code, message) => {
    const ada = learner();
    ada.at("2027-01-10 22:00");
    const ran = await ada.run(line);
    expect(ran.code).toBe(code);
    expect(ran.err).toContain(message);
  });
});
