import { describe, expect, it, test } from "vitest";
import { learner } from "../helpers/learner.ts";

type Me = ReturnType<typeof learner>;

const date = (dom: number) => `2027-01-${String(dom).padStart(2, "0")}`;

async function nights(me: Me, from: number, to: number): Promise<string> {
  let last = "";
  for (let dom = from; dom <= to; dom += 1) {
    me.at(`${date(dom)} 22:30`);
    last = await me.out(`log "night ${dom}"`);
  }
  return last;
}

const calendar = async (me: Me) =>
  (await me.out("streak")).split("\n").filter((line) => /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun) /.test(line));

describe("goal", () => {
  test("freezes that go off tonight leave every past day as it was", async () => {
    const me = learner();
    await nights(me, 1, 10);
    await nights(me, 12, 19); // Mon 11 covered by a freeze
    const before = await me.json<{ streak: object; freezes: object; past: object }>("streak");
    const marks = await calendar(me);
    await me.out("goal edit --freezes off --yes");
    const after = await me.json<{ streak: object; freezes: { spent: string[]; held: number }; past: object }>("streak");
    expect(after.streak).toEqual(before.streak);
    expect(after.past).toEqual(before.past);
    expect(after.freezes.spent).toEqual([date(11)]);
    expect(await calendar(me)).toEqual(marks);
    me.at(`${date(21)} 20:00`);
    expect(await me.json("streak")).toMatchObject({
      streak: { current: 0, best: 18 },
      past: [{ from: date(1), to: date(19), days: 18, endedBy: date(20), bridges: { freeze: 1 } }],
    });
  });

  test("says what a change does before it does it, and does nothing on a dry run or unasked", async () => {
    const me = learner();
    await nights(me, 1, 3);
    const dry = await me.out("goal edit --days 90 --count published --dry-run");
    expect(dry).toContain("It counts to 90 days instead of 180: 0/90 so far.");
    expect(await me.run("goal edit --days 90")).toMatchObject({ code: 1, out: "" });
    expect(await me.json("goal")).toMatchObject({ goal: { target: 180, count: "written" } });
  });

  test("that has begun keeps its start", async () => {
    const me = learner();
    await nights(me, 1, 2);
    expect((await me.run(`goal edit --start ${date(2)} --yes`)).err).toContain("never acts backwards");
  });

  test("that is reached is celebrated once, and counts on", async () => {
    const me = learner();
    await nights(me, 1, 2);
    await me.out("goal edit --days 3 --yes");
    expect(await nights(me, 3, 3)).toContain('The goal is reached: "180 days"');
    expect(await me.out('log "a second entry"')).not.toContain("reached:");
    expect(await nights(me, 4, 4)).toMatch(/3\/3 reached Sun 3 Jan · \+1/);
    expect(await nights(me, 4, 4)).not.toContain("The goal is reached");
  });

  test("follows the one before, which stays with its figures", async () => {
    const me = learner();
    await nights(me, 1, 3);
    expect((await me.run("goal start --days 30 --yes")).err).toContain("goals follow each other");
    await me.out("goal finish --yes");
    expect((await me.run(`goal start --start ${date(2)} --yes`)).err).toContain("belongs to the goal before");
    await me.out("goal start --days 30 --yes");
    await nights(me, 5, 6);
    expect(await me.json("goal")).toMatchObject({
      goal: { title: "30 days", start: date(5), written: { days: 2, goal: 30, left: 28 } },
      past: [{ title: "180 days", start: date(1), end: date(3), written: { days: 3 }, best: 3 }],
    });
    expect(await me.json("list")).toMatchObject({ entries: [{ n: 2 }, { n: 1 }, { n: 3 }, { n: 2 }, { n: 1 }] });
  });
});

describe("rest", () => {
  test("bridges the streak, adds nothing, and shows in the calendar", async () => {
    const me = learner();
    await nights(me, 1, 2);
    await me.out("rest sundays --why family");
    await nights(me, 4, 5);
    expect(await me.json("streak")).toMatchObject({ streak: { current: 4, best: 4 }, freezes: { spent: [] } });
    expect((await calendar(me)).at(-1)).toMatch(/^Sun .*–/);
    expect(await me.out("streak")).toContain("– rest");
    me.at(`${date(6)} 12:00`);
    await me.out("rest cancel sundays");
    expect(await me.json("streak")).toMatchObject({ streak: { current: 4 } });
    await nights(me, 6, 9);
    await nights(me, 11, 11); // Sun 10 is no rest any more, and a freeze covers it
    expect(await me.json("streak")).toMatchObject({ freezes: { spent: [date(10)] } });
  });

  test("is never planned for a day that has begun", async () => {
    const me = learner();
    await nights(me, 1, 1);
    expect(await me.run(`rest ${date(1)}`)).toMatchObject({ code: 1, err: expect.stringContaining("has begun") });
    expect(await me.json("rest list")).toEqual({ rests: [] });
  });

  test("is planned once: the same days again are refused, other days of it are not", async () => {
    const me = learner();
    expect(await me.out("rest sundays --dry-run")).toContain("Would rest on Sundays");
    await me.out("rest sundays");
    const again = {
      code: 1,
      err: "error: a rest on Sundays from Sat 2 Jan is planned already\nhint: journey rest list\n",
    };
    expect(await me.run("rest sunday")).toMatchObject(again);
    expect(await me.run("rest sundays --until 2027-02-01 --dry-run")).toMatchObject(again);
    await me.out("rest mondays");
    await me.out("rest tomorrow");
    expect((await me.run("rest 2027-01-02")).err).toContain("a rest on Sat 2 Jan is planned already");
    await me.out("rest 2027-01-02..2027-01-05");
    await me.out("rest cancel sundays");
    await me.out("rest sundays");
    expect((await me.json<{ rests: unknown[] }>("rest list")).rests).toHaveLength(4);
  });

  test("alone lists, and plan without a day says that one is missing", async () => {
    const me = learner();
    await nights(me, 1, 1);
    expect(await me.json("rest")).toEqual({ rests: [] });
    for (const line of ["rest plan", "rest plan --json", "rest --why family", "rest --dry-run"]) {
      const { code, err } = await me.run(line);
      expect({ line, code }).toEqual({ line, code: 2 });
      expect(err).toContain("a rest needs its days");
      expect(err).toContain("journey rest sundays, or journey rest 2027-01-01..2027-01-03");
    }
  });

  test("alone is no streak", async () => {
    const me = learner();
    await me.out("rest 2027-01-02..2027-01-20");
    me.at("2027-01-15 20:00");
    expect(await me.json("streak")).toMatchObject({ streak: { current: 0, best: 0 }, past: [] });
  });
});

describe("publish", () => {
  test("keeps written and published apart, each day once", async () => {
    const me = learner();
    await nights(me, 1, 3);
    await me.out("publish 1 --url https://me.hashnode.dev/1");
    await me.out("publish d1 --url https://dev.to/me/1");
    await me.out(`publish ${date(2)} --url https://me.hashnode.dev/2 --on ${date(3)}`);
    expect(await me.json("streak")).toMatchObject({ written: { days: 3, goal: 180 }, published: { days: 2 } });
    const list = await me.out("publish --list");
    expect(list).toMatch(/Day 1 +https:\/\/dev.to\/me\/1\n● +https:\/\/me.hashnode.dev\/1\n/);
    expect(list).toContain("3 days written, 2 published");
  });

  test("reaching the goal is one step with its celebration: one undo takes both back", async () => {
    const me = learner();
    me.at("2027-01-01 22:30");
    await me.out("log one");
    await me.out("goal edit --count published --days 1 --yes");
    expect(await me.out("publish today --url https://ada.example/1")).toContain("is reached");
    await me.out("undo");
    expect(await me.json("streak")).toMatchObject({ published: { days: 0 } });
    expect(await me.out("publish today --url https://ada.example/1")).toContain("is reached");
  });

  test("counts toward a goal of published days", async () => {
    const me = learner();
    await nights(me, 1, 3);
    await me.out("goal edit --count published --days 2 --yes");
    await me.out("publish 1 --url https://me.hashnode.dev/1");
    expect(await me.json("goal")).toMatchObject({
      goal: { published: { days: 1, goal: 2, left: 1 }, written: { days: 3 } },
    });
    expect(await me.out("publish 2 --url https://me.hashnode.dev/2")).toContain("is reached");
    expect(await me.out("publish 3 --url https://me.hashnode.dev/3")).not.toContain("is reached");
  });

  test("refuses a private day, several days, and none", async () => {
    const me = learner();
    await me.out('log "for me" --private');
    await nights(me, 2, 3);
    const address = "--url https://dev.to/me/1";
    expect((await me.run(`publish 1 ${address}`)).err).toContain("private");
    expect((await me.run(`publish 2..3 ${address}`)).code).toBe(2);
    expect((await me.run(`publish 9 ${address}`)).code).toBe(1);
    expect((await me.run(`publish 2 ${address} --on ${date(1)}`)).err).toContain("before the day itself");
  });
});

describe("the screen of a goal", () => {
  it("says of one that is reached what every other screen says", async () => {
    const her = learner();
    await her.out("log first");
    her.at("2027-01-02 22:30");
    await her.out("log second");
    await her.out("goal edit --days 1 --yes");
    expect(await her.out("goal")).toMatch(/Written +1\/1 · \+1\n[\s\S]*Pace +reached Fri 1 Jan\n/);
    expect(await her.out("streak")).toContain("1/1 reached Fri 1 Jan · +1");
  });

  it("asks what to change where no option says it", async () => {
    const her = learner();
    await her.out("log first");
    expect(await her.run("goal edit --dry-run")).toMatchObject({
      code: 2,
      err: "error: no option says what to change\nhint: journey goal edit --help\n",
    });
    const same = await her.out("goal edit --days 180", { terminal: true, columns: 40 });
    expect(same).toBe("Nothing to change: the goal is so\nalready.\n");
  });

  it("makes no journal before a new goal was agreed to", async () => {
    const her = learner();
    await her.out("goal start --days 30 --dry-run");
    expect((await her.run("goal start --days 30")).code).toBe(1);
    expect((await her.run("goal")).err).toMatch(/^error: no journal at/);
    await her.out("goal start --days 30 --yes");
    const { goal, past } = await her.json<{ goal: { target: number }; past: unknown[] }>("goal");
    expect({ target: goal.target, past }).toEqual({ target: 30, past: [] });
  });
});
