import { describe, expect, it } from "vitest";
import { excerptOf, stretches } from "../../src/core/excerpt.ts";

describe("an excerpt", () => {
  it.each([
    ["joins lines", "one\n\ntwo", "one two"],
    ["leaves headings out", "## What I learned\n\nslopes", "slopes"],
    ["leaves the marks of lists out", "- one\n  * two\n+ three", "one two three"],
    ["keeps a minus within a line", "3 - 2 is 1", "3 - 2 is 1"],
    ["ends where the next part begins", "## A\n\none\n\n## B\n\ntwo", "one"],
    ["keeps a comment sign in code", "```\n# not a heading\n```", "``` # not a heading ```"],
    ["keeps emphasis at the beginning", "*really* dry", "*really* dry"],
  ])("%s", (_, body, excerpt) => {
    expect(excerptOf(body)).toBe(excerpt);
  });
});

describe("a long excerpt", () => {
  it("is cut between words", () => {
    expect(excerptOf("word ".repeat(60))).toBe(`${"word ".repeat(39)}word…`);
  });

  it("halves no character of a text without spaces", () => {
    const cut = excerptOf(`a${"🚢".repeat(150)}`);
    expect(cut).toBe(`a${"🚢".repeat(99)}…`);
  });
});

describe("a snippet", () => {
  it("leaves out headings and marks of lists, but no hit", () => {
    expect(stretches("## What I learned\n\n- one \u0002two\u0003\n")).toEqual([
      { text: "one ", hit: false },
      { text: "two", hit: true },
      { text: " ", hit: false },
    ]);
    expect(stretches("# On \u0002two\u0003")).toContainEqual({ text: "two", hit: true });
  });
});
