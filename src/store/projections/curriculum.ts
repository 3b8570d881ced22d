import type { Folded } from "../../core/change.ts";
import { readDocument } from "../../core/curriculumDocument.ts";
import type { Database } from "../database.ts";
import { insertRow, textOf } from "./row.ts";

/** A curriculum and the rows of its topics, which its document holds; those it retired have no unit. */
export function projectCurriculum(db: Database, { id, fields, body, deleted }: Folded): void {
  db.run("DELETE FROM curriculum WHERE id = ?", id);
  if (deleted) return;
  const text = textOf(db, body);
  const { title, place, source } = fields;
  insertRow(db, "curriculum", { id, title, place, source, revision: text.revision });

  const { units, retired = [] } = readDocument(text.body ?? "");
  const standing = units.flatMap((unit) => unit.topics.map((topic) => ({ unit, topic })));
  const topics = [...standing, ...retired.map((topic) => ({ unit: null, topic }))];
  for (const [index, { unit, topic }] of topics.entries()) {
    const { subtopics, tools, aliases, related, resources } = topic;
    insertRow(db, "topic", {
      id: topic.id,
      curriculum: id,
      code: topic.code,
      unit: unit?.code ?? null,
      place: index + 1,
      unit_title: unit?.title ?? null,
      title: topic.title,
      detail: JSON.stringify({ subtopics, tools, aliases, related, resources }),
    });
  }
}
