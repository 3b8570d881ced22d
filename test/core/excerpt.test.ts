import { describe, expect, it } from "vitest";
import { excerptOf } from "../../src/core/excerpt.ts";

describe("an excerpt", () => {
  it.each([
    ["joins lines", "one\n\ntwo", "one two"],
    ["leaves headings out", "## What I learned\n\nslopes", "slopes"],
    ["leaves the marks of lists out", "- one\n  * two\n+ three", "one two three"],
    ["keeps a minus within a line", "3 - 2 is 1", "3 - 2 is 1"],
    ["keeps emphasis at the beginning", "*really* dry", "*really* dry"],
  ])("%s", (_, body, excerpt) => {
    expect(excerptOf(body)).toBe(excerpt);
  });
});
