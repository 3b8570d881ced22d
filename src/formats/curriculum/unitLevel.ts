import type { Ledger } from "./ledger.ts";
import type { OutlineNode } from "./outline.ts";
import { headingsOf } from "./prune.ts";

/** A unit as it was found: the node that names it (null where nothing does), and the nodes of its topics. */
export interface FoundUnit {
  head: OutlineNode | null;
  topics: readonly OutlineNode[];
  /** What it stands under, the outermost first. */
  above: readonly OutlineNode[];
}

/** Under so many bullets each, headings two levels down are units of their own rather than topics. */
const MANY_TOPICS = 6;
const FEWEST_HEADINGS = 3;
const SMALL_SHARE = 0.2;

/**
 * Which nodes are units. Numbered ones ("Week 2") are, the innermost where they are nested. Else the shape decides:
 * units, topics and subtopics are three levels, so of a deeper text the lowest headings are its units.
 */
export function findUnits(root: OutlineNode, ledger: Ledger): FoundUnit[] {
  const marked = markedUnits(root, [], ledger);
  return (marked.length > 0 ? marked : unitsByShape(root, ledger)).flatMap(withRowsOpened);
}

function markedUnits(node: OutlineNode, above: readonly OutlineNode[], ledger: Ledger): FoundUnit[] {
  const inside = node.children.some(hasMarkedUnit);
  if (!inside) return [];
  let begun = false;
  return node.children.flatMap((child) => {
    if (hasMarkedUnit(child) && !child.children.some(hasMarkedUnit)) {
      begun = true;
      return [{ head: child, topics: child.children, above }];
    }
    if (hasMarkedUnit(child)) {
      begun = true;
      return markedUnits(child, [...above, child], ledger);
    }
    // A last part without a number ("Capstone") belongs to the course; what stands before its first unit does not.
    if (!begun || child.kind !== "heading" || child.children.length === 0) return [];
    ledger.guess(child.lines[0] ?? 1, `"${child.words.text}" is read as a unit, though it has no number`);
    return [{ head: child, topics: child.children, above }];
  });
}

function hasMarkedUnit(node: OutlineNode): boolean {
  return (isMarked(node) && !node.row) || node.children.some(hasMarkedUnit);
}

function isMarked(node: OutlineNode): boolean {
  return node.marker !== null && node.children.length > 0;
}

/** A table whose rows are weeks that list their topics: each row is a unit. */
function withRowsOpened(unit: FoundUnit): FoundUnit[] {
  const above = unit.head === null ? unit.above : [...unit.above, unit.head];
  if (!unit.topics.every((node) => node.row && isMarked(node))) return [unit];
  return unit.topics.map((head) => ({ head, topics: head.children, above }));
}

function unitsByShape(root: OutlineNode, ledger: Ledger): FoundUnit[] {
  const [headings, items] = [depthOfHeadings(root), depthOfItems(root)];
  if (headings === 0) return unitsOfList(root, items, ledger);
  if (items === 0) return unitsOfHeadings(root, headings, ledger);
  const level = headings > 1 && items === 1 && !manyUnder(root, headings) ? headings - 1 : headings;
  if (headings > 1 && items === 1) {
    const [first] = headingsOf(root);
    const as =
      level === headings
        ? "units, what is listed under them as topics"
        : "topics, what is listed under them as subtopics";
    ledger.guess(first?.lines[0] ?? 1, `the innermost headings are read as ${as}`);
  }
  return unitsAt(root, 1, level);
}

/** Headings with nothing but text under them: topics, if they are enough to be a list. */
function unitsOfHeadings(root: OutlineNode, depth: number, ledger: Ledger): FoundUnit[] {
  const [first, ...others] = headingsOf(root);
  if (first === undefined || others.length + 1 < FEWEST_HEADINGS) return [];
  ledger.guess(first.lines[0] ?? 1, "the innermost headings are read as topics: nothing is listed under them");
  return depth === 1 ? whole(root) : unitsAt(root, 1, depth - 1);
}

/** A list alone: its members with members of their own are units. */
function unitsOfList(root: OutlineNode, depth: number, ledger: Ledger): FoundUnit[] {
  const grouped = root.children.filter((child) => child.children.length > 0);
  if (depth < 2 || grouped.length * 2 < root.children.length) return whole(root);
  ledger.guess(grouped[0]?.lines[0] ?? 1, "the outer list is read as units, the inner ones as topics");
  const single = root.children.filter((child) => child.children.length === 0);
  for (const child of single) ledger.skip("nothing is listed under it", ...child.lines);
  return grouped.map((head) => ({ head, topics: head.children, above: [] }));
}

function whole(root: OutlineNode): FoundUnit[] {
  return root.children.length === 0 ? [] : [{ head: null, topics: root.children, above: [] }];
}

/** The headings at a depth, and any above it that has members of its own. */
function unitsAt(node: OutlineNode, depth: number, level: number, above: readonly OutlineNode[] = []): FoundUnit[] {
  const own = node.children.filter(({ kind }) => kind === "item");
  const head = node.lines.length === 0 ? null : node;
  const units = own.length === 0 ? [] : [{ head, topics: own, above }];
  const inside = head === null ? above : [...above, head];
  return [
    ...units,
    ...node.children
      .filter(({ kind }) => kind === "heading")
      .flatMap((child) =>
        depth < level
          ? unitsAt(child, depth + 1, level, inside)
          : child.children.length === 0
            ? []
            : [{ head: child, topics: child.children, above: inside }],
      ),
  ];
}

/** How deep under headings most items stand; where there are none, how deep the headings go. */
function depthOfHeadings(root: OutlineNode): number {
  const counts = new Map<number, number>();
  let deepest = 0;
  const visit = (node: OutlineNode, depth: number) => {
    deepest = Math.max(deepest, depth);
    const items = node.children.filter(({ kind }) => kind === "item").length;
    if (items > 0) counts.set(depth, (counts.get(depth) ?? 0) + items);
    for (const child of node.children) if (child.kind === "heading") visit(child, depth + 1);
  };
  visit(root, 0);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? deepest;
}

/** 0 for no items, 2 where a fair share of them has members of its own. */
function depthOfItems(root: OutlineNode): number {
  let [outer, inner] = [0, 0];
  const visit = (node: OutlineNode, inItem: boolean) => {
    for (const child of node.children) {
      if (child.kind === "item") inItem ? inner++ : outer++;
      visit(child, child.kind === "item");
    }
  };
  visit(root, false);
  if (outer === 0) return 0;
  return inner > outer * SMALL_SHARE ? 2 : 1;
}

function manyUnder(root: OutlineNode, depth: number): boolean {
  const innermost = headingsAt(root, depth).filter(({ children }) => children.length > 0);
  const parents = headingsAt(root, depth - 1).length;
  const topics = innermost.flatMap(({ children }) => children);
  const linked = topics.filter(({ words }) => words.links.length > 0).length;
  return (
    topics.length >= MANY_TOPICS * innermost.length || innermost.length < 2 * parents || linked * 2 > topics.length
  );
}

function headingsAt(node: OutlineNode, depth: number): OutlineNode[] {
  if (depth === 0) return [node];
  return node.children.filter(({ kind }) => kind === "heading").flatMap((child) => headingsAt(child, depth - 1));
}
