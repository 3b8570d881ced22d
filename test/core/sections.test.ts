import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  BODY_LIMIT,
  countWords,
  HEADINGS,
  hasWords,
  outsideSections,
  refuseText,
  sectionOf,
  utf8Length,
  withSections,
} from "../../src/core/sections.ts";

const markdown = fc
  .array(
    fc.constantFrom(
      "## Tomorrow\n",
      "# x\n",
      "```\n",
      "~~~~\n",
      "> ```\n",
      "- ",
      "- ```\n",
      "  ```\n",
      "word ",
      "\r\n",
      "\n",
      "<!--",
      "-->",
      "é",
    ),
  )
  .map((parts) => parts.join(""));

describe("the words of a text", () => {
  it.each([
    ["", 0],
    ["one", 1],
    ["Gradient descent, at last.", 4],
    ["don't train/test 3.14 f1-score", 4],
    ["## What I learned\n\n## Tomorrow\n", 0],
    ["## What I learned\nmaps", 1],
    ["#hashtag is no heading", 4],
    ["```py\n# load the data\n```", 4],
    ["<!-- what went well? -->\n", 0],
    ["<!-- never closed", 2],
    ["--- *** 🚤", 0],
    ["線形回帰 test", 5],
    ["㋐", 0],
    ["регрессия и маски", 3],
    ["हिन्दी में", 2],
  ])("%j has %i", (text, words) => {
    expect(countWords(text)).toBe(words);
    expect(hasWords(text)).toBe(words > 0);
  });

  it("are there exactly when some are counted", () => {
    fc.assert(
      fc.property(fc.oneof(markdown, fc.string({ unit: "grapheme" })), (text) => {
        expect(hasWords(text)).toBe(countWords(text) > 0);
      }),
    );
  });

  it.each([["-".repeat(1_000_000)], ["<!--".repeat(300_000)], ["# \n".repeat(300_000)], ["`".repeat(1_000_000)]])(
    "are counted in a hostile text too (%#)",
    (text) => {
      expect(countWords(text)).toBe(0);
    },
  );
});

describe("sections", () => {
  it("are appended in their fixed order under their fixed headings", () => {
    expect(withSections("Read.", { tomorrow: "SVM", stuck: "kernels\n" })).toBe(
      "Read.\n\n## Where I got stuck\n\nkernels\n\n## Tomorrow\n\nSVM\n",
    );
  });

  it("leave a text without any as it is", () => {
    expect(withSections("Read.\r\n", { tomorrow: "" })).toBe("Read.\r\n");
  });

  it("keep the body byte for byte and are found again, whatever the body left open", () => {
    fc.assert(
      fc.property(
        markdown,
        fc.constantFrom("maps", "a\n\n- b", "    indented", "```\n## Tomorrow\n```", "x ```"),
        (body, text) => {
          const whole = withSections(body, { stuck: "s ```\n~~~", tomorrow: text });
          expect(whole.startsWith(body)).toBe(true);
          expect(sectionOf(whole, HEADINGS.tomorrow)).toBe(text);
          expect(sectionOf(whole, HEADINGS.stuck)?.startsWith("s ```\n~~~")).toBe(true);
        },
      ),
    );
  });

  it.each([
    ["no heading", "maps", null],
    ["an untouched template", "## Tomorrow\n\n<!-- what next? -->\n\n## What I used\n\npandas", null],
    ["any level and case", "# tomorrow #\nmaps\n", "maps"],
    ["up to the next heading of its level", "## Tomorrow\nmaps\n### more\nsets\n## Notes\nx", "maps\n### more\nsets"],
    ["the last with words", "## Tomorrow\none\n## Tomorrow\ntwo\n## Tomorrow\n", "two"],
    ["not in code", "```\n## Tomorrow\nmaps\n```\n", null],
  ])("are read back: %s", (_case, body, found) => {
    expect(sectionOf(body, HEADINGS.tomorrow)).toBe(found);
  });
});

describe("what stands outside the fixed headings", () => {
  it.each([
    ["Only words.\n", "Only words."],
    [
      "\n\nBefore.\n\n## What I learned\n\nA.\n\n## By the way\n\nB.\n\n## Tomorrow\n\nC.\n",
      "Before.\n\n## By the way\n\nB.",
    ],
    ["## What I learned\n\nFirst.\n\n## What I learned\n\nSecond.\n", "## What I learned\n\nFirst."],
    ["## What I learned\n\nA.\n\n### Tomorrow\n\nB.\n\n## What I used\n\n", null],
    ["## Tomorrow\n\nA.\n\n## Tomorrow\n\nB.\n", null],
    ["# Title alone\n\n## What I learned\n\nA.\n", null],
    ["<!-- a hint -->\n\n## What I learned\n\nA.\n", null],
    ["Code:\n\n```md\n## Tomorrow\nx\n```\n", "Code:\n\n```md\n## Tomorrow\nx\n```"],
  ])("%j is %j", (body, outside) => {
    expect(outsideSections(body)).toBe(outside);
  });
});

describe("refusing a text", () => {
  it.each([
    ["a\0b", "NUL character at offset 1"],
    ["ab\ud83d", "lone surrogate (U+D83D) at offset 2"],
    ["🚤\udea4", "lone surrogate (U+DEA4) at offset 2"],
    ["… 🚤 --", "no letter or digit"],
    ["", "no letter or digit"],
    ["é".repeat(BODY_LIMIT / 2 + 1), "5000002 bytes"],
  ])("names what is wrong (%#)", (text, fact) => {
    expect(() => refuseText(text)).toThrow(fact);
  });

  it("does not happen to a text in any script, at the limit", () => {
    for (const text of ["a", "ä\r\n\u202e", "7", "線", "x".repeat(BODY_LIMIT)])
      expect(() => refuseText(text)).not.toThrow();
  });

  it("measures UTF-8", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(utf8Length(text)).toBe(Buffer.byteLength(text));
      }),
    );
  });
});
