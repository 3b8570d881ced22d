import { withoutUnsafe } from "../../core/clean.ts";
import { isBlank } from "../../core/sections.ts";

const LONGEST = 500;

/** A title of another tool as one of ours: one line without control characters; null where it says nothing. */
export function sourceTitle(text: string): string | null {
  const title = withoutUnsafe(text.replace(/\s+/g, " "));
  if (isBlank(title)) return null;
  return title.length <= LONGEST ? title : `${[...title].slice(0, LONGEST - 1).join("")}…`;
}
