import { readOutline } from "./outlineReading.ts";
import type { Reading } from "./reading.ts";
import { readRoadmap } from "./roadmap.ts";
import { refuseLongText } from "./textLimits.ts";
import { tidy } from "./tidy.ts";
import { readYamlDraft } from "./yaml.ts";

const JSON_TEXT = /^\s*(?:\{|\[\s*\{)/;

/**
 * Reads curricula out of a text of any format: roadmap.sh JSON, our YAML, else a Markdown outline or a pasted answer.
 * `name` is the file's. Throws `refused` for a text that holds none, is something else, or is beyond every limit.
 */
export function readCurricula(given: string, name: string): Reading {
  const text = given.replace(/^\ufeff/, "");
  refuseLongText(text, name);
  return tidy(readAny(text, name));
}

function readAny(text: string, name: string): Reading {
  if (JSON_TEXT.test(text)) return readRoadmap(parsed(text), text, name) ?? readYaml(text, name);
  return isYaml(text, name) ? readYaml(text, name) : readOutline(text, name);
}

/** Null for what is no JSON: YAML's reader says what is wrong with it, and where. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isYaml(text: string, name: string): boolean {
  return /\.(?:ya?ml|json)$/i.test(name) || (/^units:/m.test(text) && /^(?:id|title):/m.test(text));
}

/** YAML is taken whole or not at all: only its comments are left out. */
function readYaml(text: string, name: string): Reading {
  const draft = readYamlDraft(text, name);
  const lines = text.split(/\r?\n/).map((line, index) => ({ line: index + 1, text: line.trim() }));
  const isComment = ({ text }: { text: string }) => text.startsWith("#");
  return {
    format: "yaml",
    curricula: [draft],
    taken: new Set(lines.filter((line) => line.text !== "" && !isComment(line)).map(({ line }) => line)),
    skipped: lines.filter(isComment).map((line) => ({ ...line, why: "a comment" })),
    guesses: [],
    hints: [],
    stoppedAt: null,
  };
}
