import type { Folded } from "../../core/change.ts";
import type { Curriculum, Topic, Unit } from "../../core/curriculum.ts";
import { readDocument } from "../../core/curriculumDocument.ts";
import type { Database } from "../database.ts";
import { insertRow, textOf } from "./row.ts";

/** A curriculum and the rows of its topics, which its document holds; those it retired have no unit. */
export function projectCurriculum(db: Database, { id, fields, body, deleted }: Folded): void {
  db.run("DELETE FROM curriculum WHERE id = ?", id);
  if (deleted) return;
  const { revision, document } = documentOf(db, body);
  const { title, place, source } = fields;
  insertRow(db, "curriculum", { id, title, place, source, revision });

  let topics = 0;
  const insert = (topic: Topic, unit: Unit | null) => {
    topics += 1;
    insertTopic(db, topic, { curriculum: id, unit, place: topics });
  };
  for (const unit of document.units) for (const topic of unit.topics) insert(topic, unit);
  for (const topic of document.retired ?? []) insert(topic, null);
}

/** The text itself is not kept: that of a curriculum at its limits is 10 MB. */
function documentOf(db: Database, hash: string | null): { revision: number; document: Curriculum } {
  const { revision, body } = textOf(db, hash);
  return { revision, document: readDocument(body ?? "") };
}

interface Standing {
  curriculum: string;
  unit: Unit | null;
  place: number;
}

function insertTopic(db: Database, topic: Topic, { curriculum, unit, place }: Standing): void {
  const { id, code, title, subtopics, tools, aliases, related, resources } = topic;
  db.run(
    "INSERT INTO topic (id, curriculum, code, unit, place, unit_title, title, detail) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
    ...[id, curriculum, code, unit?.code ?? null, place, unit?.title ?? null, title],
    JSON.stringify({ subtopics, tools, aliases, related, resources }),
  );
}
