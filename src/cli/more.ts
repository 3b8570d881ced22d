/** The second bundle: what the nightly commands do without. */
export { registerBackup } from "../commands/backup.ts";
export { registerCurriculum } from "../commands/curriculum.ts";
export { registerExport } from "../commands/export.ts";
export { registerLetter } from "../commands/letter.ts";
export { registerRecover } from "../commands/recover.ts";
export { registerRestore } from "../commands/restore.ts";
export { registerReview } from "../commands/review.ts";
export { registerRoles } from "../commands/roles.ts";
export { registerStar } from "../commands/star.ts";
export { startOfJourney } from "../commands/start.ts";
export { registerStats } from "../commands/stats.ts";
export { registerThen } from "../commands/then.ts";
export { registerWeek } from "../commands/week.ts";
export { registerYear } from "../commands/year.ts";
export { backUpBeforeMigration, makeBackup } from "../store/backupFolder.ts";
export { chalkPaint } from "./chalkPaint.ts";
export { terminalEditor } from "./editor.ts";
export { terminalPrompts } from "./terminalPrompts.ts";
