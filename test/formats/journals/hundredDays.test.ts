import { describe, expect, it } from "vitest";
import { isoDay, parseIsoDay } from "../../../src/core/day.ts";
import { readHundredDays } from "../../../src/formats/journals/hundredDays.ts";

const today = parseIsoDay("2027-03-01") ?? 0;

function read(text: string, first: string | null = null) {
  return readHundredDays(text, { today, first: first === null ? null : parseIsoDay(first) });
}

/** `2027-01-12 Title` of each entry. */
function days(text: string, first?: string): string[] {
  return read(text, first).entries.map(({ day, title }) => `${isoDay(day)}${title === null ? "" : ` ${title}`}`);
}

const leftOut = (text: string) => read(text).leftOut.map(({ where, why }) => `${where}: ${why}`);
const guesses = (text: string) => read(text).guesses.map(({ where, text: told }) => `${where}: ${told}`);

describe("the heading of a day", () => {
  it.each([
    ["### Day 12: January 12, 2027", "2027-01-12"],
    ["### Day 12: January 12, Tuesday", "2027-01-12"],
    ["### Day 12: Tuesday, January 12th, 2027", "2027-01-12"],
    ["## Day 12 - 2027/01/12", "2027-01-12"],
    ["## Day 12 (2027-01-12)", "2027-01-12"],
    ["## Day 12 of 100: 12 January 2027", "2027-01-12"],
    ["## Day 12/100: 12th of January, 2027", "2027-01-12"],
    ["## Day 12 | 12-Jan-2027", "2027-01-12"],
    ["## Day #12 12.01.2027", "2027-01-12"],
    ["## Day 12 13/01/2027", "2027-01-13"],
    ["## Day 12: 01/13/27", "2027-01-13"],
    ["### R1D12: Jan. 12, 2027", "2027-01-12"],
    ["### R1 D12 2027-01-12", "2027-01-12"],
    ["### Round 1, Day 12: January 12, 2027", "2027-01-12"],
    ["#### **Day 12: January 12, 2027**", "2027-01-12"],
    ["**Day 12: January 12, 2027**", "2027-01-12"],
    ["Day 12: January 12, 2027", "2027-01-12"],
    ["Day 12: January 12, 2027\n======", "2027-01-12"],
    ["## 📅 Day 12: January 12, 2027", "2027-01-12"],
    ["## 2027-01-12", "2027-01-12"],
    ["## Tuesday, January 12, 2027", "2027-01-12"],
    ["### Day 12: January 12, 2027 - Linear regression", "2027-01-12 Linear regression"],
    ["### Day 12: January 12, 2027: Linear regression (again)", "2027-01-12 Linear regression (again)"],
    ["### R1D12 - k-means, 2027-01-12", "2027-01-12 k-means"],
    ["## 2027-01-12: t-SNE", "2027-01-12 t-SNE"],
  ])("may be %s", (heading, day) => {
    expect(days(`${heading}\n\nTried it.\n`)).toEqual([day]);
  });

  it("is not one inside code or a comment, and one in code is told", () => {
    const text = "## Day 1: 2027-01-01\n\nOne.\n\n```\n## Day 2: 2027-01-02\n```\n\n<!--\n## Day 3: 2027-01-03\n-->\n";
    expect(days(text)).toEqual(["2027-01-01"]);
    expect(read(text).hints).toEqual([
      { where: "line 6", text: "looks like a day, but stands in code: left where it is" },
    ]);
  });

  it("is not a smaller heading without a date, nor a line that only speaks of a day", () => {
    const text = "## Day 1: 2027-01-01\n\n#### Day 3 of the course\n\nDay 2 was planned for 2027-01-02, in vain.\n";
    expect(days(text)).toEqual(["2027-01-01"]);
  });

  it("does not end at an unclosed comment", () => {
    expect(days("<!-- never closed\n\n## Day 1: 2027-01-01\n\nOne.\n")).toEqual(["2027-01-01"]);
  });
});

describe("a year that is not written", () => {
  it("goes on from the neighbour's, over the turn of the year", () => {
    const text = "## Day 1: December 30, 2026\nA\n## Day 2: December 31\nB\n## Day 3: January 1\nC\n";
    expect(days(text)).toEqual(["2026-12-30", "2026-12-31", "2027-01-01"]);
    expect(guesses(text)).toEqual(["line 3: 2 dates without their year: 2026 to 2027"]);
  });

  it("is found from the weekdays where no date has one", () => {
    const text = "## Day 1: December 31, Thursday\nA\n## Day 2: January 1, Friday\nB\n";
    expect(days(text)).toEqual(["2026-12-31", "2027-01-01"]);
    expect(guesses(text)).toEqual(["line 1: 2 dates without their year: 2026 to 2027, which the weekdays fit"]);
    expect(days("## Day 1: June 27, Monday\nA\n")).toEqual(["2022-06-27"]);
  });

  it("is the last that has been where nothing else decides", () => {
    expect(days("## Day 1: February 28\nA\n## Day 2: March 2\nB\n")).toEqual(["2026-02-28", "2026-03-02"]);
    expect(days("## Day 1: February 28\nA\n## Day 2: March 1\nB\n")).toEqual(["2027-02-28", "2027-03-01"]);
  });

  it("is found in a log with the newest day first", () => {
    const text = "## Day 3: January 1\nC\n## Day 2: December 31\nB\n## Day 1: December 30, 2026\nA\n";
    expect(days(text)).toEqual(["2027-01-01", "2026-12-31", "2026-12-30"]);
  });

  it("knows 29 February", () => {
    expect(days("## Day 1: February 29\nA\n")).toEqual(["2024-02-29"]);
  });
});

describe("a day without a date", () => {
  it("is counted from its neighbour's number, and said", () => {
    const text = "## R1D1 2027-01-01\nA\n## R1D2\nB\n## R1D4\nD\n## R1D5 2027-01-05\nE\n";
    expect(days(text)).toEqual(["2027-01-01", "2027-01-02", "2027-01-04", "2027-01-05"]);
    expect(guesses(text)[0]).toBe("line 3: no date: Sat 2 Jan 2027, counted from Day 1");
  });

  it("is counted back to Day 0", () => {
    expect(days("## Day 0\nA\n## Day 1: 2027-01-01\nB\n")).toEqual(["2026-12-31", "2027-01-01"]);
  });

  it("is left out where the dates around it leave no room, or none is there to count from", () => {
    expect(leftOut("## Day 1: 2027-01-01\nA\n## Day 3\nB\n## Day 4: 2027-01-02\nC\n")).toEqual([
      "lines 3-4: no date, and none beside it to count from (--first says the day of the first)",
    ]);
    expect(days("## R2D1\nA\n## R2D2\nB\n")).toEqual([]);
    expect(days("## R2D1\nA\n## R2D2\nB\n## R2D4\nC\n", "2027-01-10")).toEqual([
      "2027-01-10",
      "2027-01-11",
      "2027-01-13",
    ]);
  });
});

describe("dates in numbers", () => {
  it("are read the way that all of them allow", () => {
    const text = "## Day 1: 12/01/2027\nA\n## Day 2: 13/01/2027\nB\n";
    expect(days(text)).toEqual(["2027-01-12", "2027-01-13"]);
    expect(guesses(text)).toEqual(["line 1: dates in numbers are read as day/month/year"]);
  });

  it("are read the way that brings the days together", () => {
    expect(days("## Day 1: 01/02/2027\nA\n## Day 2: 01/03/2027\nB\n")).toEqual(["2027-01-02", "2027-01-03"]);
  });

  it("are left out where nothing tells", () => {
    expect(leftOut("## Day 1: 01/02/2027\nA\n")).toEqual(["lines 1-2: the day and the month cannot be told apart"]);
  });
});

describe("a log of days", () => {
  it("keeps every body byte for byte, without the blank lines and rules around it", () => {
    const bodies = [
      "**Today's Progress**: ü \t \r\n\r\n  indented  \r\n",
      "e\u0301 🌙 \u202eabc\n",
      "last, without an end",
    ];
    const text = bodies.map(
      (body, index) => `### Day ${index + 1}: January ${index + 1}, 2027\r\n\r\n${body}\r\n---\r\n\r\n`,
    );
    const read3 = read(`${text.join("")}`.replace(/\r\n\r\n---\r\n\r\n$/, ""));
    expect(read3.entries[0]?.body).toBe(bodies[0]);
    expect(read3.entries[1]?.body).toBe(bodies[1]);
    expect(read3.entries[2]?.body.startsWith("last, without an end")).toBe(true);
  });

  it("keeps a heading underlined with dashes and the rule inside a text", () => {
    const text = "## Day 1: 2027-01-01\n\nOne\n---\n\nTwo\n\n---\n\nThree\n\n***\n\n";
    expect(read(text).entries[0]?.body).toBe("One\n---\n\nTwo\n\n---\n\nThree\n");
  });

  it("has days out of order, several entries a day and gaps", () => {
    const text = "## Day 2: 2027-01-05\nB\n## Day 1: 2027-01-01\nA\n## Day 2: 2027-01-05\nC\n";
    expect(days(text)).toEqual(["2027-01-05", "2027-01-01", "2027-01-05"]);
  });

  it("leaves out what stands before and between the days, dates that never were, and empty templates", () => {
    const template = "**Today's Progress**:\n\n**Thoughts:** \n\n**Link to work:**\n";
    const text = [
      "# 100 Days Of Code - Log\n\nRules: none.\n\n",
      `### Day 0: February 30, 2016 (Example 1)\n##### (delete me or comment me out)\n\n${template}\n`,
      "### Day 0: February 30, 2016 (Example 2)\n\n**Today's Progress**: Fixed it.\n\n",
      "### Day 1: January 1, 2027\n\nOne.\n\n# Round 2\n\nOnce more.\n\n",
      `### Day 2: January 2, 2027\n\n${template}`,
    ].join("");
    expect(days(text)).toEqual(["2027-01-01"]);
    expect(leftOut(text)).toEqual([
      "lines 1-3: before the first day",
      "lines 5-12: nothing written",
      "lines 14-16: that date never was",
      "lines 22-24: between the days",
      "lines 26-32: nothing written",
    ]);
  });

  it("takes the links under a label of links, and no others", () => {
    const text = [
      "## Day 1: 2027-01-01\n\n**Today's Progress**: read https://example.org/read\n\n",
      "**Link to work:** [App](https://example.org/app) and https://example.org/a_(b).\n",
      "1. <https://example.org/list>\n\n**Thoughts:** https://example.org/thought\n\n",
      "#### Links\n\n- https://example.org/last, https://example.org/app\n",
    ].join("");
    expect(read(text).entries[0]?.links).toEqual([
      "https://example.org/app",
      "https://example.org/a_(b)",
      "https://example.org/list",
      "https://example.org/last",
    ]);
  });

  it("says where a weekday is not that of its date", () => {
    expect(read("## Day 1: Monday, January 12, 2027\nA\n").hints).toEqual([
      { where: "line 1", text: "2027-01-12 was a Tuesday, not a Monday" },
    ]);
  });
});
