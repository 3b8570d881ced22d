import { hasLetterOrDigit } from "../../core/letters.ts";
import { abbreviationOf } from "./abbreviation.ts";

/** What one line says of a topic: `Title: one, two (Tool, Tool)`. */
export interface TopicText {
  title: string;
  subtopics: readonly string[];
  tools: readonly string[];
  aliases: readonly string[];
}

/** A line that counts itself: "Lecture 3: Trees". */
const COUNTED = /^(?:lecture|lesson|day|topic|session|class|step|video)\s*#?\d{1,4}\s*[:.–—-]\s+(?=\S)/i;
const NUMBERED = /^\d{1,3}(?:\.\d{1,3})*[.)]\s+(?=\S)|^\d{1,3}(?:\.\d{1,3})+\s+(?=\S)/;
/** A line whose words before the colon only name its kind. */
const KIND =
  /^(?:(?:mini|final|capstone)[ -]?)?(?:project|lab|assignment|exercise|homework|quiz|case study|challenge)s?(?: \d+)?$/i;
const EXAMPLES = /^(?:e\.?\s?g\.?|i\.?e\.?|for example|such as|like|including|incl\.|using|via|tools?:)[,:]?\s*/i;
/** What stands in brackets and names no tool. */
const ASIDE =
  /^(?:optional|advanced|basics?|beginner|intermediate|bonus|new|recommended|required|part\b.*|weeks?\b.*|days?\b.*|~.*|cont(?:inued|'d|d)?\.?|reviews?|projects?|elective|core|see\b.*|if\b.*|and\b.*|or\b.*|for\b.*|in\b.*|from\b.*|not\b.*|with\b.*|as\b.*|to\b.*|the\b.*|an?\b.*|\d.*)$/i;
const MAX_TOOL_WORDS = 4;
const MAX_PART_WORDS = 8;

/** Reads a topic's line, its Markdown marks already taken off. */
export function readTopicText(line: string): TopicText {
  const uncounted = line.replace(NUMBERED, "").replace(COUNTED, "");
  const { text, tools, aliases } = readBrackets(uncounted === "" ? line : uncounted);
  const { title, rest } = splitTitle(text);
  return { title, subtopics: rest === "" ? [] : parts(rest), tools, aliases };
}

/** The members of an enumeration: commas or semicolons outside brackets, the last one after "and". */
export function parts(text: string): string[] {
  const pieces = splitOutside(text);
  const sentence = /[.!?]$/.test(text) && !/\betc\.$/.test(text);
  const wordy = pieces.some((piece) => piece.split(" ").length > MAX_PART_WORDS);
  if (pieces.length === 1 || sentence || wordy) return [text];
  return pieces
    .map((piece, index) => (index === pieces.length - 1 ? piece.replace(/^(?:and|or|&) /i, "") : piece))
    .filter(hasLetterOrDigit);
}

/** Tools as a line of its own names them: "Tools: Git, DVC". */
export function toolsIn(text: string): string[] {
  return parts(text.replace(EXAMPLES, "").replace(/\.$/, ""));
}

function splitTitle(text: string): { title: string; rest: string } {
  const at = colonOutside(text);
  if (at === -1) return { title: text.replace(/[:,;]+$/, "").trim(), rest: "" };
  const [title, rest] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  if (rest === "") return { title, rest };
  if (title === "" || KIND.test(title)) return { title: text, rest: "" };
  return { title, rest };
}

function readBrackets(text: string): Omit<TopicText, "title" | "subtopics"> & { text: string } {
  const tools: string[] = [];
  const aliases: string[] = [];
  const left = text.replace(/\s*\(([^()]*)\)/g, (whole, inside: string, at: number) => {
    const short = abbreviationOf(inside, text.slice(Math.max(0, at - 120), at));
    if (short !== null) {
      aliases.push(short);
      return whole;
    }
    const found = toolsInBrackets(inside);
    if (found === null) return whole;
    tools.push(...found);
    return "";
  });
  return left.trim() === ""
    ? { text, tools: [], aliases }
    : { text: left.replace(/\s+([,;:.])/g, "$1").trim(), tools: [...new Set(tools)], aliases: [...new Set(aliases)] };
}

/** The tools a bracket names; null where it is an aside that belongs to the title. */
function toolsInBrackets(inside: string): string[] | null {
  const named = inside.trim().replace(EXAMPLES, "");
  const pieces = splitOutside(named)
    .map((piece) => piece.replace(/^(?:and|or|&) |,? etc\.?$|\.\.\.$|…$/gi, "").trim())
    .filter((piece) => /\p{L}/u.test(piece) && !/^etc\.?$/i.test(piece));
  if (pieces.length === 0 || ASIDE.test(named)) return null;
  if (pieces.some((piece) => piece.split(" ").length > MAX_TOOL_WORDS || /https?:/.test(piece))) return null;
  return pieces;
}

function splitOutside(text: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (letter === "(") depth++;
    else if (letter === ")") depth = Math.max(0, depth - 1);
    // "1,000" is one number.
    else if (depth === 0 && (letter === ";" || (letter === "," && !/\d/.test(text[at + 1] ?? "")))) {
      pieces.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...pieces, text.slice(from)].map((piece) => piece.trim()).filter((piece) => piece !== "");
}

/** The first colon that ends words: outside brackets, followed by a space or nothing. */
function colonOutside(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "(") depth++;
    else if (text[at] === ")") depth = Math.max(0, depth - 1);
    else if (text[at] === ":" && depth === 0 && /^\s?$/.test(text[at + 1] ?? "")) return at;
  }
  return -1;
}
