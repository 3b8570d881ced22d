import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseIsoDay } from "../../../src/core/day.ts";
import { isBlank } from "../../../src/core/sections.ts";
import { cutText } from "../../../src/formats/journals/cutText.ts";
import { dayHeads } from "../../../src/formats/journals/dayHeads.ts";
import { readHundredDays } from "../../../src/formats/journals/hundredDays.ts";
import type { JournalReading } from "../../../src/formats/journals/journalReading.ts";
import { readJrnlText } from "../../../src/formats/journals/jrnlText.ts";

const today = parseIsoDay("2027-03-01") ?? 0;

const ends = fc.constantFrom("\n", "\r\n", "\n\n", " \t\n", "");
const prose = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 30 }),
  fc.constantFrom(
    "\ufeff",
    "---",
    "***",
    "```",
    "<!--",
    "-->",
    "**Thoughts:** \u202eok",
    "> quoted",
    "e\u0301",
    "2027-01-10",
  ),
);
const dayHead = fc.constantFrom(
  "## Day 1: 2027-01-01",
  "## Day 2: January 2",
  "## R1D3",
  "## Day 4: February 30, 2027",
  "### Day 5: 06/01/2027 - Title",
  "Day 6: January 6, 2027",
  "# Round 2",
  "Day 7\n---",
);
const jrnlHead = fc.constantFrom(
  "[2027-01-10 09:00] Title.",
  "[2027-01-11 09:00 PM] *",
  "[2027-02-30 09:00] x",
  "2027-01-10 09:00 Old",
);

function textOf(head: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const line = fc.tuple(fc.oneof({ weight: 2, arbitrary: prose }, { weight: 1, arbitrary: head }), ends);
  return fc.array(line, { maxLength: 30 }).map((lines) => lines.map((parts) => parts.join("")).join(""));
}

/** Every letter and digit of a text stands in an entry, in a head, or in what is told as left out. */
function isWhole(text: string, { entries, leftOut }: JournalReading, heads: readonly string[]): boolean {
  const kept = [...entries.map(({ body }) => body), ...leftOut.map((left) => left.text)];
  let rest = text;
  for (const piece of [...kept, ...heads].toSorted((a, b) => b.length - a.length)) {
    const at = rest.indexOf(piece);
    if (at !== -1) rest = `${rest.slice(0, at)}\n${rest.slice(at + piece.length)}`;
  }
  return isBlank(rest);
}

describe("cutting a source into entries", () => {
  it("loses no byte: heads, bodies and what is around them are the text again", () => {
    fc.assert(
      fc.property(textOf(dayHead), (text) => {
        const { before, blocks } = cutText(text, dayHeads(text).heads);
        expect(before + blocks.map(({ head, body, tail }) => head + body + tail).join("")).toBe(text);
        for (const { tail } of blocks) expect(isBlank(tail)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("gives each body of a log of days to an entry, or tells it as left out", () => {
    fc.assert(
      fc.property(textOf(dayHead), (text) => {
        const reading = readHundredDays(text, { today, first: null });
        const { before, blocks } = cutText(text, dayHeads(text).heads);
        const told = new Set(reading.leftOut.map((left) => left.text));
        const bodies = new Map(reading.entries.map(({ where, body }) => [where, body]));
        expect(isBlank(before) || told.has(before)).toBe(true);
        for (const { at, head, body, tail } of blocks)
          expect(bodies.get(`line ${at.line}`) === body || told.has(head + body + tail)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("keeps or tells every word of jrnl's text", () => {
    fc.assert(
      fc.property(textOf(jrnlHead), (text) => {
        const reading = readJrnlText(text);
        const heads = text.split("\n").filter((line) => /^\ufeff?\[?2027-0[12]-\d\d \d\d:\d\d/.test(line));
        expect(isWhole(text, reading, heads)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
