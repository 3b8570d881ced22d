import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { nextClock } from "../../src/core/clock.ts";
import { Entries } from "../../src/store/entries.ts";
import { openDatabase } from "../../src/store/open.ts";
import { rebuildTables } from "../../src/store/rebuild.ts";
import { TopicEntries } from "../../src/store/topicEntries.ts";
import { WritableJournal } from "../../src/store/writableJournal.ts";
import { allRows, openedRaw, opening } from "../helpers/journalFile.ts";
import { type Learner, learner } from "../helpers/learner.ts";
import { newEntry, startedJournal } from "../helpers/startedJournal.ts";

interface Shown {
  entries: { number: number; n: number | null; day: string; counts: string; body: string }[];
}

function journalOf(self: Learner): WritableJournal {
  return new WritableJournal(openDatabase(self.journal, opening), () => Date.UTC(2027, 0, 20));
}

describe("a commit", () => {
  it("that fails half-way leaves nothing, not even its step", async () => {
    const self = learner();
    await self.out("log first");
    const before = allRows(openedRaw(self.journal));
    const journal = journalOf(self);
    const tag = {
      kind: "goal" as const,
      id: "later",
      fields: { title: "t", days: 1, counts: "written", freezes: true },
    };
    const impossible = { kind: "goal" as const, id: "broken", fields: { title: "t", days: 1, counts: "dreamt" } };
    expect(() => journal.commit("test", [tag, impossible])).toThrow();
    expect(() =>
      journal.commit("test", () => {
        throw new Error("no");
      }),
    ).toThrow("no");
    journal.close();
    expect(allRows(openedRaw(self.journal))).toEqual(before);
  });

  it("of nothing writes nothing", async () => {
    const self = learner();
    await self.out("log first");
    const before = allRows(openedRaw(self.journal));
    const journal = journalOf(self);
    journal.commit("test", []);
    journal.commit("test", () => []);
    journal.close();
    expect(allRows(openedRaw(self.journal))).toEqual(before);
  });

  it("reads what it changes as the log does, where another device's clock is ahead of this one's", () => {
    const { db, journal } = startedJournal();
    journal.commit("log", [newEntry("a", 1, 20_000, "here first")]);
    const clock = nextClock(null, 4_000_000_000_000, "phone");
    db.run("INSERT INTO device (id, name, seq, clock, mine) VALUES ('phone', 'phone', 1, ?, 0)", clock);
    db.run("INSERT INTO revision (hash, body) VALUES ('theirs', 'there later')");
    db.run(
      `INSERT INTO change (device, seq, clock, v, kind, id, fields, revision, parents)
       SELECT 'phone', 1, ?, 1, 'entry', 'a', '{"title":"There"}', id, '[]' FROM revision WHERE hash = 'theirs'`,
      clock,
    );
    journal.commit("edit", [
      { kind: "entry", id: "a", body: "here again" },
      { kind: "entry", id: "a", body: "here at last", fields: { title: "Here", mood: 4 } },
    ]);
    expect(journal.read(Entries).byId("a")).toMatchObject({ body: "there later", title: "There", mood: 4 });
    const parents = db.all<{ parents: string }>("SELECT parents FROM change WHERE id = 'a' AND device <> 'phone'");
    expect(parents.map((row) => row.parents)).toEqual(["[]", '["theirs"]', '["theirs"]']);
    db.close();
  });

  it("gives no number twice, not that of a deleted entry either", async () => {
    const self = learner();
    await self.out("log one");
    await self.out("log two");
    const journal = journalOf(self);
    const [two] = [...journal.read(Entries).find({ numbers: { from: 2, to: 2 } })];
    journal.commit("test", [{ kind: "entry", id: two?.id ?? "", deleted: true }]);
    journal.close();
    expect((await self.json<{ entry: { number: number } }>("log three")).entry.number).toBe(3);
    expect((await self.json<Shown>("show 1..9")).entries.map(({ number }) => number)).toEqual([1, 3]);
  });
});

test("Day n is the rank by the moment a day was first logged: a late entry renumbers nothing", async () => {
  const self = learner();
  for (const night of ["05", "07", "08"]) {
    self.at(`2027-01-${night} 22:00`);
    await self.out("log a");
  }
  self.at("2027-01-08 22:10");
  await self.out("log late --day 2027-01-06");
  await self.out("log old --day 2027-01-01");
  const { entries } = await self.json<Shown>("list");
  expect(entries.map(({ day, n, counts }) => [day, n, counts])).toEqual([
    ["2027-01-08", 3, "on-time"],
    ["2027-01-07", 2, "on-time"],
    ["2027-01-06", 4, "late"],
    ["2027-01-05", 1, "on-time"],
    ["2027-01-01", null, "history"],
  ]);
});

const act = fc.oneof(
  fc.record({
    kind: fc.constant("log" as const),
    back: fc.nat(6),
    topic: fc.constantFrom("ml.1.1", "ml.2.1", "mlops.2.6", null),
    done: fc.boolean(),
    hidden: fc.boolean(),
    text: fc.string({ unit: "binary", minLength: 1, maxLength: 20 }),
  }),
  fc.record({
    kind: fc.constant("check" as const),
    topic: fc.constantFrom("ml.1.1", "ml.2.1", "mlops.2.6"),
    how: fc.constantFrom("--skip", "--undo", null),
  }),
  fc.record({ kind: fc.constant("drop" as const) }),
  fc.record({
    kind: fc.constant("plan" as const),
    line: fc.constantFrom(
      "rest sundays",
      "rest cancel sundays",
      "rest 2027-01-12..2027-01-13",
      "goal edit --freezes off --yes",
      "goal edit --freezes on --yes",
      "goal finish --yes",
      "goal start --days 5 --yes",
      "publish yesterday --url https://ada.example/day",
    ),
  }),
);

/** Where a night is spent: days of travel come and go with it. */
const zone = fc.constantFrom<[string, number]>(
  ["Europe/Berlin", 60],
  ["America/Los_Angeles", -480],
  ["Australia/Sydney", 660],
);

test("folding everything again gives the same tables", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(act, zone, fc.boolean()), { maxLength: 16 }), async (acts) => {
      const self = learner();
      await self.out("log first");
      let night = 1;
      for (const [step, place, missed] of acts) {
        night += missed ? 2 : 1;
        self.at(`2027-01-${String(night).padStart(2, "0")} 22:00`, ...place);
        await self.run(argsOf(step, night));
      }
      const before = allRows(openedRaw(self.journal));
      const db = openDatabase(self.journal, opening);
      db.transaction(() => rebuildTables(db));
      db.close();
      expect(allRows(openedRaw(self.journal))).toEqual(before);
      openedRaw(self.journal).script("INSERT INTO entry_search (entry_search) VALUES ('integrity-check')");
    }),
    { numRuns: 15 },
  );
});

function argsOf(step: typeof act extends fc.Arbitrary<infer Act> ? Act : never, night: number): string[] {
  if (step.kind === "plan") return step.line.split(" ");
  if (step.kind === "drop") return ["curriculum", "drop", "mlops", "--yes"];
  if (step.kind === "check") return ["check", step.topic, ...(step.how === null ? [] : [step.how])];
  const day = `2027-01-${String(Math.max(1, night - step.back)).padStart(2, "0")}`;
  return [
    "log",
    `words ${step.text}`,
    "--day",
    day,
    ...(step.topic === null ? [] : ["-t", step.topic, ...(step.done ? ["--done"] : [])]),
    ...(step.hidden ? ["--private", "--tag", "quiet"] : []),
  ];
}

test("the latest entries of each topic are the last of all of them, however few are looked through", async () => {
  const self = learner();
  for (const [night, topics] of ["ml.1.1 ml.1.2", "ml.1.1", "ml.1.1", "ml.1.3", "ml.1.1 ml.1.3"].entries()) {
    self.at(`2027-01-0${night === 3 ? 1 : night + 2} 22:30`);
    await self.out(`log "Night" ${topics.replace(/(?=ml)/g, "-t ")}`);
  }
  const journal = journalOf(self);
  const all = journal.read(TopicEntries).numbersByTopic();
  for (const recent of [0, 1, 2, 100]) {
    for (const most of [1, 3]) {
      const latest = journal.read(TopicEntries).latestByTopic(most, recent);
      expect([...latest.keys()].sort()).toEqual([...all.keys()].sort());
      for (const [topic, numbers] of all)
        expect(latest.get(topic)).toEqual({ count: numbers.length, numbers: numbers.slice(-most) });
    }
  }
  journal.close();
});
