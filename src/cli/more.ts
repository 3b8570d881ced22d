/** The second bundle: what the nightly commands do without. */
export { registerCurriculum } from "../commands/curriculum.ts";
export { registerExport } from "../commands/export.ts";
export { startOfJourney } from "../commands/start.ts";
export { chalkPaint } from "./chalkPaint.ts";
export { terminalPrompts } from "./terminalPrompts.ts";
