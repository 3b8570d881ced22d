const LONGEST = 100;

/** A tag of another tool as one of ours: one word, spaces as hyphens; null where nothing is left of it. */
export function sourceTag(text: string): string | null {
  const tag = text
    .trim()
    .slice(0, 2 * LONGEST)
    .normalize("NFC")
    .replace(/^[#@]+/, "")
    .replace(/\s+/g, "-")
    .replace(/[^\p{L}\p{M}\p{N}\-_/.+]/gu, "")
    .replace(/^[^\p{L}\p{N}]+|[-/.]+$/gu, "");
  return tag === "" || tag.length > LONGEST ? null : tag;
}

/** The tags among the values of a list, or of one text with commas or spaces between them. */
export function sourceTags(value: unknown): string[] {
  const values = typeof value === "string" ? value.split(value.includes(",") ? "," : /\s+/) : listOf(value);
  const tags = values.flatMap((one) => (typeof one === "string" || typeof one === "number" ? String(one) : []));
  return [...new Set(tags.map(sourceTag).filter((tag) => tag !== null))];
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
