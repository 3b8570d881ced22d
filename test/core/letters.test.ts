import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { hasLetterOrDigit, wordsIn } from "../../src/core/letters.ts";

const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({
    unit: fc.constantFrom("a", "Z", "7", " ", "\n", "é", "ª", "½", "\u00a0", "’", "—", "·", "…", "線", "!"),
  }),
);

describe("words", () => {
  test.each([
    ["", 0],
    ["— · …", 0],
    ["Least squares, by hand", 4],
    ["l’élan (½ de la nuit)", 5],
    ["線形回帰 by hand", 6],
  ])("%j has %i", (given, words) => {
    expect(wordsIn(given)).toBe(words);
  });

  it("are counted as Unicode's own classes count them, whatever the script", () => {
    const unicode =
      /(?=[\p{L}\p{N}])[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}][^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]*/gu;
    fc.assert(fc.property(text, (given) => wordsIn(given) === (given.match(unicode)?.length ?? 0)));
    fc.assert(fc.property(text, (given) => hasLetterOrDigit(given) === /[\p{L}\p{N}]/u.test(given)));
  });
});
