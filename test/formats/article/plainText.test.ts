import { describe, expect, it } from "vitest";
import { beginningOfText, plainBlocks } from "../../../src/formats/article/plainText.ts";

describe("the words of a Markdown text", () => {
  it.each([
    ["Fitted **a** \\*line\\* where `x<y`.", ["Fitted a *line* where x<y."]],
    ["See [the notes](n.md), ![a plot](p.png) and <https://e.org/x>.", ["See the notes, and https://e.org/x."]],
    ["Two\nlines  \nof it &amp; more", ["Two lines of it & more"]],
    ["Use <b>bold</b> or <div>.", ["Use <b>bold</b> or <div>."]],
    ["Seen <!-- not this -->\n\n<!-- nor\nthis -->\n", ["Seen"]],
    ["```\ncode\n```\n\n    more\n\n|a|b|\n|-|-|\n|1|2|\n\n---\n\n> said", ["said"]],
    ["", []],
  ])("of %j are those a reader sees", (markdown, words) => {
    expect(plainBlocks(markdown).map(({ text }) => text)).toEqual(words);
  });

  it("know headings and items from prose", () => {
    expect(plainBlocks("One\n\n## Tomorrow\n\n- two\n- three")).toEqual([
      { text: "One", kind: "prose" },
      { text: "Tomorrow", kind: "heading" },
      { text: "two", kind: "item" },
      { text: "three", kind: "item" },
    ]);
  });
});

describe("the beginning of a text", () => {
  it.each([
    ["## What I learned\n\nThat *it* works.\n\n- A plot\n\n## Tomorrow\n\nSleep", "That it works. A plot"],
    ["# Only a heading", "Only a heading"],
    ["", ""],
  ])("of %j is %j", (markdown, beginning) => {
    expect(beginningOfText(markdown)).toBe(beginning);
  });

  it("is cut between two words", () => {
    expect(beginningOfText("word ".repeat(90))).toMatch(/^(word )+word…$/);
    expect(beginningOfText("word ".repeat(90)).length).toBeLessThanOrEqual(201);
  });
});
