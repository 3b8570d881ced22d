import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance, nearest, plain, plainWords, quoted, slugOf } from "../../src/core/spelling.ts";

describe("words are compared", () => {
  it.each([
    ["t-SNE", ["t", "sne"]],
    ["A/B testing", ["a", "b", "testing"]],
    ["Ångström İstanbul", ["angstrom", "istanbul"]],
    ["ﬁne‐tuning", ["fine", "tuning"]],
    ["हिन्दी データ", ["हिन्दी", "データ"]],
    ["!?", []],
  ])("%s as %j", (text, words) => {
    expect(plainWords(text)).toEqual(words);
  });

  it("however many marks are piled on a letter", () => {
    // Sorting them all would take hours.
    expect(plain(`e${"\u0301\u0327".repeat(2_000_000)}x`)).toBe("ex");
  });

  it("the same however often they were made plain", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => plain(plain(text)) === plain(text)));
  });
});

describe("a slug", () => {
  it.each([
    ["Support Vector Machines (SVM)", "support-vector-machines"],
    ["A/B testing", "a-b-testing"],
    ["Théorie", "theorie"],
    ["線形回帰", "線形回帰"],
    ["(SVM)", "svm"],
    ["…", ""],
  ])("of %s is %j", (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });

  it("ends at a word within 80 letters", () => {
    const slug = slugOf("many words ".repeat(20));
    expect(slug.length).toBeLessThanOrEqual(80);
    expect(slug).toMatch(/-(many|words)$/);
    expect(slugOf("x".repeat(100))).toHaveLength(80);
  });

  it("is its own slug", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (title) => slugOf(slugOf(title)) === slugOf(title)));
  });
});

describe("the edit distance", () => {
  it.each([
    ["", "", 0],
    ["abc", "", 3],
    ["regresion", "regression", 1],
    ["lineer", "linear", 1],
    ["lienar", "linear", 1],
    ["kitten", "sitting", 3],
    ["ab", "ba", 1],
  ])("from %j to %j is %i", (from, to, slips) => {
    expect(editDistance(from, to)).toBe(slips);
  });

  it("is the same both ways and never more than the longer text", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(editDistance(a, b) === 0).toBe(a === b);
      }),
    );
  });
});

describe("the nearest name", () => {
  const names = ["log", "off", "ml", "week", "devto"];

  it.each([
    ["lgo", "log"],
    ["mll", "ml"],
    ["wek", "week"],
    ["Devtoo", "devto"],
  ])("to %s is %s", (word, name) => {
    expect(nearest(word, names)).toBe(name);
  });

  it.each(["foo", "on", "x", "", "mlops-engineer"])("to %j is none of them: too little of it is left", (word) => {
    expect(nearest(word, names)).toBeUndefined();
  });
});

describe("somebody's words in a message", () => {
  it("stand on one line, cut where they are long", () => {
    expect(quoted("two\nlines")).toBe('"two lines"');
    expect(quoted("x".repeat(60))).toBe(`"${"x".repeat(60)}"`);
    expect(quoted("x".repeat(61))).toBe(`"${"x".repeat(59)}…"`);
    expect(quoted("😀".repeat(300))).toBe(`"${"😀".repeat(59)}…"`);
  });
});
