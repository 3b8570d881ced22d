import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
} from "yaml";
import { misplaced } from "../../core/misplaced.ts";
import { quoted } from "../../core/spelling.ts";
import { refuseBeyondLimits, valueBudget } from "./yamlLimits.ts";

/**
 * A YAML text read value by value, every complaint with its place (`ml.yaml:12:9`). Values are text and nothing else:
 * `title: 2024` and `title: yes` are what they look like, and nothing in the text is evaluated.
 */
export class YamlValues {
  readonly root: Node;
  readonly #name: string;
  readonly #lines = new LineCounter();
  readonly #document: Document;
  readonly #spend: () => void;
  readonly #resolved = new Map<Alias, Node | undefined>();

  /** Throws `refused` for a text beyond the limits, one that is not YAML, and an empty one. */
  constructor(text: string, name: string) {
    refuseBeyondLimits(text, name);
    this.#name = name;
    this.#spend = valueBudget(name);
    this.#document = parseDocument(text, {
      schema: "failsafe",
      lineCounter: this.#lines,
      prettyErrors: false,
      // The check compares each key with all before it; `fields` finds repeated keys by itself.
      uniqueKeys: false,
    });
    const [problem] = [...this.#document.errors, ...this.#document.warnings];
    if (problem !== undefined) throw misplaced(this.#at(problem.pos[0]), problem.message);
    if (this.#document.contents === null) throw misplaced(this.#at(0), "there is nothing in it");
    this.root = this.#document.contents;
  }

  /** Where a value begins. */
  place(node: Node): string {
    return this.#at(node.range?.[0] ?? 0);
  }

  /** The line a value begins on, from 1. */
  line(node: Node): number {
    return this.#lines.linePos(node.range?.[0] ?? 0).line;
  }

  /** The values of a mapping by key. Throws `refused` for a key not in `known`, naming it, and one that comes twice. */
  fields(node: Node, what: string, known: readonly string[]): Map<string, Node> {
    const map = this.#follow(node);
    if (!isMap<Node, Node | null>(map)) throw misplaced(this.place(node), `expected ${what}: ${known.join(", ")}`);
    const fields = new Map<string, Node>();
    for (const { key, value } of map.items) {
      const name = this.text(key);
      if (!known.includes(name)) {
        throw misplaced(this.place(key), `unknown key ${quoted(name)} in ${what}`, `known are ${known.join(", ")}`);
      }
      if (fields.has(name)) throw misplaced(this.place(key), `${quoted(name)} comes twice in ${what}`);
      if (value !== null) fields.set(name, value);
    }
    return fields;
  }

  /** The members of a list; none where a key is left empty. */
  list(node: Node | undefined): Node[] {
    if (node === undefined) return [];
    const list = this.#follow(node);
    if (isScalar(list) && list.value === "") return [];
    if (!isSeq<Node>(list))
      throw misplaced(this.place(node), "expected a list", "write [one, two], or one a line after -");
    return list.items;
  }

  /** A text on one line. Throws `refused` where it is empty. */
  text(node: Node): string {
    const scalar = this.#follow(node);
    if (!isScalar(scalar) || typeof scalar.value !== "string") throw misplaced(this.place(node), "expected a text");
    const text = scalar.value.replace(/\s+/g, " ").trim();
    if (text === "") throw misplaced(this.place(node), "expected a text, found nothing");
    return text;
  }

  texts(node: Node | undefined): string[] {
    return this.list(node).map((member) => this.text(member));
  }

  #follow(node: Node): Node {
    this.#spend();
    if (!isAlias(node)) return node;
    if (!this.#resolved.has(node)) this.#resolved.set(node, node.resolve(this.#document));
    const target = this.#resolved.get(node);
    if (target === undefined) throw misplaced(this.place(node), `nothing is named &${node.source} before it`);
    return target;
  }

  #at(offset: number): string {
    const { line, col } = this.#lines.linePos(offset);
    return `${this.#name}:${line}:${col}`;
  }
}
