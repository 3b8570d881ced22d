import { describe, expect, it } from "vitest";
import { besideAnswer } from "../../../src/cli/prompts/redraw.ts";

describe("a question to be confirmed", () => {
  it.each([
    ["Delete #22 (Fri 29 Jan, 3 words)?", 80, "Delete #22 (Fri 29 Jan, 3 words)?"],
    ["Delete #22 (Fri 29 Jan, 3 words)?", 42, "Delete #22 (Fri 29 Jan, 3 words)?"],
    ["Delete #22 (Fri 29 Jan, 3 words)?", 41, "Delete #22 (Fri 29 Jan, 3\nwords)?"],
    ["The goal gets another aim\nSo be it?", 27, "The goal gets another aim\nSo be it?"],
    ["The goal gets another aim\nSo be it?", 26, "The goal gets another\naim\nSo be it?"],
  ])("leaves room for its mark and the answer: %j in %i columns", (question, columns, lines) => {
    expect(besideAnswer(question, columns)).toBe(lines);
  });
});
