import type { Folded, Kind } from "../core/change.ts";
import type { Database } from "./database.ts";
import { projectCheckOff } from "./projections/checkOff.ts";
import { projectCurriculum } from "./projections/curriculum.ts";
import { projectEntry } from "./projections/entry.ts";
import { projectGoal } from "./projections/goal.ts";
import { projectLetter, projectRest } from "./projections/plan.ts";
import { projectPublication } from "./projections/publication.ts";
import { projectRelation, projectReview, projectRole } from "./projections/recall.ts";
import type { Affected, Project } from "./projections/row.ts";

const PROJECTIONS: Readonly<Record<Kind, Project>> = {
  entry: projectEntry,
  curriculum: projectCurriculum,
  check_off: projectCheckOff,
  goal: projectGoal,
  rest: projectRest,
  letter: projectLetter,
  publication: projectPublication,
  relation: projectRelation,
  role: projectRole,
  review: projectReview,
};

/** Puts a folded record into its tables. */
export function project(db: Database, record: Folded, affected: Affected): void {
  PROJECTIONS[record.kind](db, record, affected);
}
