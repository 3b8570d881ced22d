import { describe, expect, it } from "vitest";
import { type Learner, learner } from "../helpers/learner.ts";

// The golden nights through the command line: what a learner reads, line for line. The rules as pure functions are in
// test/render/nightly.test.ts.

/** Every night of January 2027 from `from` to `to`, at 22:00. */
async function nights(
  self: Learner,
  from: number,
  to: number,
  zone: [string, number] = ["Europe/Berlin", 60],
): Promise<void> {
  for (let night = from; night <= to; night++) {
    self.at(`2027-01-${String(night).padStart(2, "0")} 22:00`, ...zone);
    await self.out("log read");
  }
}

async function lines(self: Learner, args: string): Promise<string[]> {
  return (await self.out(args)).trimEnd().split("\n");
}

describe("golden nights", () => {
  it("Sunday, half past ten, a topic finished", async () => {
    const self = learner();
    await nights(self, 1, 9);
    self.at("2027-01-10 22:30");
    expect(await lines(self, "log read -t ml.2.1 --done")).toEqual([
      "Saved #10 · Sun 10 Jan",
      "Streak 10 · written 10/180 · freezes 1",
      "ml.2 Supervised Learning Algorithms  ██░░░░░░░░ 1/5",
      "Next: ml.2.2 Logistic regression",
      "Article: journey export",
    ]);
  });

  it("Monday after midnight, Sunday unlogged", async () => {
    const self = learner();
    await nights(self, 1, 9);
    self.at("2027-01-11 00:40");
    expect((await lines(self, "log read")).slice(0, 2)).toEqual([
      "Saved #10 · Sun 10 Jan · now Mon 00:40, day ends 04:00",
      "Streak 10 · written 10/180 · freezes 1",
    ]);
  });

  it("Monday missed, a freeze held", async () => {
    const self = learner();
    await nights(self, 1, 10);
    self.at("2027-01-12 21:00");
    expect((await lines(self, "streak"))[0]).toBe("Tonight is open. Streak 10, kept by a freeze (Mon 11)");
    expect((await lines(self, "log read"))[1]).toBe("Streak 11 · written 11/180 · freezes 0");
  });

  it("Wednesday missed, none held, and added on Friday", async () => {
    const self = learner();
    await nights(self, 1, 5);
    self.at("2027-01-07 21:00");
    expect((await lines(self, "streak"))[0]).toBe("A streak starts with tonight's entry · best 5 · written 5/180");
    expect((await lines(self, "log read")).slice(1, 3)).toEqual([
      "Streak 1 · best 5 · written 6/180",
      "Wed 6 can be added until Sat 9: journey log --day 2027-01-06",
    ]);
    self.at("2027-01-08 21:00");
    expect(await lines(self, "log read --day 2027-01-06")).toEqual([
      "Saved #7 · Wed 6 Jan, written Fri 8 Jan (2 days late)",
      "Streak 7 (was 1) · written 7/180 · freezes 1 · tonight still open",
      "Article: journey export 2027-01-06",
    ]);
  });

  it("Wednesday missed and added too late", async () => {
    const self = learner();
    await nights(self, 1, 5);
    await nights(self, 7, 10);
    self.at("2027-01-11 21:00");
    expect((await lines(self, "log read --day 2027-01-06")).slice(0, 2)).toEqual([
      "Saved #10 · Wed 6 Jan, written Mon 11 Jan (5 days late: history)",
      "Streak 4, unchanged · written 10/180",
    ]);
  });

  it("Los Angeles to Sydney", async () => {
    const self = learner();
    await nights(self, 1, 10, ["America/Los_Angeles", -480]);
    self.at("2027-01-12 21:00", "Australia/Sydney", 660);
    expect((await lines(self, "log read"))[1]).toBe("Streak 11 · written 11/180 · Mon 11 passed in travel");
  });

  it("a second entry on Sunday: one day, one article with both texts", async () => {
    const self = learner();
    await nights(self, 1, 10);
    self.at("2027-01-10 23:00");
    expect((await lines(self, "log more")).slice(0, 2)).toEqual([
      "Saved #11 · Sun 10 Jan, second entry",
      "Streak 10 · written 10/180 · freezes 1",
    ]);
    const { articles } = await self.json<{ articles: { n: number; markdown: string }[] }>("export");
    expect(articles).toMatchObject([{ n: 10, markdown: expect.stringContaining("read\n\nmore\n") }]);
  });
});
