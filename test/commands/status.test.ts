import { beforeEach, describe, expect, it } from "vitest";
import { type Learner, learner } from "../helpers/learner.ts";

let ada: Learner;
const night = (day: number) => ada.at(`2027-01-${String(day).padStart(2, "0")} 22:30`);

/** Nights 1 to `last`, one entry each. */
async function nights(last: number) {
  for (let day = 1; day <= last; day += 1) {
    night(day);
    await ada.out(`log "Night ${day}"`);
  }
}

beforeEach(() => {
  ada = learner();
});

describe("journey alone", () => {
  it("is tonight's screen on a terminal and the help in a pipe", async () => {
    await nights(1);
    expect(await ada.out([], { terminal: true })).toContain("Streak 1 · written 1/180");
    expect(await ada.out([])).toMatch(/^Usage: journey/);
    expect(await ada.out(["--no-color"], { terminal: true })).toMatch(/^Fri 1 Jan · 22:30 · the day ends at 04:00\n/);
    expect((await ada.run([], { terminal: true })).code).toBe(0);
  });

  it("without a journal says how to begin", async () => {
    const { code, err } = await ada.run([], { terminal: true });
    expect([code, err]).toEqual([1, expect.stringContaining('hint: journey log "')]);
  });
});

describe("tonight's screen", () => {
  it("tells what is at stake, in the words of the freezes held", async () => {
    await nights(6);
    night(7);
    expect(await ada.out("status")).toContain(
      "Tonight is open. Streak 6\nLeft unwritten, the streak ends; until Sun 10 Jan it can be mended.",
    );
    await ada.out('log "Night 7"');
    expect(await ada.out("status")).not.toContain("Left unwritten");
    night(8);
    expect(await ada.out("status")).toContain("Left unwritten, it takes the freeze you hold.");
  });

  it("after a miss is plain and kind, and says what can be mended", async () => {
    await nights(5);
    night(7);
    const text = await ada.out("status");
    expect(text).toContain("A streak starts with tonight's entry · best 5 · written 5/180");
    expect(text).toContain("Wed 6 can be added until Sat 9: journey log --day 2027-01-06");
    expect(text).not.toContain("Left unwritten");
  });

  it("holds the plan of the last night, what comes next, reviews due, texts waiting and a look back", async () => {
    night(1);
    await ada.out('log "Least squares" -t ml.2.1 --done --tomorrow "Odds, then logits"');
    night(8);
    const text = await ada.out("status");
    expect(text).toContain("Planned   Odds, then logits");
    expect(text).toContain("Next      ml.2.2 Logistic regression\n          ml.2.3 Decision trees");
    expect(text).toContain("Recall    1 topic due: journey review");
    expect(text).toContain("Then      7 days ago, #1: Least squares");
    expect(text).toMatch(/\d\.\d topics a week finish them all by Tue 29 Jun\n/);
  });

  it("does not call in reach what is not: nights and topics are told apart", async () => {
    await nights(2);
    night(20);
    const text = await ada.out("status");
    expect(text).toContain("topics a week finish them all by Tue 29 Jun\n");
    expect(text).toContain("Pace      over 7 nights a week needed · 0.7 of late");
    expect(text).not.toMatch(/reach|aim/);
  });

  it("once the goal is reached asks for nothing more, as the streak and the goal do", async () => {
    await nights(1);
    await ada.out("goal edit --days 8 --yes");
    for (let day = 2; day <= 9; day += 1) {
      night(day);
      await ada.out(`log "Night ${day}"`);
    }
    expect(await ada.out("status")).toContain("Streak 9 · 8/8 reached Fri 8 Jan · +1 · freezes 1");
    expect(await ada.out("status")).not.toMatch(/Pace|a week|9\/8/);
    expect(await ada.out("streak")).toMatch(/Written {4}8\/8 · \+1 · aim Fri 8 Jan\n(.*\n)*.*Pace {7}reached\n/);
    expect(await ada.out("goal")).toContain("Written    8/8 · +1\n");
  });

  it("asks for no hundreds of topics in the last days", async () => {
    await nights(1);
    await ada.out("goal edit --days 7 --yes");
    expect(await ada.out("status")).toContain("54 topics a week finish them all by Thu 7 Jan\n");
    night(2);
    expect(await ada.out("status")).not.toContain("topics a week");
    expect(await ada.out("topics --next")).not.toContain("topics a week");
  });

  it("after midnight still speaks of the night that is not over", async () => {
    ada.at("2027-01-02 00:40");
    await ada.out('log "Late"');
    expect(await ada.out("status")).toMatch(/^Fri 1 Jan · 00:40 past midnight · the day ends at 04:00\n/);
  });

  it.each([40, 80, 120])("stays under 24 lines and within %i columns", async (columns) => {
    await nights(3);
    await ada.out(["log", "量子".repeat(60), "--tomorrow", "word ".repeat(200), "-t", "ml.4.4", "--done"]);
    await ada.out("publish 2027-01-01 --url https://ada.example/1");
    night(20);
    const lines = (await ada.out("status", { columns })).trimEnd().split("\n");
    expect(lines.length).toBeLessThan(24);
    // The wide characters of this screen take two columns each.
    const wide = (line: string) => line.length + (line.match(/[量子]/g)?.length ?? 0);
    expect(lines.filter((line) => wide(line) > columns)).toEqual([]);
    expect(lines.join("\n")).toContain("published 1");
  });

  it("gives scripts the same", async () => {
    await nights(2);
    expect(await ada.json("status")).toMatchObject({
      today: "2027-01-02",
      loggedToday: true,
      rest: false,
      streak: { current: 2 },
      written: { days: 2, goal: 180, left: 178 },
      published: { days: 0 },
      drafts: 0,
      reviews: 0,
    });
  });
});

describe("status --due", () => {
  it("is 1 only when tonight is unlogged, 0 when it is logged or a rest, 3 when it cannot be told", async () => {
    expect((await ada.run("status --due")).code).toBe(3);
    await nights(2);
    expect(await ada.run("status --due")).toMatchObject({ code: 0, out: "", err: "" });
    night(3);
    expect(await ada.run("status --due")).toMatchObject({ code: 1, out: "", err: "" });
    await ada.out("rest 2027-01-04");
    night(4);
    expect((await ada.run("status --due")).code).toBe(0);
    expect(await ada.out("status")).toContain("Tonight is a planned rest.\n");
  });
});

describe("a planned rest tonight", () => {
  it("is told alike by status, streak and week, and costs nothing", async () => {
    await nights(2);
    await ada.out("rest 2027-01-03");
    night(3);
    expect(await ada.out("status")).toContain(
      "Tonight is a planned rest. Streak 2\nLeft unwritten, it costs nothing.\n",
    );
    const streak = await ada.out("streak");
    expect(streak).toContain("Tonight is a planned rest. Streak 2\n");
    expect(streak).toContain("– rest");
    expect(streak).not.toContain("open");
    expect(await ada.out("week")).toContain("Sun 3 – rest");
    await ada.out("log Written-all-the-same");
    expect(await ada.out("status")).toContain("Streak 3 · written 3/180\n");
    expect(await ada.out("week")).toContain("Sun 3 ■");
  });
});

describe("status --prompt", () => {
  it("is a few characters", async () => {
    await nights(2);
    expect(await ada.out("status --prompt")).toBe("j2✓\n");
    night(3);
    expect(await ada.out("status --prompt")).toBe("j2·\n");
    night(9);
    expect(await ada.out("status --prompt")).toBe("j·\n");
  });
});

describe("topics --next", () => {
  it("goes on after the topic worked on last, with its tools, its neighbours' entries and the pace", async () => {
    night(1);
    await ada.out('log "Branches and merges" -t mlops.1.2 --done');
    const text = await ada.out("topics --next");
    expect(text).toMatch(/mlops\.1\.3 .*Version control.*\n?.*Git, GitHub, GitLab +near #1/);
    expect(text).toMatch(/\d\.\d topics a week finish them all by Tue 29 Jun\n/);
    const { topics, topicsPerWeek } = await ada.json<{
      topics: { code: string; near: number[] }[];
      topicsPerWeek: number;
    }>("topics --next");
    expect(
      topics
        .map(({ code }) => code)
        .filter((code) => code.startsWith("mlops"))
        .slice(0, 2),
    ).toEqual(["mlops.1.3", "mlops.1.4"]);
    expect(topics.find(({ code }) => code === "mlops.1.3")?.near).toEqual([1]);
    expect(topicsPerWeek).toBeCloseTo((7 * 53) / 180, 5);
  });
});

describe("what comes next", () => {
  /** The code each screen names for a curriculum, in the order of the list. */
  async function named(curriculum: string): Promise<(string | undefined)[]> {
    const codes = async (args: string) =>
      (await ada.json<{ [key: string]: { code: string }[] }>(args)).topics?.map(({ code }) => code) ?? [];
    const { next } = await ada.json<{ next: { code: string }[] }>("status");
    const first = (all: readonly string[]) => all.find((code) => code.startsWith(`${curriculum}.`));
    const progress = await ada.out(`progress ${curriculum}`);
    return [
      /Next {3}(\S+)/.exec(progress)?.[1],
      first(next.map(({ code }) => code)),
      first(await codes("topics --next")),
    ];
  }

  it.each([
    ["an entry about a topic that stays open", ['log "a" -t ml.2.1'], "ml.2.2"],
    ["one that finishes a topic", ['log "a" -t ml.2.1 --done'], "ml.2.2"],
    ["a finished one before an older one in the list", ['log "a" -t ml.3.2 --done', 'log "b" -t ml.2.1'], "ml.2.2"],
    ["a check-off after an entry", ['log "a" -t ml.2.1', "check ml.4.1"], "ml.4.2"],
    [
      "a check-off after an entry of another curriculum",
      ['log "a" -t ml.2.1', 'log "b" -t mlops.1.1', "check ml.4.1"],
      "ml.4.2",
    ],
    [
      "an entry of an earlier day, whatever was finished before it was written",
      ['log "a" -t ml.3.1 --done', 'log "b" -t ml.4.1 --day yesterday'],
      "ml.4.2",
    ],
    ["a check-off of a night without an entry", ['log "a" -t ml.2.1 --day yesterday', "check ml.1.3"], "ml.1.4"],
    ["the last topic of all", ['log "a" -t ml.5.5 --done'], "ml.1.1"],
    ["an entry about two units", ['log "a" -t ml.1.2 -t ml.3.1'], "ml.3.2"],
  ])("is one topic on every screen: after %s", async (_, lines, expected) => {
    let answer = "";
    for (const line of lines) answer = await ada.out(line);
    expect(await named("ml")).toEqual([expected, expected, expected]);
    expect(answer.match(/^Next: .*$/gm)).toEqual([expect.stringContaining(`Next: ${expected} `)]);
  });

  it("in one unit is what comes first of it in the curriculum", async () => {
    await ada.out('log "a" -t ml.2.3');
    expect(await ada.out("progress ml.2")).toContain("Next   ml.2.4");
    expect(await ada.out("progress ml.1")).toContain("Next   ml.1.1");
    expect((await ada.json<{ topics: { code: string }[] }>("topics ml.1 --next")).topics[0]?.code).toBe("ml.1.1");
  });
});
