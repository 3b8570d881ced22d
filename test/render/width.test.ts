import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clean, cleanText } from "../../src/core/clean.ts";
import { cut, pad, width, wrap } from "../../src/render/width.ts";

const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: "grapheme" }),
      fc.constantFrom(" ", "線形回帰", "👩🏽‍🚀", "🇩🇪", "é", "word", "…"),
    ),
  )
  .map((parts) => parts.join(""));

describe("width", () => {
  test.each([
    ["", 0],
    ["linear", 6],
    ["線形回帰", 8],
    ["회귀", 4],
    ["\u1112\u116c\u1100\u1171", 4],
    ["ﾊﾝｶｸ", 4],
    ["e\u0301tude", 5],
    ["👩🏽‍🚀", 2],
    ["❤️", 2],
    ["🇩🇪🇯🇵", 4],
    ["🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2],
    ["1️⃣", 2],
    ["می\u200cخواهم", 7],
    ["zero\u200bwidth\ufeff", 9],
    ["a\u200d", 1],
    ["█░·…✎●◐", 7],
  ])("%s takes %i columns", (given, columns) => {
    expect(width(given)).toBe(columns);
  });
});

test("East Asian characters take what they take as part of any text", () => {
  const codes = Array.from({ length: 0xff60 - 0x3000 }, (_, index) => 0x3001 + index).filter(
    (code) => code % 5 === 0 && (code < 0xd800 || code > 0xdfff),
  );
  const characters = codes.map((code) => String.fromCharCode(code));
  expect(characters.filter((character) => width(character) !== width(`${character}\u2060`))).toEqual([]);
});

test("texts in plain characters are measured, cut and wrapped as any other", () => {
  const narrow = Array.from({ length: 0x2800 }, (_, code) => String.fromCharCode(code)).filter(
    (character) => width(`${character}線`) === 3 && width(character) === 1,
  );
  const plain = fc.string({
    unit: fc.constantFrom(
      "a",
      " ",
      "é",
      "·",
      "…",
      "█",
      "░",
      "✓",
      "→",
      "─",
      "線",
      "の",
      "ア",
      "회",
      "、",
      "！",
      ...narrow,
    ),
    maxLength: 60,
  });
  // A word joiner is drawn by nobody, and asks for the whole of Unicode.
  fc.assert(
    fc.property(plain, fc.integer({ min: 1, max: 20 }), (given, columns) => {
      expect(width(`${given}\u2060`)).toBe(width(given));
      expect(cut(given, columns)).toBe(cut(`${given}\u2060`, columns).replace("\u2060", ""));
    }),
  );
});

describe("cut", () => {
  test.each([
    ["short", 10, "short"],
    ["exactly", 7, "exactly"],
    ["gradient descent", 10, "gradient…"],
    ["線形回帰", 6, "線形…"],
    ["線形回帰", 5, "線形…"],
    ["👩🏽‍🚀👩🏽‍🚀👩🏽‍🚀", 5, "👩🏽‍🚀👩🏽‍🚀…"],
    ["abc", 1, "…"],
    ["abc", 0, ""],
    ["no bound", Number.POSITIVE_INFINITY, "no bound"],
  ])("%s in %i columns is %s", (given, columns, shown) => {
    expect(cut(given, columns)).toBe(shown);
  });

  test("a vowel of Hangul without its syllable takes a place of its own", () => {
    expect([pad("\u1161", 3, "right"), pad("\u1100\u1161", 3, "right")].map(width)).toEqual([3, 3]);
  });

  test("never exceeds its columns, and pad fills them exactly", () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 60 }), (given, columns) => {
        const line = clean(given);
        expect(width(cut(line, columns))).toBeLessThanOrEqual(columns);
        expect(width(pad(line, columns))).toBe(columns);
        expect(width(pad(line, columns, "right"))).toBe(columns);
      }),
    );
  });
});

describe("wrap", () => {
  test("breaks at spaces and indents what follows", () => {
    expect(wrap("- the quick brown fox jumps", 12, "  ")).toEqual(["- the quick", "  brown fox", "  jumps"]);
  });

  test("keeps lines, their indentation and inner spaces that fit", () => {
    expect(wrap("if x:\n    y  = 1\n\nend ", 40)).toEqual(["if x:", "    y  = 1", "", "end "]);
  });

  test("breaks a word that is longer than the line", () => {
    expect(wrap("see https://example.org/a/b", 10)).toEqual(["see", "https://", "example.", "org/a/b"]);
  });

  test("breaks text without spaces between its characters, closing marks staying with them", () => {
    expect(wrap("機械学習を始めた。今日", 16)).toEqual(["機械学習を始め", "た。今日"]);
  });

  test("a tab reaches the next stop of four", () => {
    expect(wrap("\tx\ty", 40)).toEqual(["    x   y"]);
  });

  test("no line is wider than the columns, and no letter is lost", () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 10, max: 60 }), (given, columns) => {
        const shown = cleanText(given);
        const lines = wrap(shown, columns, "  ");
        for (const line of lines) expect(width(line)).toBeLessThanOrEqual(columns);
        expect(lines.join("").replaceAll(/\s/g, "")).toBe(shown.replaceAll(/\s/g, ""));
      }),
    );
  });

  test("a long word costs time in proportion", () => {
    expect(wrap("x".repeat(1_000_000), 40)).toHaveLength(25_000);
  });
});
