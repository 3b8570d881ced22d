import { readInline } from "./inline.ts";
import type { Ledger } from "./ledger.ts";
import { isToolsLabel, isTopicsLabel, leftOut } from "./leftOut.ts";
import type { OutlineNode } from "./outline.ts";
import { parts } from "./topicText.ts";

/**
 * Takes out what is no topic: tables of contents, prerequisites, questions, the licence, resources, schedules; and
 * opens up labels such as "Topics covered:", whose members belong to what stands above.
 */
export function prune(root: OutlineNode, ledger: Ledger): void {
  const headings = new Set(headingsOf(root).map(({ words }) => words.text.toLowerCase()));
  const visit = (node: OutlineNode) => {
    node.children = node.children.flatMap((child) => {
      const why = reason(child, headings);
      if (why !== null) {
        skipAll(child, why, ledger);
        return [];
      }
      visit(child);
      return opened(child, ledger);
    });
    node.children = withoutStrayLines(node.children, ledger);
  };
  visit(root);
}

export function skipAll(node: OutlineNode, why: string, ledger: Ledger): void {
  ledger.skip(why, ...node.lines);
  for (const child of node.children) skipAll(child, why, ledger);
}

/** Whether a node is a label for the tools of what stands above it. */
export function namesTools({ words, marker }: OutlineNode): boolean {
  return marker === null && isToolsLabel(label(words.text).name);
}

function reason(node: OutlineNode, headings: ReadonlySet<string>): string | null {
  const { name, rest } = label(node.words.text);
  if (node.kind === "item" && isAnchor(node) && headings.has(node.words.text.toLowerCase())) return "table of contents";
  // An item called "References" may be a topic of a language; with something under it, it is a part.
  const isPart = node.kind === "heading" || node.children.length > 0 || rest !== null;
  return isPart && node.marker === null ? leftOut(name) : null;
}

function isAnchor({ words }: OutlineNode): boolean {
  return words.onlyLink && words.links[0]?.url.startsWith("#") === true;
}

function opened(node: OutlineNode, ledger: Ledger): OutlineNode[] {
  const { name, rest } = label(node.words.text);
  const inList = node.children.length > 0 || rest !== null;
  if (node.marker !== null || !inList || !isTopicsLabel(name)) return [node];
  ledger.skip("a label: what it names was read", ...node.lines);
  const named = rest === null || rest === "" ? [] : parts(rest).map((part) => memberOf(node, part));
  return [...named, ...node.children];
}

function memberOf(node: OutlineNode, text: string): OutlineNode {
  return { ...node, kind: "item", words: readInline(text), marker: null, children: [], tick: null, tools: [] };
}

/** Lines without marks between real items introduce them or comment on them; only among themselves are they topics. */
function withoutStrayLines(children: OutlineNode[], ledger: Ledger): OutlineNode[] {
  const headed = children.filter((child) => child.plain && child.children.length > 0);
  const marked = children.some((child) => child.kind === "item" && !child.plain);
  if (
    headed.length === 1 &&
    !marked &&
    children.every((child) => child.plain) &&
    headed[0] === children[0] &&
    !counted(children)
  ) {
    const [only, ...others] = children;
    if (only === undefined) return children;
    ledger.skip("text above a list", ...only.lines);
    return [...only.children, ...stray(others, ledger)];
  }
  if (headed.length === 0 && !marked) return children;
  return children.filter((child) => !child.plain || child.children.length > 0 || stray([child], ledger).length > 0);
}

function counted(children: readonly OutlineNode[]): boolean {
  return children.some(({ children: [child] }) => child?.plain === true);
}

function stray(nodes: readonly OutlineNode[], ledger: Ledger): OutlineNode[] {
  for (const node of nodes) ledger.skip("text beside a list", ...node.lines);
  return [];
}

/** "Topics: one, two" taken apart; `rest` is null where there is no colon. */
function label(text: string): { name: string; rest: string | null } {
  const at = text.indexOf(":");
  return at === -1 ? { name: text, rest: null } : { name: text.slice(0, at), rest: text.slice(at + 1).trim() };
}

export function headingsOf(node: OutlineNode): OutlineNode[] {
  return node.children.flatMap((child) => (child.kind === "heading" ? [child, ...headingsOf(child)] : []));
}
