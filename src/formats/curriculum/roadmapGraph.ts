import { MAX_NODES, tooMuch } from "./textLimits.ts";

export interface RoadmapNode {
  id: string;
  /** `topic`, `subtopic`, `title`, and what only draws. */
  type: string;
  label: string;
  x: number;
  y: number;
  /** Where its id stands in the file, from 1. */
  line: number;
}

export interface RoadmapEdge {
  source: string;
  target: string;
}

export interface RoadmapGraph {
  nodes: readonly RoadmapNode[];
  edges: readonly RoadmapEdge[];
}

/** The nodes and edges of a roadmap.sh file; null for JSON without them. Throws `refused` for more than 20,000. */
export function readRoadmapGraph(json: unknown, text: string, name: string): RoadmapGraph | null {
  const { nodes, edges } = record(json);
  if (!Array.isArray(nodes) || !Array.isArray(edges ?? [])) return null;
  const joins: unknown[] = Array.isArray(edges) ? edges : [];
  if (nodes.length + joins.length > MAX_NODES) throw tooMuch(name, `has more than ${MAX_NODES} nodes and edges`);
  const lines = linesOfIds(text);
  return {
    nodes: nodes.map((value: unknown, index) => {
      const { id, type, data, position } = record(value);
      const { x, y } = record(position);
      const key = typeof id === "string" ? id : `#${index}`;
      const label = words(record(data).label);
      return { id: key, type: words(type), label, x: number(x), y: number(y), line: lines.get(key) ?? 1 };
    }),
    edges: joins.map((value) => {
      const { source, target } = record(value);
      return { source: words(source), target: words(target) };
    }),
  };
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

function words(value: unknown): string {
  return typeof value === "string" ? value.replace(/\s+/g, " ").trim() : "";
}

function number(value: unknown): number {
  return typeof value === "number" && Number.isFinite(value) ? value : 0;
}

/** The line on which each id is first given. */
function linesOfIds(text: string): Map<string, number> {
  const lines = new Map<string, number>();
  for (const [index, line] of text.split("\n").entries()) {
    for (const [, id = ""] of line.matchAll(/"id"\s*:\s*"([^"\\]*)"/g)) if (!lines.has(id)) lines.set(id, index + 1);
  }
  return lines;
}
