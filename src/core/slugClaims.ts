import type { TopicId } from "./curriculum.ts";
import { misplaced } from "./misplaced.ts";
import { quoted, slugOf } from "./spelling.ts";

export const CURRICULUM_ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The slugs of one curriculum as they are given out, each once. `place` is where the complaint would point. */
export class SlugClaims {
  readonly #curriculum: string;
  readonly #takenAt = new Map<TopicId, string>();
  readonly #numbers = new Map<string, number>();

  constructor(curriculum: string) {
    this.#curriculum = curriculum;
  }

  /** Takes a slug that was given. Throws `refused` where it is malformed, foreign or taken. */
  claim(text: string, place: string): void {
    const slug = this.read(text, place);
    if (!slug.startsWith(`${this.#curriculum}/`)) {
      throw misplaced(place, `the slug ${quoted(slug)} belongs to another curriculum than ${this.#curriculum}`);
    }
    const other = this.#takenAt.get(slug);
    if (other !== undefined) throw misplaced(place, `the slug ${quoted(slug)} is already taken at ${other}`);
    this.#takenAt.set(slug, place);
  }

  /** Makes and takes the slug of a title, numbered from 2 where it is taken. */
  fromTitle(title: string, place: string): TopicId {
    const name = slugOf(title);
    if (name === "") throw misplaced(place, `the title ${quoted(title)} has no letter or digit`);
    let number = this.#numbers.get(name) ?? 1;
    let slug = this.#numbered(name, number);
    while (this.#takenAt.has(slug)) slug = this.#numbered(name, ++number);
    this.#numbers.set(name, number);
    this.#takenAt.set(slug, place);
    return slug;
  }

  /** A slug in full; one without a curriculum means this one. */
  read(text: string, place: string): TopicId {
    const slug = text.includes("/") ? text : `${this.#curriculum}/${text}`;
    const [curriculum = "", name = "", ...rest] = slug.split("/");
    if (CURRICULUM_ID.test(curriculum) && name !== "" && slugOf(name) === name && rest.length === 0) return slug;
    throw misplaced(place, `not a slug: ${quoted(text)}`, `a slug is like ${this.#curriculum}/linear-regression`);
  }

  #numbered(name: string, number: number): TopicId {
    return `${this.#curriculum}/${name}${number === 1 ? "" : `-${number}`}`;
  }
}
