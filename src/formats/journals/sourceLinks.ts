import { isJourneyError } from "../../core/error.ts";
import { readLink } from "../../core/logInput.ts";

/** The web addresses among the values of a list, or of one text. */
export function sourceLinks(value: unknown): string[] {
  const values = typeof value === "string" ? [value] : Array.isArray(value) ? value : [];
  return [...new Set(values.flatMap((one) => (typeof one === "string" ? (linkOf(one) ?? []) : [])))];
}

/** Null for what is none. */
function linkOf(text: string): string | null {
  try {
    return readLink(text);
  } catch (error) {
    if (isJourneyError(error)) return null;
    throw error;
  }
}
