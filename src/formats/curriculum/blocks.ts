import { linesOf } from "../../core/lines.ts";
import { htmlBlocks } from "./htmlLine.ts";
import { readInline } from "./inline.ts";
import { BETWEEN, type Ledger } from "./ledger.ts";
import { readsLikeProse } from "./prose.ts";
import { cellsOf, isTableRule } from "./tableLine.ts";
import { unitMarker } from "./unitMarker.ts";

/** A piece of a Markdown or pasted text, line by line: what later becomes a tree. */
export type Block =
  | { kind: "heading"; lines: number[]; level: number; text: string }
  | { kind: "item"; lines: number[]; indent: number; ordered: boolean; tick: boolean | null; text: string }
  | { kind: "text"; lines: number[]; indent: number; text: string }
  | { kind: "row"; lines: number[]; cells: readonly string[]; head: readonly string[] }
  /** The end of a part that opened at this level. */
  | { kind: "end"; level: number };

/** Below Markdown's own six levels: a unit's line without marks, and a line in bold. */
const MARKER_LEVEL = 7;
const BOLD_LEVEL = 20;

const ATX = /^ {0,3}(#{1,6})(?:[ \t]+|$)/;
const ITEM = /^(?:[-*+▪◦‣–][ \t]+|[•●○][ \t]*|(?:\d{1,3}|[a-z])[.)][ \t]+)/;
const TICK = /^(?:\[([ xX]?)\][ \t]+|([✅☑✔]|☐)\uFE0F?[ \t]*)/u;
const BOLD_LINE = /^(?:\*\*[^*]+\*\*|__[^_]+__)[:.]?$/;
const RULE = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|={3,}[ \t]*)$/;
const UNDERLINE = /^ {0,3}(=+|-{2,})[ \t]*$/;

/** Reads the blocks of a text; what is none (code, comments, images, rules, quotations) goes to the ledger. */
export function readBlocks(text: string, ledger: Ledger): Block[] {
  return new BlockReader(text, ledger).blocks;
}

class BlockReader {
  readonly blocks: Block[] = [];
  readonly #ledger: Ledger;
  readonly #markerWords: string[] = [];
  #head: readonly string[] | null = null;
  #afterBlank = true;
  #inComment = false;
  #level = 0;
  #details = 0;
  #lists = 0;

  constructor(text: string, ledger: Ledger) {
    this.#ledger = ledger;
    const lines = linesOf(text).map(({ text, fenced }) => ({ text: text.replace(/[\r\n]+$/, ""), fenced }));
    const from = this.#frontMatter(lines.map((line) => line.text));
    for (let index = from; index < lines.length; index++) {
      const line = lines[index];
      if (line?.fenced) ledger.skip("code", index + 1);
      else if (line !== undefined)
        this.#line(line.text.replaceAll("\t", "    "), index + 1, lines[index + 1]?.text ?? "");
    }
  }

  #line(line: string, number: number, next: string): void {
    const trimmed = line.trim();
    if (trimmed === "") {
      this.#afterBlank = true;
      this.#head = null;
      return;
    }
    const afterBlank = this.#afterBlank;
    this.#afterBlank = false;
    if (this.#comment(trimmed, number)) return;
    if (this.#table(trimmed, number, next)) return;
    if (this.#underline(line, number, afterBlank)) return;
    if (RULE.test(line)) this.#ledger.skip(BETWEEN.rule, number);
    else if (trimmed.startsWith(">")) this.#ledger.skip("a quotation", number);
    else if (!trimmed.startsWith("<") || !this.#html(trimmed, number)) this.#words(line, trimmed, number, afterBlank);
  }

  #words(line: string, trimmed: string, number: number, afterBlank: boolean): void {
    const atx = ATX.exec(line)?.[1];
    const indent = line.length - line.trimStart().length;
    const item = ITEM.exec(trimmed)?.[0];
    if (atx !== undefined) {
      this.#level = atx.length;
      this.#push({
        kind: "heading",
        lines: [number],
        level: atx.length,
        text: trimmed.slice(atx.length).replace(/\s#+$/, "").trim(),
      });
    } else if (item !== undefined) {
      this.#item(trimmed.slice(item.length), { number, indent, ordered: /^[\da-z]/.test(item) });
    } else if (isPicture(trimmed)) {
      this.#ledger.skip(BETWEEN.image, number);
    } else {
      this.#text(trimmed, { number, indent, afterBlank });
    }
  }

  #item(rest: string, { number, indent, ordered }: { number: number; indent: number; ordered: boolean }): void {
    const [mark = "", x, sign] = TICK.exec(rest) ?? [];
    const tick = mark === "" ? null : sign === undefined ? x?.toLowerCase() === "x" : sign !== "☐";
    const text = rest.slice(mark.length).trim();
    this.#push({ kind: "item", lines: [number], indent, ordered, tick, text });
  }

  /** A line without a mark: a unit's, one in bold, the rest of the item above it, or just text. */
  #text(text: string, { number, indent, afterBlank }: { number: number; indent: number; afterBlank: boolean }): void {
    const words = readInline(text).text;
    const marker = readsLikeProse(words) ? null : unitMarker(words);
    const before = this.blocks.at(-1);
    if (marker !== null) {
      if (!this.#markerWords.includes(marker.word)) this.#markerWords.push(marker.word);
      const level = MARKER_LEVEL + this.#markerWords.indexOf(marker.word);
      this.#push({ kind: "heading", lines: [number], level, text });
    } else if (BOLD_LINE.test(text) && !readsLikeProse(words)) {
      this.#push({ kind: "heading", lines: [number], level: BOLD_LEVEL, text });
    } else if (before?.kind === "item" && !afterBlank && indent > before.indent) {
      before.text += ` ${text}`;
      before.lines.push(number);
    } else {
      this.#push({ kind: "text", lines: [number], indent, text });
    }
  }

  #push(block: Block): void {
    this.blocks.push(block);
  }

  /** `Title` above `=====` or `-----`. */
  #underline(line: string, number: number, afterBlank: boolean): boolean {
    const mark = UNDERLINE.exec(line)?.[1];
    const before = this.blocks.at(-1);
    if (mark === undefined || afterBlank || before?.kind !== "text" || before.lines[0] !== number - 1) return false;
    this.#level = mark.startsWith("=") ? 1 : 2;
    this.blocks.pop();
    this.#push({ kind: "heading", lines: [...before.lines, number], level: this.#level, text: before.text });
    return true;
  }

  #table(trimmed: string, number: number, next: string): boolean {
    if (this.#head === null) {
      if (!trimmed.includes("|") || !isTableRule(next)) return false;
      this.#head = cellsOf(trimmed);
      this.#ledger.skip("the head of a table", number);
    } else if (isTableRule(trimmed)) {
      this.#ledger.skip("the head of a table", number);
    } else if (trimmed.includes("|")) {
      this.#push({ kind: "row", lines: [number], cells: cellsOf(trimmed), head: this.#head });
    } else {
      this.#head = null;
      return false;
    }
    return true;
  }

  #html(trimmed: string, number: number): boolean {
    const found = htmlBlocks(trimmed, this.#lists);
    if (found === null) return false;
    this.#lists = found.lists;
    for (const block of found.blocks) {
      if (block.kind === "details") this.#details++;
      else if (block.kind === "end") this.#push({ kind: "end", level: this.#summaryLevel(this.#details--) });
      else if (block.kind === "summary")
        this.#push({ kind: "heading", lines: [number], level: this.#summaryLevel(this.#details), text: block.text });
      else if (block.kind === "heading") {
        this.#level = block.level;
        this.#push({ kind: "heading", lines: [number], level: block.level, text: block.text });
      } else this.#item(block.text, { number, indent: block.depth * 4, ordered: false });
    }
    this.#ledger.skip(BETWEEN.html, number);
    return true;
  }

  /** A folded part stands below the heading it is under and above any heading further down. */
  #summaryLevel(depth: number): number {
    return this.#level + Math.min(0.9, Math.max(1, depth) / 20);
  }

  #comment(trimmed: string, number: number): boolean {
    const opens = trimmed.startsWith("<!--");
    if (!this.#inComment && !opens) return false;
    const end = trimmed.indexOf("-->");
    this.#inComment = end === -1;
    if (end !== -1 && trimmed.length > end + 3) return false;
    this.#ledger.skip(BETWEEN.comment, number);
    return true;
  }

  /** `---` to `---` at the very top; its title is the text's. Answers how many lines it takes. */
  #frontMatter(lines: readonly string[]): number {
    if (lines[0]?.replace(/^\ufeff/, "").trimEnd() !== "---") return 0;
    const end = lines.findIndex((line, index) => index > 0 && index < 200 && /^(?:---|\.\.\.)\s*$/.test(line));
    if (end === -1 || !lines.slice(1, end).every((line) => /^(?:[\w-]+:|\s|#|-|$)/.test(line))) return 0;
    for (let index = 0; index <= end; index++) {
      const title = /^title:\s*["']?(.+?)["']?\s*$/.exec(lines[index] ?? "")?.[1];
      if (title !== undefined) this.#push({ kind: "heading", lines: [index + 1], level: 0.5, text: title });
      else this.#ledger.skip("front matter", index + 1);
    }
    return end + 1;
  }
}

function isPicture(line: string): boolean {
  const { text, links } = readInline(line);
  return text === "" && links.length === 0;
}
