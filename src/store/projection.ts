import type { Folded, Kind } from "../core/change.ts";
import type { Database } from "./database.ts";
import { projectCheckOff } from "./projections/checkOff.ts";
import { projectCurriculum } from "./projections/curriculum.ts";
import { projectEntry } from "./projections/entry.ts";
import { projectGoal } from "./projections/goal.ts";
import type { Affected, Project } from "./projections/row.ts";

const PROJECTIONS: Readonly<Record<Kind, Project>> = {
  entry: projectEntry,
  curriculum: projectCurriculum,
  check_off: projectCheckOff,
  goal: projectGoal,
};

/** Puts a folded record into its tables. */
export function project(db: Database, record: Folded, affected: Affected): void {
  PROJECTIONS[record.kind](db, record, affected);
}
