import fc from "fast-check";
import { expect, test } from "vitest";
import type { NewChange } from "../../src/core/change.ts";
import { members } from "../../src/core/entryChange.ts";
import type { Database } from "../../src/store/database.ts";
import { Forgetting } from "../../src/store/forgetting.ts";
import { rebuildTables } from "../../src/store/rebuild.ts";
import { Turning } from "../../src/store/turning.ts";
import type { WritableJournal } from "../../src/store/writableJournal.ts";
import { newEntry, startedJournal } from "../helpers/startedJournal.ts";

const some = fc.subarray(["ml/a", "ml/b", "mlops/a"]);
const number = fc.integer({ min: 1, max: 5 });

/** What may happen to the topics of five entries. */
const act = fc.oneof(
  fc.record({ kind: fc.constant("write" as const), number, topics: some }),
  fc.record({ kind: fc.constant("edit" as const), number, topics: some, taken: some }),
  fc.record({ kind: fc.constant("delete" as const), number, deleted: fc.boolean() }),
  fc.record({ kind: fc.constantFrom("undo" as const, "redo" as const), steps: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ kind: fc.constant("forget" as const), number }),
  fc.record({ kind: fc.constant("rebuild" as const) }),
);
type Act = typeof act extends fc.Arbitrary<infer Act> ? Act : never;

test("as many entries are about each topic as are counted, whatever becomes of them", () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 14 }), (acts) => {
      const { journal, db } = startedJournal();
      for (const step of acts) {
        perform(db, journal, step);
        const counted = db.all("SELECT topic, count(*) AS entries FROM entry_topic GROUP BY topic ORDER BY topic");
        expect(db.all("SELECT topic, entries FROM topic_count ORDER BY topic")).toEqual(counted);
      }
      db.close();
    }),
    { numRuns: 40 },
  );
});

function perform(db: Database, journal: WritableJournal, step: Act): void {
  const known = "number" in step ? journal.by(Forgetting).find(step.number) : undefined;
  if (step.kind === "rebuild") db.transaction(() => rebuildTables(db));
  else if ("steps" in step) turn(journal, step);
  else if (step.kind === "write") journal.commit("log", [changeOf(step)]);
  else if (known && step.kind === "forget") journal.by(Forgetting).forget([known], 20_010);
  else if (known && step.kind !== "forget") journal.commit(step.kind, [changeOf(step)]);
}

function changeOf(step: Extract<Act, { kind: "write" | "edit" | "delete" }>): NewChange {
  const [kind, id] = ["entry" as const, `e${step.number}`];
  if (step.kind === "delete") return { kind, id, deleted: step.deleted };
  const topics = members("topic", step.topics);
  if (step.kind === "write") return newEntry(id, step.number, 20_000 + step.number, `Night ${step.number}`, topics);
  const taken = step.taken.map((topic) => [`topic:${topic}`, false]);
  return { kind, id, fields: { ...topics, ...Object.fromEntries(taken) } };
}

/** Where there is something to undo or redo. */
function turn(journal: WritableJournal, { kind, steps }: Extract<Act, { kind: "undo" | "redo" }>): void {
  try {
    journal.by(Turning).turn(kind, steps);
  } catch (error) {
    expect(error).toMatchObject({ code: "refused" });
  }
}
