import type { CurriculumDraft, TopicDraft } from "../../core/curriculumDraft.ts";
import { hasLetterOrDigit } from "../../core/letters.ts";
import { quoted } from "../../core/spelling.ts";
import { noCurriculum } from "./outlineReading.ts";
import { idOf, titleOfFile } from "./outlineTitle.ts";
import type { Reading, Remark, Skipped } from "./reading.ts";
import { type RoadmapGraph, type RoadmapNode, readRoadmapGraph } from "./roadmapGraph.ts";
import { nearest, ordered } from "./roadmapOrder.ts";
import { readTopicText } from "./topicText.ts";

/**
 * A roadmap.sh file as a curriculum of one unit. Edges between topics are their order; an edge to a subtopic puts it
 * under its topic, and one without an edge goes to the topic that stands nearest, which is said to be a guess. Here
 * it is nodes, not lines, that are in the tree or skipped. Null for JSON of another shape.
 */
export function readRoadmap(json: unknown, text: string, name: string): Reading | null {
  const graph = readRoadmapGraph(json, text, name);
  if (graph === null) return null;
  const topics = ordered(graph.nodes.filter(isTopic), graph.edges);
  if (topics.length === 0) throw noCurriculum(name);
  const guesses: Remark[] = [];
  const under = placeSubtopics(graph, topics, guesses);
  const titles = graph.nodes.filter((node) => node.type === "title" && node.label !== "");
  const title = titles[0]?.label ?? titleOfFile(name);
  const line = topics[0]?.line ?? 1;
  const drafts = topics.map((topic) => topicDraft(topic, under.get(topic.id) ?? [], name));
  const unit = { place: `${name}:${line}:1`, line, title, code: null, topics: drafts };
  const draft: CurriculumDraft = {
    place: `${name}:1:1`,
    id: idOf(title),
    title,
    source: null,
    units: [unit],
    retired: [],
  };
  const taken = [...topics, ...[...under.values()].flat(), ...titles.slice(0, 1)];
  return {
    format: "roadmap.sh",
    curricula: [draft],
    taken: new Set(taken.map((node) => node.line)),
    skipped: skippedNodes(graph, new Set(taken)),
    guesses,
    hints: [],
    stoppedAt: null,
  };
}

function isTopic({ type, label }: RoadmapNode): boolean {
  return type === "topic" && hasWords(label);
}

function isSubtopic({ type, label }: RoadmapNode): boolean {
  return type === "subtopic" && hasWords(label);
}

function hasWords(label: string): boolean {
  return hasLetterOrDigit(label);
}

/** The subtopics of each topic, by its id, in the order they stand. */
function placeSubtopics(
  graph: RoadmapGraph,
  topics: readonly RoadmapNode[],
  guesses: Remark[],
): Map<string, RoadmapNode[]> {
  const owner = owners(graph, topics);
  const under = new Map<string, RoadmapNode[]>();
  const subtopics = graph.nodes.filter(isSubtopic).sort((a, b) => a.y - b.y || a.x - b.x);
  for (const subtopic of subtopics) {
    let topic = owner.get(subtopic.id);
    if (topic === undefined) {
      topic = nearest(subtopic, topics);
      guesses.push({
        line: subtopic.line,
        text: `${quoted(subtopic.label)} has no edge: placed under ${quoted(topic?.label ?? "")}, the nearest topic`,
      });
    }
    if (topic !== undefined) under.set(topic.id, [...(under.get(topic.id) ?? []), subtopic]);
  }
  return under;
}

/** The topic each subtopic is joined to, through other subtopics too. */
function owners({ nodes, edges }: RoadmapGraph, topics: readonly RoadmapNode[]): Map<string, RoadmapNode> {
  const subtopics = new Set(nodes.filter(isSubtopic).map(({ id }) => id));
  const joined = new Map<string, string[]>();
  const join = (from: string, to: string) => joined.get(from)?.push(to) ?? joined.set(from, [to]);
  for (const { source, target } of edges) {
    if (subtopics.has(target)) join(source, target);
    if (subtopics.has(source)) join(target, source);
  }
  const owner = new Map<string, RoadmapNode>();
  const queue = topics.map((topic) => ({ topic, id: topic.id }));
  for (const { topic, id } of queue) {
    for (const next of joined.get(id) ?? []) {
      if (owner.has(next)) continue;
      owner.set(next, topic);
      queue.push({ topic, id: next });
    }
  }
  return owner;
}

function topicDraft(node: RoadmapNode, below: readonly RoadmapNode[], name: string): TopicDraft {
  const { title, subtopics, tools, aliases } = readTopicText(node.label);
  return {
    place: `${name}:${node.line}:1`,
    line: node.line,
    title,
    slug: null,
    code: null,
    subtopics: [...subtopics, ...below.map(({ label }) => label)],
    tools,
    aliases,
    related: [],
    resources: [],
    ticked: false,
  };
}

function skippedNodes({ nodes }: RoadmapGraph, taken: ReadonlySet<RoadmapNode>): Skipped[] {
  return nodes
    .filter((node) => !taken.has(node))
    .map(({ line, label, type }) => ({
      line,
      text: label === "" ? type : label,
      why: label === "" ? "a line or frame of the drawing" : `drawn as ${quoted(type)}, not as a topic`,
    }));
}
