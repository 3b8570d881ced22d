import { describe, expect, test } from "vitest";
import { type Learner, learner } from "../helpers/learner.ts";
import { tenNights } from "../helpers/tenNights.ts";

// Every rule of the days, the streak and the goal (DESIGN, section 5), and every fault other trackers are known to have
// had, each by a case through the command line. More cases stand in goldenNights, goal and status.test.ts, and as
// properties over generated nights in test/core/streak.property.test.ts and zones.test.ts.

interface Figures {
  today: string;
  loggedToday: boolean;
  streak: { current: number; strict: number; best: number };
  written: { days: number; goal: number; left: number };
  published: { days: number };
  freezes: { held: number; spent: string[] };
  pace: { finish: string | null } | null;
}

interface Logged {
  entry: { number: number; day: string; n: number; lateDays: number; counts: string };
  streak: { current: number };
}

const figures = (you: Learner) => you.json<Figures>("streak");
const logged = (you: Learner, line: string) => you.json<Logged>(line);
const refused = async (you: Learner, line: string) => (await you.run(line)).err.split("\n")[0];

async function night(you: Learner, ...days: number[]): Promise<void> {
  for (const day of days) {
    you.at(`2027-01-${String(day).padStart(2, "0")} 22:30`);
    await you.out("log read");
  }
}

/** Friday 1 to Tuesday 5 January, then nothing before Thursday 7, in the evening: a streak of 5 has ended. */
async function missedWednesday(): Promise<Learner> {
  const you = learner();
  await night(you, 1, 2, 3, 4, 5);
  you.at("2027-01-07 21:00");
  return you;
}

type Case = [rule: string, shown: () => Promise<void>];

const RULES: Case[] = [
  [
    "1 a day is the wall clock's date, shifted by the day's end",
    async () => {
      const you = await tenNights();
      you.at("2027-01-12 03:59");
      expect((await figures(you)).today).toBe("2027-01-11");
      you.at("2027-01-12 04:00");
      expect((await figures(you)).today).toBe("2027-01-12");
    },
  ],
  [
    "2 a day is logged by one word of one's own: headings, the template and minutes are none",
    async () => {
      const you = learner();
      expect(await refused(you, 'log "..." --min 90')).toMatch(/^error: /);
      expect((await you.run("log -", { stdin: "# What I learned\n\n# Tomorrow\n" })).code).toBe(0);
      expect(await figures(you)).toMatchObject({ loggedToday: false, written: { days: 0 } });
      await you.out("log word");
      expect(await figures(you)).toMatchObject({ loggedToday: true, written: { days: 1 } });
    },
  ],
  [
    "3 up to three days late counts, marked; more is history, and earns nothing",
    async () => {
      const you = await missedWednesday();
      await night(you, 7, 8);
      expect(await logged(you, "log late --day 2027-01-06")).toMatchObject({
        entry: { lateDays: 2, counts: "late" },
        streak: { current: 8 },
      });
      expect(await logged(you, "log older --day 2026-12-31")).toMatchObject({
        entry: { counts: "history" },
        streak: { current: 8 },
      });
    },
  ],
  [
    "3 an edited day is measured again from the first save; a day that has not begun is refused",
    async () => {
      const you = await tenNights();
      expect(await you.out("edit 10 --day 2027-01-09")).toContain("(1 day late)");
      expect(await refused(you, "edit 10 --day 2027-01-11")).toMatch(/^error: /);
      expect(await refused(you, "log early --day 2027-01-11")).toMatch(/^error: /);
    },
  ],
  [
    "4 after midnight --day takes the civil date too, yesterday is refused with both dates, weekdays look back",
    async () => {
      const you = await tenNights();
      you.at("2027-01-12 00:30");
      expect(await refused(you, "log which --day yesterday")).toMatch(/2027-01-10.*2027-01-11|Sun 10.*Mon 11/);
      expect((await logged(you, "log named --day 2027-01-12")).entry.day).toBe("2027-01-12");
      expect((await logged(you, "log named --day friday")).entry.day).toBe("2027-01-08");
    },
  ],
  [
    "5 seven counted days earn a freeze, two at most; a missed day takes one, and none ends the streak",
    async () => {
      const you = await tenNights();
      await night(you, 11, 12, 13, 14, 15, 16, 17, 18);
      expect((await figures(you)).freezes.held).toBe(2);
      you.at("2027-01-21 21:00");
      expect(await figures(you)).toMatchObject({ streak: { current: 18 }, freezes: { held: 0 } });
      you.at("2027-01-22 21:00");
      expect(await figures(you)).toMatchObject({ streak: { current: 0, best: 18 } });
    },
  ],
  [
    "5 an entry in time never shortens a streak, and gives a spent freeze back",
    async () => {
      const you = await tenNights();
      await night(you, 12);
      expect(await figures(you)).toMatchObject({ streak: { current: 11 }, freezes: { spent: ["2027-01-11"] } });
      expect((await logged(you, "log late --day 2027-01-11")).streak.current).toBe(12);
      expect(await figures(you)).toMatchObject({ freezes: { held: 1, spent: [] } });
    },
  ],
  [
    "5 freezes can be off; a change of rules never acts backwards",
    async () => {
      const you = await tenNights();
      await night(you, 12);
      await you.out("goal edit --freezes off --yes");
      expect(await figures(you)).toMatchObject({ streak: { current: 11 }, freezes: { spent: ["2027-01-11"] } });
      await night(you, 13, 14, 15, 16, 17, 18, 19);
      you.at("2027-01-21 21:00");
      expect((await figures(you)).streak.current).toBe(0);
    },
  ],
  [
    "5 strict is the tail without a bridge; the best shrinks only by an edit, a delete or an undo, which says so",
    async () => {
      const you = await tenNights();
      await night(you, 12);
      expect((await figures(you)).streak).toMatchObject({ current: 11, strict: 1, best: 11 });
      expect(await you.out("rm 11 --yes")).toContain("best 10 (was 11)");
    },
  ],
  [
    "5 past streaks stay as chapters, with what ended them",
    async () => {
      const you = await missedWednesday();
      expect(await you.json("streak")).toMatchObject({
        past: [{ from: "2027-01-01", to: "2027-01-05", days: 5, endedBy: "2027-01-06" }],
      });
    },
  ],
  [
    "6 an open today ends nothing; a gap day of under 12 hours is travel, and a bridge",
    async () => {
      const you = await tenNights();
      you.at("2027-01-11 23:00");
      expect(await figures(you)).toMatchObject({ loggedToday: false, streak: { current: 10 } });
      const west = learner();
      west.at("2027-01-10 21:00", "America/Los_Angeles", -480);
      await west.out("log read");
      west.at("2027-01-12 21:00", "Australia/Sydney", 660);
      expect(await west.out("log read")).toContain("Streak 2 · written 2/180 · Mon 11 passed in travel");
    },
  ],
  [
    "7 written, published and the streak are three figures; a goal may count published days",
    async () => {
      const you = await tenNights();
      await you.out("publish 10 --url https://blog.example/10");
      expect(await figures(you)).toMatchObject({
        ...{ streak: { current: 10 }, written: { days: 10, goal: 180 }, published: { days: 1 } },
      });
      await you.out("goal edit --count published --yes");
      expect(await you.json("goal")).toMatchObject({ goal: { count: "published" } });
    },
  ],
  [
    "7 the aim is the start and 179 days; past the goal it counts on; goals follow each other",
    async () => {
      const you = await tenNights();
      expect(await you.json("streak")).toMatchObject({ goal: { start: "2027-01-01", aim: "2027-06-29" } });
      await you.out("goal edit --days 8 --yes");
      expect(await you.out("streak")).toContain("8/8 reached Fri 8 Jan · +2");
      await you.out("goal finish --yes");
      await you.out('goal start --title "Next" --days 90 --yes');
      you.at("2027-01-11 22:30");
      await you.out("log read");
      expect(await figures(you)).toMatchObject({ written: { days: 1, goal: 90 } });
    },
  ],
  [
    "8 under seven days it is too early for a pace; then a finish; at rate 0 none",
    async () => {
      const early = await missedWednesday();
      expect((await figures(early)).pace).toBeNull();
      const you = await tenNights();
      expect((await figures(you)).pace?.finish).toBe("2027-06-29");
      you.at("2027-03-20 21:00");
      expect((await figures(you)).pace).toMatchObject({ actual: 0, finish: null });
    },
  ],
  [
    "9 after a miss the words are plain, and there is no bare 0",
    async () => {
      const you = await missedWednesday();
      expect((await you.out("streak")).split("\n")[0]).toBe(
        "A streak starts with tonight's entry · best 5 · written 5/180",
      );
    },
  ],
];

const OTHERS_FAULTS: Case[] = [
  [
    "a change of zone or of the day's end rewrote old days",
    async () => {
      const you = await tenNights();
      const before = (await you.out("list --json")).replace(/"today":.*?,/, "");
      you.at("2027-01-10 14:30", "America/Los_Angeles", -480);
      expect(await you.out("list --json")).toBe(before);
      const evening = await figures(you);
      expect([evening.today, evening.streak.current]).toEqual(["2027-01-10", 10]);
    },
  ],
  [
    "an evening west of UTC reset the streak",
    async () => {
      const you = learner();
      for (const day of ["01", "02", "03"]) {
        you.at(`2027-01-${day} 21:30`, "America/Los_Angeles", -480);
        await you.out("log read");
      }
      expect(await figures(you)).toMatchObject({ today: "2027-01-03", streak: { current: 3 } });
    },
  ],
  [
    "a skip raised the counter",
    async () => {
      const you = await tenNights();
      const before = await figures(you);
      await you.out("check ml.2.3 --skip");
      expect(await figures(you)).toEqual(before);
      you.at("2027-01-11 22:30");
      await you.out("check ml.2.4 --skip");
      expect(await figures(you)).toMatchObject({ loggedToday: false, streak: { current: 10 }, written: { days: 10 } });
    },
  ],
  [
    "a stretch of nothing but rest counted as a run",
    async () => {
      const you = learner();
      await you.out("rest 2027-01-02..2027-01-09 --why holiday");
      you.at("2027-01-09 22:30");
      expect(await figures(you)).toMatchObject({ streak: { current: 0, best: 0 }, written: { days: 0 } });
    },
  ],
  [
    "a backfill recomputed 1 instead of 5",
    async () => {
      const you = learner();
      await night(you, 1, 2, 4, 5);
      expect((await figures(you)).streak.current).toBe(2);
      expect((await logged(you, "log late --day 2027-01-03")).streak.current).toBe(5);
    },
  ],
  [
    "the best streak shrank silently",
    async () => {
      const you = await tenNights();
      expect(await you.out("edit 10 --day 2027-01-09")).toContain("best 9 (was 10)");
    },
  ],
  [
    "80 topics done of 80 read 79/80; another read 116/113",
    async () => {
      const you = learner();
      const topics = ["ml.1.1", "ml.1.2", "ml.1.3", "ml.1.4", "ml.1.5", "ml.1.6", "ml.1.7"];
      for (const topic of topics) await you.out(`check ${topic}`);
      await you.out("check ml.1.7");
      const { curricula } = await you.json<{ curricula: { units: object[] }[] }>("progress");
      expect(curricula[0]?.units[0]).toMatchObject({ done: 7, total: 7, skipped: 0 });
    },
  ],
  [
    "an update of a curriculum lost the progress",
    async () => {
      const you = await tenNights();
      const text = (await you.out("curriculum export ml")).replace("Linear regression", "Linear regression, by hand");
      expect((await you.run("curriculum update - --yes", { stdin: text })).out).toContain("Progress kept: 1 of 1");
    },
  ],
  [
    "a date that is none, and 30m for months, were accepted",
    async () => {
      const you = await tenNights();
      expect(await you.run("log x --day 2027-02-30")).toMatchObject({ code: 2, out: "" });
      expect(await you.run("log x --day 30m")).toMatchObject({ code: 2, out: "" });
    },
  ],
  [
    "-today was guessed to mean another option",
    async () => {
      const you = await tenNights();
      expect(await you.run("log x -today")).toMatchObject({ code: 2, out: "" });
    },
  ],
];

describe("section 5, rule", () => {
  test.each(RULES)("%s", (_, shown) => shown());
});

describe("what others got wrong is not so here:", () => {
  test.each(OTHERS_FAULTS)("%s", (_, shown) => shown());
});
