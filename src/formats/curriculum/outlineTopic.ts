import type { TopicDraft } from "../../core/curriculumDraft.ts";
import { hasLetterOrDigit } from "../../core/letters.ts";
import type { Link } from "./inline.ts";
import type { Ledger } from "./ledger.ts";
import type { OutlineNode } from "./outline.ts";
import { namesTools, skipAll } from "./prune.ts";
import { readTopicText, toolsIn } from "./topicText.ts";

const MAX_TITLE = 300;

/** A node as a topic, everything below it as subtopics, links as resources; null where it is none. */
export function topicOf(node: OutlineNode, ledger: Ledger, name: string): TopicDraft | null {
  const [line = 1] = node.lines;
  const why = notATopic(node);
  if (why !== null) {
    skipAll(node, why, ledger);
    return null;
  }
  const found = readTopicText(node.words.text === "" ? (node.words.links[0]?.url ?? "") : node.words.text);
  ledger.take(...node.lines);
  const below = new Below(ledger);
  for (const child of node.children) below.read(child);
  return {
    place: `${name}:${line}:1`,
    line,
    title: node.marker !== null && node.marker.title !== "" ? readTopicText(node.marker.title).title : found.title,
    slug: null,
    code: null,
    subtopics: [...found.subtopics, ...below.subtopics],
    tools: distinct([...found.tools, ...node.tools.flatMap(toolsIn), ...below.tools]),
    aliases: distinct([...found.aliases, ...below.aliases]),
    related: [],
    resources: distinct([
      ...node.words.links.filter(isAddress).map((link) => resource(link, found.title)),
      ...below.resources,
    ]),
    ticked: node.tick === true || (node.children.length > 0 && node.children.every(({ tick }) => tick === true)),
  };
}

/** What stands under a topic, however deep, in the order of the text. */
class Below {
  readonly subtopics: string[] = [];
  readonly tools: string[] = [];
  readonly aliases: string[] = [];
  readonly resources: string[] = [];
  readonly #ledger: Ledger;

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  read(node: OutlineNode): void {
    const { words, children, lines } = node;
    if (namesTools(node)) {
      const after = words.text.includes(":") ? words.text.slice(words.text.indexOf(":") + 1) : "";
      this.tools.push(...toolsIn(after), ...children.map((child) => child.words.text));
      this.#ledger.take(...lines, ...children.flatMap((child) => child.lines));
      return;
    }
    if (words.text.length > MAX_TITLE) {
      skipAll(node, "too long for a topic", this.#ledger);
      return;
    }
    this.#ledger.take(...lines);
    this.resources.push(...words.links.filter(isAddress).map((link) => resource(link, "")));
    if (!words.onlyLink && words.text !== "") {
      const { tools, aliases, title, subtopics } = readTopicText(words.text);
      const lone = children.length === 0 && subtopics.length > 1 ? subtopics : [];
      this.subtopics.push(subtopics.length === 0 || lone.length > 0 ? title : words.text, ...lone);
      this.tools.push(...tools);
      this.aliases.push(...aliases);
    }
    for (const child of children) this.read(child);
  }
}

function notATopic(node: OutlineNode): string | null {
  if (namesTools(node)) return "tools of a whole unit: only topics have tools";
  if (node.words.text.length > MAX_TITLE) return "too long for a topic";
  return hasLetterOrDigit(node.words.text) || node.words.links.some(isAddress)
    ? null
    : "nothing with a letter or digit";
}

function isAddress({ url }: Link): boolean {
  return url !== "" && !url.startsWith("#");
}

function resource({ text, url }: Link, title: string): string {
  return text === "" || text === url || text === title ? url : `${text} ${url}`;
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter((text) => text !== "");
}
