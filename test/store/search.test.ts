import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { HIT } from "../../src/core/excerpt.ts";
import { readQuery } from "../../src/core/searchQuery.ts";
import { Search } from "../../src/store/search.ts";
import type { WritableJournal } from "../../src/store/writableJournal.ts";
import { newEntry, startedJournal } from "../helpers/startedJournal.ts";

const FIRST = 20_000;
const LATIN = fc.constantFrom("gradient", "descent", "night", "svm");
/** A run is one word of the index, wherever in it somebody's word begins. Thai has marks between its letters. */
const RUN = fc.string({ unit: fc.constantFrom(..."線形回帰を学ぶカタ"), minLength: 1, maxLength: 5 });
const THAI = fc.string({ unit: fc.constantFrom("ถ", "ด", "เ", "ชิ", "ง", "ส้"), minLength: 1, maxLength: 4 });
const WORD = fc.oneof(LATIN, RUN, THAI);
const TEXT = fc.array(WORD, { minLength: 1, maxLength: 4 });

const isLatin = (word: string) => /^[a-z]+$/.test(word);

/** Whether a text has a word: a Latin one by itself, any other anywhere. */
const has = (text: readonly string[], word: string) =>
  isLatin(word) ? text.includes(word) : text.join(" ").includes(word);

describe("a search", () => {
  const texts = fc.sample(TEXT, { numRuns: 120, seed: 7 });
  let journal: WritableJournal;
  beforeEach(() => {
    journal = startedJournal().journal;
    journal.commit(
      "import",
      texts.map((text, index) => newEntry(`e${index}`, index + 1, FIRST + index, text.join(" "))),
    );
  });
  const numbers = (query: string, limit?: number) =>
    [...journal.read(Search).find(readQuery(query), limit === undefined ? {} : { limit })].map(({ number }) => number);
  const expected = (meets: (text: readonly string[]) => boolean) =>
    texts.flatMap((text, index) => (meets(text) ? [index + 1] : [])).reverse();

  it("finds a word of an unspaced script wherever it stands in a run, and Latin words by themselves", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(WORD, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }),
        (groups) => {
          const query = groups.map((terms) => terms.join(" OR ")).join(" ");
          const wanted = expected((text) => groups.every((terms) => terms.some((word) => has(text, word))));
          expect(numbers(query)).toEqual(wanted);
          expect(journal.read(Search).count(readQuery(query), {})).toBe(wanted.length);
          expect(numbers(query, 2)).toEqual(wanted.slice(0, 2));
        },
      ),
    );
  });

  it("leaves out what has a word that is not wanted, in a run too", () => {
    fc.assert(
      fc.property(WORD, fc.array(WORD, { minLength: 1, maxLength: 2 }), (word, without) => {
        const query = `${word} ${without.map((one) => `-${one}`).join(" ")}`;
        const wanted = expected((text) => has(text, word) && !without.some((one) => has(text, one)));
        expect(numbers(query)).toEqual(wanted);
      }),
    );
  });

  it("finds a quoted piece of a run, and with a star only what begins with it", () => {
    fc.assert(
      fc.property(RUN, (run) => {
        expect(numbers(`"${run}"`)).toEqual(expected((text) => has(text, run)));
        expect(numbers(`${run}*`)).toEqual(expected((text) => text.some((word) => word.startsWith(run))));
      }),
    );
  });

  it("marks every place where it stands", () => {
    fc.assert(
      fc.property(RUN, (run) => {
        for (const { snippet } of journal.read(Search).find(readQuery(run), {}))
          expect(snippet).toContain(HIT.open + run + HIT.close);
      }),
    );
  });

  it("puts the best first as before where the index can tell", () => {
    const ranked = [...journal.read(Search).find(readQuery("gradient 線"), {}, true)].map(({ number }) => number);
    expect([...ranked].sort((a, b) => b - a)).toEqual(expected((text) => has(text, "gradient") && has(text, "線")));
  });
});

it("looks for what may begin anywhere in titles and labels too, and in no text that was forgotten", () => {
  const { journal } = startedJournal();
  journal.commit("import", [
    newEntry("a", 1, FIRST, "words", { title: "夜の線形回帰" }),
    newEntry("b", 2, FIRST + 1, "words", { "tag:機械学習": true }),
    newEntry("c", 3, FIRST + 2, "多重線形回帰とLSTMモデル"),
  ]);
  const numbers = (query: string) => [...journal.read(Search).find(readQuery(query), {})].map(({ number }) => number);
  expect(numbers("線形")).toEqual([3, 1]);
  expect(numbers("学習")).toEqual([2]);
  expect(numbers("lstmモデル")).toEqual([3]);
  expect(numbers("words -学習")).toEqual([1]);
});
