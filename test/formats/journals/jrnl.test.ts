import { describe, expect, it } from "vitest";
import { isoDay } from "../../../src/core/day.ts";
import { clockTime } from "../../../src/core/dayWords.ts";
import type { JournalReading } from "../../../src/formats/journals/journalReading.ts";
import { readJrnlJson } from "../../../src/formats/journals/jrnlJson.ts";
import { readJrnlText } from "../../../src/formats/journals/jrnlText.ts";

/** `2027-01-10 09:00 Title / body` of each entry. */
function told({ entries }: JournalReading): string[] {
  return entries.map(({ day, at, title, body }) => {
    const time = at === null ? "--:--" : clockTime(at);
    return `${isoDay(day)} ${time} ${title ?? "-"} / ${JSON.stringify(body)}`;
  });
}

const json = (...entries: unknown[]) => readJrnlJson({ tags: {}, entries });

describe("jrnl's JSON", () => {
  it("is read with time, tags and star", () => {
    const entry = {
      title: "Learned about @gradients.",
      body: "By hand,\r\nwith ü \n",
      date: "2027-01-10",
      time: "21:05",
      tags: ["@gradients", "#maths"],
      starred: true,
    };
    const reading = json(entry);
    expect(told(reading)).toEqual(['2027-01-10 21:05 Learned about @gradients. / "By hand,\\r\\nwith ü \\n"']);
    expect(reading.entries[0]).toMatchObject({ tags: ["gradients", "maths"], star: true, where: "entry 1" });
  });

  it("with a title alone has it as its text", () => {
    expect(told(json({ title: "Only this.", body: "\n", date: "2027-01-10", time: "09:00" }))).toEqual([
      '2027-01-10 09:00 - / "Only this."',
    ]);
  });

  it.each([
    [{ title: "T", body: "b", date: "2027-02-30", time: "09:00" }, "that date never was"],
    [{ title: "T", body: "b", date: "2027-02-03", time: "25:00" }, "that time never was"],
    [{ title: "T", body: "b" }, "that date never was"],
    [{ title: " ", body: "\n", date: "2027-01-10", time: "09:00" }, "nothing written"],
    ["no entry", "that date never was"],
    [null, "that date never was"],
  ])("leaves out %j", (entry, why) => {
    expect(json(entry).leftOut).toEqual([expect.objectContaining({ where: "entry 1", why })]);
  });

  it.each([[{}], [[]], [{ entries: {} }], [null], ["text"]])("of another kind, as %j, is refused", (value) => {
    expect(() => readJrnlJson(value)).toThrow(expect.objectContaining({ code: "refused" }));
  });
});

describe("jrnl's text", () => {
  it("is read entry by entry, the blank lines between them set aside", () => {
    const text =
      "[2027-01-10 09:00] First. @maths\nBody  \r\n\nmore\n\n[2027-01-11 21:30] Second *\n\n\n[2027-01-12] Third\nx";
    const reading = readJrnlText(text);
    expect(told(reading)).toEqual([
      '2027-01-10 09:00 First. @maths / "Body  \\r\\n\\nmore\\n"',
      '2027-01-11 21:30 - / "Second"',
      '2027-01-12 --:-- Third / "x"',
    ]);
    expect(reading.entries.map(({ star }) => star)).toEqual([false, true, false]);
    expect(reading.entries.map(({ where }) => where)).toEqual(["line 1", "line 6", "line 9"]);
    expect(reading.entries[0]?.tags).toEqual(["maths"]);
  });

  it.each([
    ["[2027-01-10 09:00 AM]", "09:00"],
    ["[2027-01-10 12:05 AM]", "00:05"],
    ["[2027-01-10 12:05 p.m.]", "12:05"],
    ["[2027-01-10 9:05:33 PM]", "21:05"],
    ["[2027/01/10 09:00]", "09:00"],
    ["2027-01-10 09:00", "09:00"],
    ["2027-01-10 09:00 PM", "21:00"],
  ])("knows the time of %s", (stamp, time) => {
    expect(told(readJrnlText(`${stamp} A title.\nA body.\n`))).toEqual([`2027-01-10 ${time} A title. / "A body.\\n"`]);
  });

  it("leaves out times and dates that never were, and what stands before the first entry", () => {
    const text = "Something.\n[2027-13-10 09:00] A\nb\n[2027-01-10 13:00 PM] C\nd\n[2027-01-10 09:00]\n";
    expect(readJrnlText(text).leftOut.map(({ where, why }) => `${where}: ${why}`)).toEqual([
      "line 1: before the first entry",
      "line 2: that date never was",
      "line 4: that time never was",
      "line 6: nothing written",
    ]);
  });
});
