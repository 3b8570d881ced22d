import { type Curriculum, topicsOf } from "./curriculum.ts";
import type { CurriculumDraft } from "./curriculumDraft.ts";
import { editDistance, plain, plainWords, quoted } from "./spelling.ts";

export interface Hint {
  line: number;
  text: string;
}

const SHORTEST = 7;
const MOST_WORDS = 3000;

/** The words of curricula, as a spelling to compare others with. */
export function vocabularyOf(curricula: readonly Curriculum[]): Set<string> {
  const texts = topicsOf(curricula).flatMap(({ title, subtopics, tools }) => [title, ...subtopics, ...tools]);
  return new Set(texts.flatMap(plainWords).filter((word) => word.length >= SHORTEST));
}

/** What looks mistyped in curricula: a word a letter away from a known one, one torn in two, a topic that comes twice. */
export function hintsFor(drafts: readonly CurriculumDraft[], vocabulary: ReadonlySet<string>): Hint[] {
  const spelling = new Spelling(vocabulary);
  return drafts.flatMap(({ units }) => {
    const firstLines = new Map<string, number>();
    return units.flatMap(({ topics }) =>
      topics.flatMap(({ line, title, subtopics }): Hint[] => {
        const name = plain(title);
        const first = firstLines.get(name);
        if (first === undefined) firstLines.set(name, line);
        const twice =
          first === undefined ? [] : [{ line, text: `${quoted(title)} comes twice, first on line ${first}` }];
        return [...twice, ...[title, ...subtopics].flatMap((text) => spelling.hints(text, line))];
      }),
    );
  });
}

class Spelling {
  readonly #known: ReadonlySet<string>;
  readonly #byStart = new Map<string, string[]>();
  readonly #near = new Map<string, string | null>();

  constructor(known: ReadonlySet<string>) {
    this.#known = known;
    for (const word of known) {
      const list = this.#byStart.get(word.slice(0, 1));
      if (list === undefined) this.#byStart.set(word.slice(0, 1), [word]);
      else list.push(word);
    }
  }

  hints(text: string, line: number): Hint[] {
    const words = plainWords(text);
    return words.flatMap((word, index): Hint[] => {
      const torn = `${word}${words[index + 1] ?? ""}`;
      if (torn !== word && this.#known.has(torn)) return [{ line, text: `"${word} ${words[index + 1]}": ${torn}?` }];
      const near = this.#nearest(word);
      return near === null ? [] : [{ line, text: `"${word}": ${near}?` }];
    });
  }

  /** The one known word a letter away; endings ("model", "models") and -ise for -ize are no slips. */
  #nearest(word: string): string | null {
    if (word.length < SHORTEST || this.#known.has(word)) return null;
    const known = this.#near.get(word);
    if (known !== undefined || this.#near.size >= MOST_WORDS) return known ?? null;
    const found = (this.#byStart.get(word.slice(0, 1)) ?? []).find((other) => isSlip(word, other)) ?? null;
    this.#near.set(word, found);
    return found;
  }
}

function isSlip(word: string, known: string): boolean {
  if (Math.abs(word.length - known.length) > 1 || american(word) === american(known)) return false;
  if (word.slice(0, -2) === known.slice(0, -2) || word.startsWith(known) || known.startsWith(word)) return false;
  return editDistance(word, known) === 1;
}

function american(word: string): string {
  return word.replaceAll("s", "z").replaceAll("our", "or");
}
