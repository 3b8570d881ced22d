import type { RoadmapEdge, RoadmapNode } from "./roadmapGraph.ts";

/** Nodes from the top down, but none before one that an edge leads from. Edges that run in a circle are left at the last. */
export function ordered(nodes: readonly RoadmapNode[], edges: readonly RoadmapEdge[]): RoadmapNode[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const before = new Map<string, RoadmapNode[]>();
  for (const { source, target } of edges) {
    const from = byId.get(source);
    if (from === undefined || !byId.has(target)) continue;
    const known = before.get(target);
    if (known === undefined) before.set(target, [from]);
    else known.push(from);
  }
  const seen = new Set<RoadmapNode>();
  const done: RoadmapNode[] = [];
  for (const node of [...nodes].sort(fromTop)) visit(node, before, seen, done);
  return done;
}

/** Puts a node after all that lead to it, without recursion: a chain may be as long as the file. */
function visit(
  start: RoadmapNode,
  before: ReadonlyMap<string, readonly RoadmapNode[]>,
  seen: Set<RoadmapNode>,
  done: RoadmapNode[],
): void {
  if (seen.has(start)) return;
  seen.add(start);
  const path = [{ node: start, next: 0 }];
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const earlier = before.get(top.node.id)?.[top.next++];
    if (earlier === undefined) {
      done.push(top.node);
      path.pop();
    } else if (!seen.has(earlier)) {
      seen.add(earlier);
      path.push({ node: earlier, next: 0 });
    }
  }
}

/** The node that stands nearest. */
export function nearest(to: RoadmapNode, among: readonly RoadmapNode[]): RoadmapNode | undefined {
  let found: RoadmapNode | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const node of among) {
    const distance = (node.x - to.x) ** 2 + (node.y - to.y) ** 2;
    if (distance < least) [found, least] = [node, distance];
  }
  return found;
}

function fromTop(a: RoadmapNode, b: RoadmapNode): number {
  return a.y - b.y || a.x - b.x;
}
