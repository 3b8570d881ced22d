import type { Curriculum, Topic } from "../../src/core/curriculum.ts";
import { writeDocument } from "../../src/core/curriculumDocument.ts";
import { openDatabase } from "../../src/store/open.ts";
import { WritableJournal } from "../../src/store/writableJournal.ts";
import { opening } from "./journalFile.ts";

const UNIT = 20;
const SUBJECTS = ["Vectors", "行列と線形代数", "👩‍🔬 Experiments", "Gradients", "Übungen zur Statistik"];

/** A curriculum of `count` topics, titles of several scripts among them: `big.1.1` to `big.n.20`. */
function bigCurriculum(count: number): Curriculum {
  const topic = (_: unknown, index: number): Topic => ({
    id: `big/topic-${index + 1}`,
    code: `big.${Math.floor(index / UNIT) + 1}.${(index % UNIT) + 1}`,
    title: `${SUBJECTS[index % SUBJECTS.length]}, part ${index + 1}`,
    subtopics: [],
    tools: [],
    aliases: [],
    related: [],
  });
  const topics = Array.from({ length: count }, topic);
  const units = Array.from({ length: Math.ceil(count / UNIT) }, (_, unit) => ({
    code: `big.${unit + 1}`,
    title: `Unit ${unit + 1}`,
    topics: topics.slice(unit * UNIT, (unit + 1) * UNIT),
  }));
  return { id: "big", title: "Everything", units };
}

/** Has an existing journal follow it, before its other curricula. */
export function followBig(path: string, count: number): void {
  const journal = new WritableJournal(openDatabase(path, opening), () => Date.UTC(2027, 0, 1));
  const fields = { title: "Everything", place: 0, source: "test" };
  journal.commit("curriculum add", [
    { kind: "curriculum", id: "big", fields, body: writeDocument(bigCurriculum(count)) },
  ]);
  journal.close();
}
