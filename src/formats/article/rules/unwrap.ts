import { count } from "../../../core/count.ts";
import { spansOf } from "../markdown.ts";
import type { Ruled } from "../remark.ts";
import { type Edit, edited } from "./edits.ts";

/** Scripts that are written without spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60]/u;

/** Paragraphs on one line each, for a target where every line end is a line break. Breaks that are meant stay. */
export function unwrap(text: string): Ruled {
  const edits: Edit[] = [];
  let joined = 0;
  for (const { kind, start, end } of spansOf(text)) {
    if (kind === "soft break") {
      const lineEnd = endOfWords(text, start);
      edits.push({ start: lineEnd, end, text: between(text[lineEnd - 1], text[end]) });
      joined += 1;
    }
    // A backslash before a line end is shown as one there.
    if (kind === "hard break" && text[start] === "\\") edits.push({ start, end: start + 1, text: "  " });
  }
  if (edits.length === 0) return { text, remark: null };
  const what = joined > 0 ? `${count(joined, "wrapped line")} joined` : "line breaks rewritten";
  return { text: edited(text, edits), remark: { kind: "change", text: `${what}: dev.to shows every line end` } };
}

/** Where the words before `at` end. */
function endOfWords(text: string, at: number): number {
  let end = at;
  while (end > 0 && /\s/.test(text[end - 1] ?? "")) end -= 1;
  return end;
}

function between(before = "", after = ""): string {
  return UNSPACED.test(before) && UNSPACED.test(after) ? "" : " ";
}
