import { clean } from "../core/clean.ts";
import { count } from "../core/count.ts";
import type { Curriculum, Topic, Unit } from "../core/curriculum.ts";
import { type Column, table } from "./columns.ts";
import { flow, labelled } from "./flow.ts";
import type { Screen } from "./screen.ts";
import { width, wrap } from "./width.ts";

const INDENT = "  ";

/** A line a curriculum: its id, title and size. */
export function curriculumListText(curricula: readonly Curriculum[], { columns, paint }: Screen): string {
  if (curricula.length === 0) return "No curriculum is followed.";
  const layout: Column[] = [
    { paint: paint.cyan },
    { flexible: true, wraps: true, min: 20 },
    { align: "right", paint: paint.dim, drop: 1 },
    { align: "right", paint: paint.dim },
    { align: "right", paint: paint.dim, drop: 2 },
  ];
  return table(layout, curricula.map(sizes), columns).join("\n");
}

function sizes({ id, title, units }: Curriculum): string[] {
  const topics = units.flatMap((unit) => unit.topics);
  const tools = new Set(topics.flatMap((topic) => topic.tools)).size;
  return [
    clean(id),
    clean(title),
    count(units.length, "unit"),
    count(topics.length, "topic"),
    tools === 0 ? "" : count(tools, "tool"),
  ];
}

/** A curriculum in full: units, topics with their subtopics and tools. */
export function curriculumShowText(curriculum: Curriculum, screen: Screen): string {
  const { columns, paint } = screen;
  const [id = "", title = "", ...facts] = sizes(curriculum);
  const name = wrap(title, columns).map(paint.bold);
  const size = flow([id, ...facts.filter((fact) => fact !== "")], columns, { between: " · " }).map(paint.dim);
  return [[...name, ...size].join("\n"), ...curriculum.units.map((unit) => unitText(unit, screen))].join("\n\n");
}

/** A unit with its topics; `facts` stand after its title. */
export function unitText(unit: Unit, screen: Screen, facts = ""): string {
  return [
    ...labelled(`${clean(unit.code)}${INDENT}`, clean(unit.title) + facts, screen),
    ...unit.topics.flatMap((topic) => topicLines(topic, screen)),
  ].join("\n");
}

/** Subtopics and tools stand beneath the title, so that neither is cut off. */
function topicLines({ code, title, subtopics, tools }: Topic, { columns, paint }: Screen): string[] {
  const label = `${INDENT}${clean(code)}${INDENT}`;
  const margin = " ".repeat(width(label));
  const beneath = (parts: readonly string[], name = "") =>
    flow(withCommas(parts.map(clean)), columns, { label: margin + name, between: " " });
  return [
    ...labelled(label, clean(title), { columns, paint }),
    ...beneath(subtopics).map(paint.dim),
    ...beneath(tools, "tools: ").map(paint.cyan),
  ];
}

function withCommas(parts: readonly string[]): string[] {
  return parts.map((part, index) => (index < parts.length - 1 ? `${part},` : part));
}
