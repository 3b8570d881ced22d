import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Learner, learner } from "../helpers/learner.ts";

/** What programs like to change about a text: line ends, composed and decomposed letters, joiners, direction marks. */
const PIECES = fc.constantFrom(
  ...["word", " ", "\t", "\n", "\r\n", "\r", "\n\n", "  \n", "\ufeff", "\u00a0", "\u2028", "\u200d", "\u0085", "\f"],
  ...[
    "é",
    "e\u0301",
    "Å",
    "\u212b",
    "ﬁ",
    "한",
    "\u1112\u1161\u11ab",
    "🌙",
    "👩🏽‍💻",
    "🇩🇰",
    "\u{10ffff}",
    "\ufffd",
    "\uffff",
  ],
  ...[
    "שלום",
    "مرحبا",
    "\u202eright\u202c",
    "\u2067isolate\u2069",
    "\u200f",
    "\u001b[31m",
    "\u0007",
    "\u0001",
    "\u007f",
  ],
  ...['"', "\\", "\\u0000", "'; DROP TABLE entry; --", "%00", "---", "# What I learned", "```", "$x$"],
);
const TEXT = fc
  .array(fc.oneof({ weight: 3, arbitrary: PIECES }, { weight: 1, arbitrary: fc.string({ unit: "binary" }) }), {
    maxLength: 14,
  })
  .map((pieces) => pieces.join(""))
  .filter((text) => !text.includes("\0") && !/\p{Cs}/u.test(text) && /[\p{L}\p{N}]/u.test(text));

const bodyOf = async (you: Learner) =>
  (await you.json<{ entries: { body: string }[] }>("show 1")).entries.map(({ body }) => body);

describe("a text", () => {
  it("comes back byte for byte from show, undo and redo, and from the archive in another journal", async () => {
    await fc.assert(
      fc.asyncProperty(TEXT, async (text) => {
        const you = learner();
        await you.out("log -", { stdin: text });
        expect(await bodyOf(you)).toEqual([text]);
        await you.out("undo");
        await you.out("redo");
        expect(await bodyOf(you)).toEqual([text]);
        const other = learner();
        writeFileSync(join(other.home, "journal.json"), await you.out("export --all --for json"));
        await other.out("import journal.json");
        expect(await bodyOf(other)).toEqual([text]);
      }),
      { numRuns: 40, seed: 11 },
    );
  });

  it.each([
    ["NUL", "a\0b", "NUL"],
    ["a lone surrogate", "a\ud800b", "lone surrogate"],
  ])("with %s is refused by name", async (_, text, name) => {
    const { code, err } = await learner().run(["log", text]);
    expect([code, err.includes(name) || err]).toEqual([1, true]);
  });
});
