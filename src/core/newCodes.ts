import type { Curriculum, Unit } from "./curriculum.ts";
import { plain } from "./spelling.ts";

/** The codes of one curriculum as new ones are given out: no code is given twice, a retired topic's neither. */
export class NewCodes {
  readonly #id: string;
  readonly #units: readonly Unit[];
  /** The highest number given below a code. */
  readonly #highest = new Map<string, number>();
  readonly #used = new Set<string>();

  constructor({ id, units, retired = [] }: Curriculum) {
    this.#id = id;
    this.#units = units;
    const topics = [...units.flatMap((unit) => unit.topics), ...retired];
    for (const { code } of [...units, ...topics]) this.#take(code);
  }

  /** The code of a unit: its own where it is one there was, by code, by title, or by where its topics were. */
  unit({ code, title }: { code: string | null; title: string }, units: readonly (Unit | null)[]): string {
    const free = this.#units.filter((unit) => !this.#used.has(unit.code));
    const found =
      free.find((unit) => unit.code === code) ??
      free.find((unit) => plain(unit.title) === plain(title)) ??
      free.find((unit) => units.filter((one) => one?.code === unit.code).length * 2 > units.length);
    const own = found?.code ?? this.#next(this.#id);
    this.#used.add(own);
    return own;
  }

  topic(unit: string): string {
    return this.#next(unit);
  }

  #next(above: string): string {
    const number = (this.#highest.get(above) ?? 0) + 1;
    this.#highest.set(above, number);
    return `${above}.${number}`;
  }

  /** A topic's code takes its unit's number too: the unit may be gone. */
  #take(code: string): void {
    const parts = code.split(".");
    for (let length = 2; length <= parts.length; length++) {
      const above = parts.slice(0, length - 1).join(".");
      this.#highest.set(above, Math.max(this.#highest.get(above) ?? 0, Number(parts[length - 1])));
    }
  }
}
