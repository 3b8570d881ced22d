import { isJourneyError } from "../core/error.ts";
import type { Journal } from "../store/journal.ts";
import type { Context } from "./context.ts";

/** The journal where there is one, and none made: for a dry run, or before somebody has agreed. */
export function journalIfAny(ctx: Context): Journal | null {
  try {
    return ctx.journal();
  } catch (error) {
    if (isJourneyError(error) && error.code === "no-journal") return null;
    throw error;
  }
}
