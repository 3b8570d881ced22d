import { readInline } from "./inline.ts";

type HtmlBlock =
  | { kind: "details" }
  | { kind: "end" }
  | { kind: "summary"; text: string }
  | { kind: "heading"; level: number; text: string }
  | { kind: "item"; depth: number; text: string };

const PIECE =
  /<details[^<>]*>|<\/details>|<summary[^<>]*>([\s\S]*?)(?:<\/summary>|$)|<h([1-6])[^<>]*>([\s\S]*?)(?:<\/h[1-6]>|$)|<[uo]l[^<>]*>|<\/[uo]l>|<li[^<>]*>((?:(?!<\/?(?:li|[uo]l|details))[\s\S])*)/gi;

/**
 * What a line of HTML holds: folded parts, headings, list items. `lists` is how many lists are open before it, and in
 * the answer after it. Null for a line whose words are to be read as text.
 */
export function htmlBlocks(line: string, lists: number): { blocks: HtmlBlock[]; lists: number } | null {
  const blocks: HtmlBlock[] = [];
  let depth = lists;
  for (const [piece, summary, level, heading, item] of line.matchAll(PIECE)) {
    const tag = piece.slice(0, 4).toLowerCase();
    if (summary !== undefined) blocks.push({ kind: "summary", text: summary });
    else if (heading !== undefined) blocks.push({ kind: "heading", level: Number(level), text: heading });
    else if (item !== undefined) blocks.push({ kind: "item", depth: Math.max(0, depth - 1), text: item.trim() });
    else if (tag === "</de") blocks.push({ kind: "end" });
    else if (tag === "<det") blocks.push({ kind: "details" });
    else depth = tag.startsWith("</") ? Math.max(0, depth - 1) : depth + 1;
  }
  const worded = blocks.filter((block) => !("text" in block) || readInline(block.text).text !== "");
  if (worded.length === 0 && depth === lists && readInline(line).text !== "") return null;
  return { blocks: worded, lists: depth };
}

/** The members of an HTML list or of lines parted by `<br>` in one cell; one member where there is neither. */
export function cellParts(cell: string): string[] {
  return cell
    .split(/<\/?(?:li|ul|ol|br)\b[^<>]*>/i)
    .map((part) => part.replace(/^\s*(?:[-*•]|\d{1,2}[.)])\s+/, "").trim())
    .filter((part) => part !== "");
}
