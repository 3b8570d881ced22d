import { hasLetterOrDigit } from "../../core/letters.ts";
import type { Block } from "./blocks.ts";
import { cellParts } from "./htmlLine.ts";
import { type Inline, readInline } from "./inline.ts";
import type { Ledger } from "./ledger.ts";
import { readsLikeProse } from "./prose.ts";
import { columnsOf } from "./tableLine.ts";
import { MAX_DEPTH, MAX_NODES, tooMuch } from "./textLimits.ts";
import { type UnitMarker, unitMarker } from "./unitMarker.ts";

/** A heading or an item with what stands under it. */
export interface OutlineNode {
  kind: "heading" | "item";
  /** How a text without marks was read: "plain" lines are topics only where nothing better is. */
  plain: boolean;
  level: number;
  lines: number[];
  words: Inline;
  marker: UnitMarker | null;
  tick: boolean | null;
  /** Whether it is a row of a table. */
  row: boolean;
  /** From another column of its row. */
  tools: readonly string[];
  children: OutlineNode[];
}

interface Open {
  node: OutlineNode;
  indent: number;
  ordered: boolean;
}

const MARKDOWN_LEVELS = 6;

/** Puts blocks into a tree. The root is a heading of level 0 with no lines. Throws `refused` beyond 20,000 nodes or 12 levels. */
export function growOutline(blocks: readonly Block[], ledger: Ledger, name: string): OutlineNode {
  const grower = new Grower(ledger, name);
  for (const block of blocks) grower.add(block);
  return grower.root;
}

class Grower {
  readonly root = node("heading", [], "", { level: 0 });
  readonly #ledger: Ledger;
  readonly #name: string;
  #headings: OutlineNode[] = [this.root];
  #items: Open[] = [];
  /** Under a unit's heading, lines without marks are topics until one reads like prose. */
  #ended = false;
  #nodes = 0;

  constructor(ledger: Ledger, name: string) {
    this.#ledger = ledger;
    this.#name = name;
  }

  add(block: Block): void {
    if (block.kind === "end") this.#close(block.level);
    else if (block.kind === "heading") this.#heading(block);
    else if (block.kind === "item") this.#item(block);
    else if (block.kind === "row") this.#row(block);
    else this.#text(block);
  }

  #close(level: number): void {
    while (this.#headings.length > 1 && this.#under().level >= level) this.#headings.pop();
    this.#items = [];
    this.#ended = false;
  }

  #heading({ lines, level, text }: Extract<Block, { kind: "heading" }>): void {
    const heading = node("heading", lines, text, { level });
    if (!named(heading)) {
      this.#ledger.skip("a heading without a letter or digit", ...lines);
      return;
    }
    this.#close(level);
    this.#append(this.#under(), heading);
    this.#headings.push(heading);
  }

  #item({ lines, indent, ordered, tick, text }: Extract<Block, { kind: "item" }>): void {
    const item = node("item", lines, text, { tick });
    if (!named(item)) {
      this.#ledger.skip("nothing with a letter or digit", ...lines);
      return;
    }
    this.#nest(item, indent, ordered);
  }

  /** An item belongs to the one above that is indented less; a bullet also to a numbered line that introduces it. */
  #nest(item: OutlineNode, indent: number, ordered: boolean): void {
    for (let top = this.#items.at(-1); top !== undefined; top = this.#items.at(-1)) {
      const introduced = top.node.plain
        ? !item.plain && this.#under().level > MARKDOWN_LEVELS
        : top.ordered && !ordered && introduces(top.node);
      if (
        (indent >= top.indent + 2 && (item.plain || !top.node.plain || introduced)) ||
        (introduced && indent >= top.indent - 1)
      )
        break;
      this.#items.pop();
    }
    if (this.#items.length >= MAX_DEPTH)
      throw tooMuch(`${this.#name}:${item.lines[0]}:1`, `is nested deeper than ${MAX_DEPTH} levels`);
    this.#append(this.#items.at(-1)?.node ?? this.#under(), item);
    this.#items.push({ node: item, indent, ordered });
  }

  #text({ lines, indent, text }: Extract<Block, { kind: "text" }>): void {
    const line = node("item", lines, text, { plain: true });
    const heading = this.#under();
    const markdown = heading.level <= MARKDOWN_LEVELS;
    if (heading.marker === null) {
      this.#ledger.skip("text, not a topic", ...lines);
      return;
    }
    if (this.#ended) {
      this.#ledger.skip("after the list had ended", ...lines);
      return;
    }
    if (readsLikeProse(line.words.text) || (markdown && isPartOfText(line.words.text))) {
      this.#ended = true;
      // A paragraph that fills several lines: none of them is a topic.
      if (markdown) heading.children = heading.children.filter((child) => this.#kept(child));
      this.#ledger.skip("reads like prose, not a topic", ...lines);
      return;
    }
    if (named(line)) this.#nest(line, indent, false);
    else this.#ledger.skip("nothing with a letter or digit", ...lines);
  }

  #kept(child: OutlineNode): boolean {
    if (!child.plain || child.children.length > 0) return true;
    this.#ledger.skip("reads like prose, not a topic", ...child.lines);
    return false;
  }

  /** A row of a table: its title, and beneath it what a cell lists. */
  #row({ lines, cells, head }: Extract<Block, { kind: "row" }>): void {
    const columns = columnsOf(head);
    const cell = (column: number) => cells[column] ?? "";
    const titles = cellParts(cell(columns.title));
    const listed = titles.length > 1 && columns.unit !== -1;
    const label = `${head[columns.unit] ?? ""} ${cell(columns.unit)}`;
    const title = listed ? (unitMarker(label) === null ? cell(columns.unit) : label) : titles.join(", ");
    const row = node("item", lines, title, {
      row: true,
      tools: cellParts(cell(columns.tools)).map((part) => readInline(part).text),
    });
    if (!named(row)) {
      this.#ledger.skip("a row without a title", ...lines);
      return;
    }
    const details = columns.details === -1 ? [] : cellParts(cell(columns.details));
    const under = listed ? titles : details.length === 1 ? (details[0] ?? "").split(/[,;]\s+/) : details;
    this.#items = [];
    this.#append(this.#under(), row);
    for (const part of under) {
      const child = node("item", lines, part, {});
      if (named(child)) this.#append(row, child);
    }
    const links = cells.filter((_, column) => column !== columns.title).flatMap((other) => readInline(other).links);
    row.words = { ...row.words, links: [...row.words.links, ...links] };
  }

  #under(): OutlineNode {
    return this.#headings.at(-1) ?? this.root;
  }

  #append(parent: OutlineNode, child: OutlineNode): void {
    if (++this.#nodes > MAX_NODES) throw tooMuch(this.#name, `has more than ${MAX_NODES} headings and items`);
    parent.children.push(child);
  }
}

function node(
  kind: OutlineNode["kind"],
  lines: number[],
  text: string,
  more: { level?: number; tick?: boolean | null; plain?: boolean; row?: boolean; tools?: readonly string[] },
): OutlineNode {
  const words = readInline(text);
  const { level = 0, tick = null, plain = false, row = false, tools = [] } = more;
  return { kind, plain, level, lines, words, marker: markerOf(words.text), tick, row, tools, children: [] };
}

/** A counted line is a unit's only while it reads like a title. */
function markerOf(text: string): UnitMarker | null {
  return readsLikeProse(text) ? null : unitMarker(text);
}

function named({ words }: OutlineNode): boolean {
  return hasLetterOrDigit(words.text) || words.links.length > 0;
}

/** Under a heading of Markdown's own, a line without a mark is a topic only where it looks like nothing else. */
function isPartOfText(line: string): boolean {
  return /^\p{Ll}/u.test(line) || /[.!?,;]$/.test(line);
}

/** A line that a list without indentation follows: counted, or short and ending in a colon. */
function introduces({ marker, words }: OutlineNode): boolean {
  return marker !== null || words.text.endsWith(":");
}
