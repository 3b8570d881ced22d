import { describe, expect, it } from "vitest";
import type { Folded } from "../../src/core/change.ts";
import { changedSince, changeOf, editEntry, forEditor, fromEditor } from "../../src/core/entryEdit.ts";
import { jan } from "../helpers/days.ts";

const entry = {
  ...{ id: "e", number: 10, day: jan(10), writtenOn: jan(10), writtenAt: 0, revisedAt: null },
  ...{ zone: "UTC", offset: 0, dayEnd: 240, origin: "log", words: 1, star: false, private: false, forgotten: null },
  ...{ title: null, minutes: 90, mood: null, topics: ["ml/a"], tags: ["x"], links: [], body: "Old" },
};
const NONE = { topic: [], tag: [], link: [] };
const record = (clock: string, fields: Folded["fields"], body = "old"): Folded => ({
  ...{ kind: "entry", id: "e", deleted: false },
  ...{ clock, fields, body },
});

describe("what an edit changes", () => {
  it("leaves out what is so already", () => {
    const asked = { body: "Old", title: null, minutes: 90, private: false, day: entry.day };
    const sets = { ...NONE, tag: [{ value: "x", there: true }], link: [{ value: "l", there: false }] };
    expect(changeOf(entry, { ...asked, sets })).toEqual({ fields: {} });
  });

  it("takes the last word on a member that is named twice", () => {
    const twice = [true, false].map((there) => ({ value: "x", there }));
    expect(changeOf(entry, { sets: { ...NONE, tag: twice } })).toEqual({ fields: { "tag:x": false } });
    expect(changeOf(entry, { sets: { ...NONE, tag: twice.toReversed() } })).toEqual({ fields: {} });
  });

  it("moves the check-offs of the entry with its day, and no other", () => {
    const checkOffs = ["e", "f", null].map((of, at) => ({
      ...{ topic: `ml/${at}`, state: "done" as const, day: entry.day, entry: of },
    }));
    const to = jan(9);
    expect(editEntry(entry, { fields: { day: to } }, { checkOffs, now: 5 })).toEqual([
      { kind: "entry", id: "e", fields: { day: to, revised_at: 5 } },
      { kind: "check_off", id: "ml/0", fields: { day: to } },
    ]);
    expect(editEntry(entry, { fields: {}, body: "New" }, { checkOffs, now: 5 })).toHaveLength(1);
  });
});

describe("what was changed since an edit began", () => {
  const began = record("1", { title: "A", "tag:x": true });

  it.each([
    ["nothing", record("1", began.fields), null],
    ["something else", record("2", { ...began.fields, minutes: 5 }), null],
    ["a set's member that it does not touch", record("2", { ...began.fields, "tag:z": true }), null],
    ["the title", record("2", { ...began.fields, title: "B" }), { text: false, fields: { title: "B" } }],
    ["a tag taken away", record("2", { title: "A", "tag:x": false }), { text: false, fields: { "tag:x": false } }],
    ["the text", record("2", began.fields, "new"), { text: true, fields: {} }],
  ])("%s", (_, now, changed) => {
    expect(changedSince(began, now, { fields: { title: "C", "tag:x": false }, body: "Mine" })).toEqual(changed);
  });

  it("a text that it does not touch may change", () => {
    expect(changedSince(began, record("2", began.fields, "new"), { fields: { title: "C" } })).toBeNull();
  });
});

describe("a text in the editor", () => {
  it.each(["One line", "Two\nlines\n", "Blank lines after\n\n\n", "CRLF\r\n", ""])(
    "%j comes back as it went",
    (body) => {
      expect(fromEditor(forEditor(body), body)).toBe(body);
    },
  );

  it("that had no line end gets none from an editor that writes one", () => {
    expect(fromEditor("Twice as\nlong\n", "One line")).toBe("Twice as\nlong");
  });
});
