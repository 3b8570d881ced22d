import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openDatabase } from "../../src/store/open.ts";
import { rebuildTables } from "../../src/store/rebuild.ts";
import { allRows, opening } from "../helpers/journalFile.ts";
import { type Learner, learner } from "../helpers/learner.ts";

const COMMANDS = [
  'log "Zwei\u0308 Nächte 🌙" -t ml.2.1 --tag python --title "T" --mood 4',
  'log "r\u00e9sum\u00e9 \u202etrap" --finish ml.1.2 --min 30 --private',
  'log "The first"',
  "log Late --day 2027-01-08",
  "check ml.2.1",
  "check ml.2.1 --skip",
  "check ml.2.1 --undo",
  "review ml.1.2 --rate good",
  "curriculum drop mlops --yes",
  "curriculum drop ml --yes",
  "curriculum relate ml.2.1 mlops.1.1",
  "rest plan sundays --why tired",
  "rest plan 2027-02-01..2027-02-05",
  "rest cancel sundays",
  'goal edit --title "Another name" --days 200 --yes',
  "goal edit --freezes off --yes",
  "goal finish --yes",
  "star 1",
  "star 1 --off",
  'letter write --opens 6months "Is it still the plan?"',
  "letter open",
  "publish 1 --url https://blog.example.org/one",
  "publish 2 --url https://blog.example.org/two",
  "roles aim mlops-engineer",
  "edit 1 --series Lines --canonical https://b.example/lines",
];

/**
 * The archive without the numbers that are spent: undoing an entry frees no number. Everything else has to be the same
 * byte for byte.
 */
async function archiveOf(you: Learner): Promise<string> {
  const archive = await you.out("export --all --for json");
  return archive.replace(/"deletedEntries": \[[^\]]*\]/, '"deletedEntries": []');
}

const stepsOf = async (you: Learner) => (await you.json<{ total: number }>("history")).total;

/** The tables before and after everything was folded again. */
function folded(you: Learner): { before: unknown; after: unknown } {
  const db = openDatabase(you.journal, opening);
  try {
    const before = allRows(db);
    db.transaction(() => rebuildTables(db));
    return { before, after: allRows(db) };
  } finally {
    db.close();
  }
}

describe("undoing everything", () => {
  it.each(COMMANDS)("after %s alone, the archive is the same bytes as before", async (command) => {
    const you = learner();
    you.at("2027-01-10 22:30");
    await you.out('log "Before" --finish ml.1.2');
    const before = await archiveOf(you);
    const steps = await stepsOf(you);
    await you.run(command);
    if ((await stepsOf(you)) === steps) return;
    const after = await archiveOf(you);
    await you.out("undo");
    expect(await archiveOf(you)).toBe(before);
    await you.out("redo");
    expect(await archiveOf(you)).toBe(after);
  });

  it("of any sequence of commands gives the archive of before, byte for byte, and tables the log agrees with", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...COMMANDS), { minLength: 3, maxLength: 9 }), async (commands) => {
        const you = learner();
        you.at("2027-01-10 22:30");
        await you.out('log "Before" --finish ml.1.2');
        const before = await archiveOf(you);
        const steps = await stepsOf(you);
        for (const command of commands) await you.run(command);
        const after = await archiveOf(you);
        const done = (await stepsOf(you)) - steps;
        fc.pre(done > 0);
        await you.out(`undo ${done}`);
        expect(await archiveOf(you)).toBe(before);
        const undone = folded(you);
        expect(undone.after).toEqual(undone.before);
        await you.out(`redo ${done}`);
        expect(await archiveOf(you)).toBe(after);
        const redone = folded(you);
        expect(redone.after).toEqual(redone.before);
      }),
      { numRuns: 15, seed: 8 },
    );
  });
});
