import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeDollars } from "../../../src/formats/article/dollars.ts";

describe("escaping dollars", () => {
  it.each([
    ["prose", "from $5 to $10", "from \\$5 to \\$10"],
    ["a heading", "# $5", "# \\$5"],
    ["already escaped", "\\$5 and \\\\$6", "\\$5 and \\\\\\$6"],
    ["code", "`$x` and ``a`$b`` then $5", "`$x` and ``a`$b`` then \\$5"],
    ["code over two lines", "`$x\n$y` $5", "`$x\n$y` \\$5"],
    ["a backtick nothing closes", "` $5\n\n` $6", "` \\$5\n\n` \\$6"],
    ["an escaped backtick", "\\`$5`", "\\`\\$5`"],
    ["a fence", "$1\n```sh\necho $HOME\n```\n$2", "\\$1\n```sh\necho $HOME\n```\n\\$2"],
    ["a fence never closed", "~~~\n$x", "~~~\n$x"],
    ["a fence in a quotation", "> ```\n> $x\n\n$5", "> ```\n> $x\n\n\\$5"],
    ["indented code", "a\n\n    $x\n    $y\n\nb $5", "a\n\n    $x\n    $y\n\nb \\$5"],
    ["an indented paragraph of a list", "- a\n\n    costs $5", "- a\n\n    costs \\$5"],
    ["a paragraph that runs on", "a\n    $5", "a\n    \\$5"],
    ["display math", "$$\na^2\n$$ costs $5", "$$\na^2\n$$ costs \\$5"],
    ["two dollars alone", "it costs $$", "it costs \\$\\$"],
    ["an address", "https://a.example/$b and $5", "https://a.example/%24b and \\$5"],
    ["an address in brackets", "<https://a.example/$b>", "<https://a.example/%24b>"],
    ["a tag", '<img alt="$5"> $5', '<img alt="&#36;5"> \\$5'],
    ["less than", "1 < $5 > 2", "1 < \\$5 > 2"],
  ])("%s", (_case, text, escaped) => {
    expect(escapeDollars(text).text).toBe(escaped);
  });

  it("counts what it changed", () => {
    expect(escapeDollars("$1 `$2` $3 https://a.example/$/$").escaped).toBe(4);
    expect(escapeDollars("none")).toEqual({ text: "none", escaped: 0 });
  });

  it("changes dollars alone, and nothing the second time", () => {
    const part = fc.constantFrom(
      "$",
      "$$",
      "`",
      "``",
      "\\",
      "<",
      ">",
      "a",
      " ",
      "\n",
      "\n\n",
      "    ",
      "- ",
      "```\n",
      "https://",
      "<b ",
    );
    fc.assert(
      fc.property(
        fc.array(part).map((parts) => parts.join("")),
        (text) => {
          const once = escapeDollars(text);
          expect(once.text.replace(/\\\$|%24|&#36;/g, "$").replaceAll("\\", "")).toBe(
            text.replace(/%24|&#36;/g, "$").replaceAll("\\", ""),
          );
          expect(escapeDollars(once.text)).toEqual({ text: once.text, escaped: 0 });
        },
      ),
      { numRuns: 1000 },
    );
  });

  it.each([
    ["`".repeat(500_000)],
    ["` `` ".repeat(100_000)],
    ["<a ".repeat(200_000)],
    ["$".repeat(500_001)],
    ["\n\n$$".repeat(200_000)],
  ])("comes to an end on hostile text (%#)", (text) => {
    expect(escapeDollars(text).text.length).toBeGreaterThanOrEqual(text.length);
  });
});
