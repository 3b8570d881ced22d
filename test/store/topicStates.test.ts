import fc from "fast-check";
import { expect, test } from "vitest";
import { knownTopics } from "../../src/commands/comingTopics.ts";
import { startOfJourney } from "../../src/commands/start.ts";
import { members } from "../../src/core/entryChange.ts";
import { curriculumProgress, topicsIn } from "../../src/core/progress.ts";
import { bundledCurricula } from "../../src/files/bundled.ts";
import { TopicStates } from "../../src/store/topicStates.ts";
import { Topics } from "../../src/store/topics.ts";
import type { WritableJournal } from "../../src/store/writableJournal.ts";
import { CHECKOUT } from "../helpers/curricula.ts";
import { newEntry, startedJournal } from "../helpers/startedJournal.ts";

const ids = bundledCurricula(CHECKOUT).flatMap(({ units }) =>
  units.flatMap(({ topics }) => topics.map(({ id }) => id)),
);
const curricula = startOfJourney({ root: CHECKOUT, newId: () => "another goal", path: "" }).changes.slice(0, -1);
const topic = fc.constantFrom(...ids);
const act = fc.oneof(
  fc.record({ kind: fc.constant("write" as const), topic }),
  fc.record({
    kind: fc.constant("check" as const),
    topic,
    state: fc.constantFrom("done", "skipped"),
    deleted: fc.boolean(),
  }),
  fc.record({ kind: fc.constant("review" as const), topic, day: fc.integer({ min: 20_001, max: 20_020 }) }),
  fc.record({ kind: fc.constant("relate" as const), topic, other: topic }),
);

test("topics read from their rows are what progress says of them", () => {
  fc.assert(
    fc.property(
      fc.array(act, { maxLength: 12 }),
      fc.uniqueArray(topic, { minLength: 1, maxLength: 4 }),
      (acts, asked) => {
        const { journal, db } = startedJournal();
        journal.commit("curriculum", curricula);
        for (const [index, one] of acts.entries()) perform(journal, one, index);

        const whole = journal.read(Topics).curricula();
        const known = knownTopics(journal, { curricula: whole });
        const theirs = whole.filter(({ units }) =>
          units.some(({ topics }) => topics.some(({ id }) => asked.includes(id))),
        );
        const told = theirs.flatMap((one) => topicsIn(curriculumProgress(one, known)));
        const states = journal.read(TopicStates);

        expect(states.beside(asked).map(({ id, code, title, state }) => ({ id, code, title, state }))).toEqual(
          told.map(({ id, code, title, state }) => ({ id, code, title, state })),
        );
        const twins = told.filter(({ id }) => asked.includes(id)).flatMap(({ related }) => related);
        const open = new Set(twins.filter(({ id }) => !known.checkOffs.has(id)).map(({ id }) => id));
        expect(new Set(states.openTwins(asked).map(({ id }) => id))).toEqual(open);
        db.close();
      },
    ),
    { numRuns: 40 },
  );
});

type Act = typeof act extends fc.Arbitrary<infer Act> ? Act : never;

function perform(journal: WritableJournal, one: Act, index: number): void {
  const day = 20_000 + index;
  if (one.kind === "write")
    journal.commit("log", [newEntry(`e${index}`, index + 1, day, `Night ${index}`, members("topic", [one.topic]))]);
  else if (one.kind === "check")
    journal.commit("check", [
      { kind: "check_off", id: one.topic, fields: { state: one.state, day, entry: null }, deleted: one.deleted },
    ]);
  else if (one.kind === "review")
    journal.commit("review", [
      {
        kind: "review",
        id: `r${index}`,
        fields: { topic: one.topic, day: one.day, at: index, rating: 3, due: 20_100 },
      },
    ]);
  else if (one.topic !== one.other)
    journal.commit("relate", [{ kind: "relation", id: [one.topic, one.other].sort().join(" "), deleted: false }]);
}
