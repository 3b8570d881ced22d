import { utf8Length } from "../../../core/sections.ts";
import type { Ruled } from "../remark.ts";

/** A target's longest text, in bytes of UTF-8. */
export const atMost =
  (most: number, service: string) =>
  (text: string): Ruled => {
    const bytes = utf8Length(text);
    if (bytes <= most) return { text, remark: null };
    return { text, remark: { kind: "problem", text: `the text is ${bytes} bytes: ${service} takes ${most}` } };
  };
