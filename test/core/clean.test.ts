import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clean, cleanText } from "../../src/core/clean.ts";

const UNSAFE = /[\p{Cc}\p{Bidi_Control}\u2028\u2029\ufff9-\ufffb]|\p{Surrogate}/u;

/** Any text, richer in what must not pass than chance would make it. */
const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("\x1b]0;x\x07", "\x9b31m", "\r", "\r\n", "\t", "\ud800", "\u202e", "\u2066", "\u061c", "\x85"),
    ),
  )
  .map((parts) => parts.join(""));

describe("clean", () => {
  test.each([
    ["plain text", "plain text"],
    ["red \x1b[31malert", "red ␛[31malert"],
    ["\x1b]8;;https://evil.example\x07click\x1b]8;;\x07", "␛]8;;https://evil.example␇click␛]8;;␇"],
    ["title\x1b]0;owned\x1b\\", "title␛]0;owned␛\\"],
    ["\x9b2J", "<U+009B>2J"],
    ["null\0 delete\x7f", "null␀ delete␡"],
    ["abc\u202Edcba", "abc<U+202E>dcba"],
    ["one\u2028two\u0085three", "one<U+2028>two<U+0085>three"],
    ["first\r\nsecond\nthird\tfourth\rfifth", "first second third fourth fifth"],
    ["half \ud83d of a pair", "half \ufffd of a pair"],
  ])("%j is shown as %j", (given, shown) => {
    expect(clean(given)).toBe(shown);
  });

  test.each(["👩🏽‍🚀 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ❤️", "e\u0301tude", "می\u200cخواهم", "क्\u200dष", "線形回帰", "العربية"])(
    "%s is kept",
    (text) => {
      expect(clean(text)).toBe(text);
      expect(cleanText(text)).toBe(text);
    },
  );

  test("several lines keep their tabs and line ends, and show a lone carriage return", () => {
    expect(cleanText("a\r\n\tb\nhidden\rshown")).toBe("a\n\tb\nhidden␍shown");
  });

  test("nothing unsafe survives, and cleaning twice changes nothing", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const line = clean(text);
        const lines = cleanText(text);
        expect(line).not.toMatch(UNSAFE);
        expect(lines.replaceAll(/[\t\n]/g, "")).not.toMatch(UNSAFE);
        expect(clean(line)).toBe(line);
        expect(cleanText(lines)).toBe(lines);
      }),
    );
  });
});
