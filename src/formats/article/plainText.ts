import markdownIt, { type Token } from "markdown-it";
import { cutAtWord } from "../../core/excerpt.ts";

/** A block of a text, without its marks. */
export interface PlainBlock {
  text: string;
  kind: "prose" | "heading" | "item";
}

/** How much of a text has no plain words. */
export interface WithoutWords {
  codeBlocks: number;
  tables: number;
  images: number;
  html: number;
}

/** Characters of a beginning. */
const LONGEST = 200;

/**
 * The words of a Markdown text block by block, as a reader sees them: no marks, a link by its words. Images, blocks of
 * code, tables, comments and blocks of HTML are left out.
 */
export function plainBlocks(markdown: string): PlainBlock[] {
  return blocksOf(parsed(markdown));
}

/** The same, and how much was left out. Comments, which nobody sees, are not counted. */
export function plainText(markdown: string): { blocks: PlainBlock[]; without: WithoutWords } {
  const tokens = parsed(markdown);
  const all = tokens.flatMap((token) => [token, ...(token.children ?? [])]);
  const times = (...types: string[]) => all.filter(({ type }) => types.includes(type)).length;
  const html = all.filter(({ type, content }) => type === "html_block" && !/^\s*<!--/.test(content)).length;
  return {
    blocks: blocksOf(tokens),
    without: { codeBlocks: times("fence", "code_block"), tables: times("table_open"), images: times("image"), html },
  };
}

function parsed(markdown: string): Token[] {
  return markdownIt({ html: true }).parse(markdown, {});
}

function blocksOf(tokens: readonly Token[]): PlainBlock[] {
  const open = new Map<string, number>();
  return tokens.flatMap((token) => {
    const [, name, side] = /^(list_item|table|heading)_(open|close)$/.exec(token.type) ?? [];
    if (name !== undefined) open.set(name, (open.get(name) ?? 0) + (side === "open" ? 1 : -1));
    const text = token.type === "inline" && !open.get("table") ? wordsOf(token.children ?? []) : "";
    if (text === "") return [];
    return [{ text, kind: open.get("heading") ? "heading" : open.get("list_item") ? "item" : "prose" }];
  });
}

/** The first words of a text, as a reader sees them: those before the first heading, else below it. */
export function beginningOfText(markdown: string): string {
  const blocks = plainBlocks(markdown.slice(0, 20 * LONGEST));
  const first = blocks.findIndex(({ kind }) => kind !== "heading");
  const part = first === -1 ? blocks : blocks.slice(first);
  const end = part.findIndex(({ kind }, at) => at > 0 && kind === "heading");
  const words = part.slice(0, end === -1 ? undefined : end).map(({ text }) => text);
  return cutAtWord(words.join(" "), LONGEST);
}

function wordsOf(tokens: readonly Token[]): string {
  return tokens
    .map(wordOf)
    .join("")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}

function wordOf({ type, content }: Token): string {
  if (type === "text" || type === "code_inline" || type === "text_special") return content;
  if (type === "html_inline") return content.startsWith("<!--") ? "" : content;
  return type === "softbreak" || type === "hardbreak" ? " " : "";
}
