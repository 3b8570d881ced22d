import { count } from "../../../core/count.ts";
import type { Ruled } from "../remark.ts";
import { delimited } from "./delimited.ts";
import { type Edit, edited } from "./edits.ts";

// One that is a comment already is shown as it is.
const OPENER = /\{\{[<%](?!\/\*)/g;

/** Hugo's shortcodes, which it runs in code as well, shown as they are. One that is never closed stops its build. */
export function shownShortcodes(text: string): Ruled {
  const edits: Edit[] = [];
  let broken = 0;
  for (const { start, end, closed } of delimited(text, OPENER, (open) => (open === "{{<" ? ">}}" : "%}}"))) {
    const inner = text.slice(start + 3, end - 3);
    if (closed && !inner.includes("*/"))
      edits.push({ start, end, text: `${text.slice(start, start + 3)}/*${inner}*/${text.slice(end - 3, end)}` });
    else broken += 1;
  }
  const done = edited(text, edits);
  if (broken > 0)
    return {
      text: done,
      remark: { kind: "problem", text: "a {{< or {{% that nothing closes: Hugo's build stops there" },
    };
  if (edits.length === 0) return { text, remark: null };
  return {
    text: done,
    remark: { kind: "change", text: `${count(edits.length, "shortcode")} protected: Hugo runs {{< >}}` },
  };
}
