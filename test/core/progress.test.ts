import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CheckOff, CheckState, Curriculum, TopicId } from "../../src/core/curriculum.ts";
import { parseIsoDay } from "../../src/core/day.ts";
import { comingNext, curriculumProgress, openTopics, topicsIn, unitProgress } from "../../src/core/progress.ts";

const DAY = parseIsoDay("2027-01-10") ?? 0;

/** A curriculum of units of so many topics. */
function curriculum(...sizes: number[]): Curriculum {
  const units = sizes.map((size, unit) => ({
    code: `own.${unit + 1}`,
    title: `Unit ${unit + 1}`,
    topics: Array.from({ length: size }, (_, place) => ({
      id: `own/${unit + 1}-${place + 1}`,
      code: `own.${unit + 1}.${place + 1}`,
      title: `Topic ${place + 1}`,
      subtopics: [],
      tools: ["Git"],
      aliases: [],
      related: [],
    })),
  }));
  return { id: "own", title: "Own", units };
}

const allIds = ({ units }: Curriculum) => units.flatMap(({ topics }) => topics.map(({ id }) => id));

function known(checked: Iterable<readonly [TopicId, CheckState]>, entries: [TopicId, number[]][] = []) {
  const checkOffs = Array.from(checked, ([topic, state]): [TopicId, CheckOff] => [
    topic,
    { topic, state, day: DAY, entry: null },
  ]);
  return { checkOffs: new Map(checkOffs), entries: new Map(entries), recalled: new Set<TopicId>() };
}

const done = (ids: readonly TopicId[]) => ids.map((id) => [id, "done"] as const);

describe("a topic", () => {
  it("is new, studied once it has an entry, done, or skipped", () => {
    const record = known(
      [
        ["own/1-3", "done"],
        ["own/1-4", "skipped"],
      ],
      [
        ["own/1-2", [3, 7]],
        ["own/1-3", [8]],
        ["own/1-4", [9]],
      ],
    );
    expect(topicsIn(curriculumProgress(curriculum(4), record))).toEqual([
      {
        code: "own.1.1",
        id: "own/1-1",
        title: "Topic 1",
        state: "new",
        doneOn: null,
        entries: [],
        tools: ["Git"],
        related: [],
      },
      {
        code: "own.1.2",
        id: "own/1-2",
        title: "Topic 2",
        state: "studied",
        doneOn: null,
        entries: [3, 7],
        tools: ["Git"],
        related: [],
      },
      {
        code: "own.1.3",
        id: "own/1-3",
        title: "Topic 3",
        state: "done",
        doneOn: "2027-01-10",
        entries: [8],
        tools: ["Git"],
        related: [],
      },
      {
        code: "own.1.4",
        id: "own/1-4",
        title: "Topic 4",
        state: "skipped",
        doneOn: null,
        entries: [9],
        tools: ["Git"],
        related: [],
      },
    ]);
  });

  it("without a check-off is new when there is no entry about it", () => {
    const record = known([], [["own/1-2", [1]]]);
    expect(topicsIn(curriculumProgress(curriculum(1), record))[0]?.state).toBe("new");
  });
});

describe("progress", () => {
  it("reads 80/80 and 100 when all 80 are done, 79/80 and 98 when one is not", () => {
    const plan = curriculum(50, 30);
    const ids = allIds(plan);
    expect(curriculumProgress(plan, known(done(ids)))).toMatchObject({ done: 80, total: 80, percent: 100 });
    expect(curriculumProgress(plan, known(done(ids.slice(1))))).toMatchObject({ done: 79, total: 80, percent: 98 });
  });

  it("takes skipped topics off both figures", () => {
    const plan = curriculum(3);
    const record = known([...done(["own/1-1"]), ["own/1-2", "skipped"]]);
    expect(curriculumProgress(plan, record)).toMatchObject({ done: 1, total: 2, skipped: 1, percent: 50 });
    expect(curriculumProgress(plan, known([...done(["own/1-1", "own/1-3"]), ["own/1-2", "skipped"]]))).toMatchObject({
      done: 2,
      total: 2,
      percent: 100,
    });
  });

  it("has no percentage when everything is skipped", () => {
    const plan = curriculum(2);
    const record = known(allIds(plan).map((id) => [id, "skipped"]));
    expect(curriculumProgress(plan, record)).toMatchObject({ done: 0, total: 0, skipped: 2, percent: null });
  });

  it("does not count topics the curriculum does not hold: never 116/113", () => {
    const plan = curriculum(2);
    const record = known(done([...allIds(plan), "own/retired", "other/1-1"]));
    expect(curriculumProgress(plan, record)).toMatchObject({ done: 2, total: 2, percent: 100 });
  });

  it("rounds down: 199 of 200 is not 100, 1 of 201 is 0", () => {
    const percent = (size: number, finished: number) => {
      const plan = curriculum(size);
      return curriculumProgress(plan, known(done(allIds(plan).slice(0, finished)))).percent;
    };
    expect(percent(200, 199)).toBe(99);
    expect(percent(201, 1)).toBe(0);
    expect(percent(100, 29)).toBe(29);
  });

  it("is the sum of its units, 100 exactly when all are done", () => {
    const states = fc.array(fc.constantFrom<CheckState | null>("done", "skipped", null), {
      minLength: 9,
      maxLength: 9,
    });
    fc.assert(
      fc.property(states, (each) => {
        const plan = curriculum(4, 3, 2);
        const checked = allIds(plan).flatMap((id, index) => {
          const state = each[index];
          return state ? [[id, state] as const] : [];
        });
        const record = known(checked);
        const whole = curriculumProgress(plan, record);
        expect(whole.units).toEqual(plan.units.map((unit) => unitProgress(unit, record)));
        for (const figure of ["done", "total", "skipped"] as const) {
          expect(whole[figure]).toBe(whole.units.reduce((sum, unit) => sum + unit[figure], 0));
        }
        expect(whole.done).toBeLessThanOrEqual(whole.total);
        expect(whole.total + whole.skipped).toBe(9);
        expect(whole.percent === 100).toBe(whole.total > 0 && whole.done === whole.total);
      }),
    );
  });
});

describe("what comes next", () => {
  it("is the unfinished topics in their order, studied ones among them", () => {
    const record = known(
      [
        ["own/1-1", "done"],
        ["own/1-3", "skipped"],
      ],
      [["own/2-1", [4]]],
    );
    const open = openTopics(topicsIn(curriculumProgress(curriculum(3, 2), record)));
    expect(open.map(({ code }) => code)).toEqual(["own.1.2", "own.2.1", "own.2.2"]);
  });

  const ids = allIds(curriculum(3, 2));
  const next = (last: readonly TopicId[], finished: readonly TopicId[] = [], skipped: readonly TopicId[] = []) => {
    const off = (state: CheckState) => (topic: TopicId) => [topic, state] as const;
    const record = known([...finished.map(off("done")), ...skipped.map(off("skipped"))]);
    const topics = topicsIn(curriculumProgress(curriculum(3, 2), record));
    return comingNext(topics, new Set(last)).map(({ code }) => code.slice(4));
  };

  it.each([
    ["the first where nothing was worked on", [], [], ["1.1", "1.2", "1.3", "2.1", "2.2"]],
    [
      "the one after what was worked on last, though that is open",
      ["own/1-2"],
      [],
      ["1.3", "2.1", "2.2", "1.1", "1.2"],
    ],
    ["the one after the last of several", ["own/1-3", "own/1-1"], [], ["2.1", "2.2", "1.1", "1.2", "1.3"]],
    ["the first again after the last topic of all", ["own/2-2"], ["own/2-2"], ["1.1", "1.2", "1.3", "2.1"]],
    ["the next that is open", ["own/1-1"], ["own/1-2", "own/1-3"], ["2.1", "2.2", "1.1"]],
  ])("is %s", (_, last, finished, codes) => {
    expect(next(last, finished)).toEqual(codes);
  });

  it("is every open topic once, in the order of the curriculum begun somewhere else", () => {
    const some = fc.uniqueArray(fc.constantFrom(...ids));
    fc.assert(
      fc.property(some, some, some, (last, finished, skipped) => {
        const codes = next(last, finished, skipped);
        const sorted = [...codes].sort();
        const begins = codes.indexOf(sorted[0] ?? "");
        expect([...codes.slice(begins), ...codes.slice(0, begins)].join()).toBe(sorted.join());
        expect(codes).toHaveLength(ids.filter((id) => !finished.includes(id) && !skipped.includes(id)).length);
      }),
    );
  });
});
