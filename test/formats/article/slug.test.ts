import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { articleName, asciiSlugOf, slugOf } from "../../../src/formats/article/slug.ts";
import { article, entry } from "./sources.ts";

const NUL = "\0";

describe("a slug", () => {
  it.each([
    ["Linear regression", "linear-regression"],
    ["../../etc/passwd", "etc-passwd"],
    ["CON", "con"],
    ["🚤🚤", ""],
    [`a${NUL}b\u202Ec\u200dd`, "a-bcd"],
    ["Übung: Naïve Bayes", "ubung-naive-bayes"],
    ["Линейная регрессия", "линейная-регрессия"],
    ["हिन्दी", "हिन्दी"],
    ["線形回帰", "線形回帰"],
    ["ㅤ\u0301", ""],
    ["İstanbul", "istanbul"],
    ["x".repeat(300), "x".repeat(50)],
    ["word ".repeat(60), "word-word-word-word-word-word-word-word-word-word"],
    ["-rf --help", "rf-help"],
    ["", ""],
  ])("of %j is %j", (text, slug) => {
    expect(slugOf(text)).toBe(slug);
  });

  it("is letters, digits and hyphens, short, and its own slug, whatever the text", () => {
    const text = fc.oneof(fc.string({ unit: "binary", maxLength: 80 }), fc.string({ unit: "grapheme", maxLength: 80 }));
    fc.assert(
      fc.property(text, (given) => {
        const slug = slugOf(given);
        expect(slug).toMatch(/^$|^[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(-[\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*$/u);
        expect(Buffer.byteLength(slug)).toBeLessThanOrEqual(200);
        expect(slugOf(slug)).toBe(slug);
        expect(asciiSlugOf(given)).toMatch(/^$|^[a-z0-9]+(-[a-z0-9]+)*$/);
      }),
      { numRuns: 300 },
    );
  });
});

it("takes a text of ASCII alone as it takes it beside other letters", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary-ascii", maxLength: 40 }), (ascii) => {
      expect([slugOf(ascii), "数"].filter(Boolean).join("-")).toBe(slugOf(`${ascii} 数`));
    }),
  );
});

describe("the name of an article", () => {
  it("carries the date and the topics, never n", () => {
    const named = articleName(article([entry({ topics: ["ml/linear-regression", "ml/svm", "x"] })]));
    expect(named).toBe("2027-01-10-linear-regression-support-vector-machines-svm");
  });

  it.each([["🚤"], ["../.."], ["\u202e"]])("is never empty after its date: %j", (title) => {
    expect(articleName(article([entry({ title })]))).toBe("2027-01-10-study-day");
  });

  it("is the same inside and outside a goal", () => {
    const names = [null, { n: 3, goalDays: 180 }].map((figures) => articleName(article([entry()], { figures })));
    expect(names).toEqual(["2027-01-10-study-day", "2027-01-10-study-day"]);
  });
});
