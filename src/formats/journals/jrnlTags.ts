import { sourceTag } from "./sourceTags.ts";

/** `@idea` or `#idea` in a text: not an address, not a heading, not a number. */
const INLINE = /(?<![^\s([{"'])[@#]([\p{L}_][\p{L}\p{M}\p{N}_/+-]*)/gu;

/** The tags in jrnl's words, each once, without their sign. */
export function inlineTags(text: string): string[] {
  const found = Array.from(text.matchAll(INLINE), ([, name = ""]) => sourceTag(name));
  return [...new Set(found.filter((tag) => tag !== null))];
}
