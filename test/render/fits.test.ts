import fc from "fast-check";
import { expect, test } from "vitest";
import { curriculumListText, curriculumShowText } from "../../src/render/curriculumText.ts";
import { listText } from "../../src/render/listText.ts";
import { plain } from "../../src/render/paint.ts";
import { progressText } from "../../src/render/progressText.ts";
import { showText } from "../../src/render/showText.ts";
import { nextText, toolsText, topicsText } from "../../src/render/topicsText.ts";
import { width } from "../../src/render/width.ts";
import { curriculum, entry, SUNDAY, topic, unit } from "./samples.ts";

const SPEAKS_TO_THE_TERMINAL = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u;

/** Titles, tags, tools and texts as anybody may write them. */
const words = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary", maxLength: 12 }),
      fc.constantFrom("線形回帰", "👩🏽‍🚀", "e\u0301", " ", "regression", "\x1b[31m", "\u202e", "\r\n", "\t", "한국어"),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));

const anyEntry = fc
  .record({
    number: fc.integer({ min: 1, max: 99_999 }),
    day: fc.integer({ min: SUNDAY - 3000, max: SUNDAY }),
    title: fc.option(words),
    body: words,
    minutes: fc.option(fc.nat(1440)),
    words: fc.nat(5000),
    private: fc.boolean(),
    counts: fc.constantFrom("on-time" as const, "late" as const, "history" as const),
    lateDays: fc.nat(400),
    tags: fc.array(words, { maxLength: 3 }),
    links: fc.array(words, { maxLength: 2 }),
    topics: fc.array(words, { maxLength: 3 }),
  })
  .map(entry);

const state = fc.constantFrom(
  "new" as const,
  "studied" as const,
  "done" as const,
  "recalled" as const,
  "skipped" as const,
);
const anyTopic = fc.record({
  title: words,
  state,
  tools: fc.array(words, { maxLength: 3 }),
  entries: fc.array(fc.nat(99_999), { maxLength: 5 }),
});
const columns = fc.integer({ min: 40, max: 130 });

function expectFits(text: string, most: number): void {
  for (const line of text.split("\n")) {
    expect(width(line)).toBeLessThanOrEqual(most);
    expect(line).not.toMatch(SPEAKS_TO_THE_TERMINAL);
  }
}

test("lists and entries in full stay within the columns and keep the terminal safe", () => {
  fc.assert(
    fc.property(fc.array(anyEntry, { maxLength: 4 }), columns, (entries, most) => {
      const screen = { columns: most, paint: plain };
      const listed = entries.map((each) => ({ ...each, excerpt: each.body }));
      expectFits(listText(listed, { ...screen, today: SUNDAY, codeOf: (id) => id, total: 999 }), most);
      const topicOf = (id: string) => (id.length % 2 === 0 ? { code: "mlops.2.1", title: id } : null);
      expectFits([...showText(entries, { ...screen, topicOf })].join(""), most);
    }),
  );
});

test("progress, topics, tools and curricula stay within the columns and keep the terminal safe", () => {
  fc.assert(
    fc.property(fc.array(anyTopic, { maxLength: 5 }), words, columns, (given, title, most) => {
      const screen = { columns: most, paint: plain };
      const topics = given.map((each, place) =>
        topic(`mlops.2.${place + 1}`, each.title, each.state, {
          ...each,
          doneOn: each.state === "done" ? "2025-12-28" : null,
        }),
      );
      const progress = { curricula: [curriculum("mlops", title, [unit("mlops.2", title, topics)])] };
      for (const shown of ["units", "topics", "one unit"] as const)
        expectFits(progressText(progress, { ...screen, today: SUNDAY, shown, next: () => topics[0] }), most);
      expectFits(topicsText(progress, screen), most);
      expectFits(toolsText(progress, screen), most);
      expectFits(
        nextText(
          topics.map((each) => ({ ...each, near: each.entries })),
          { perWeek: 1.4, aim: SUNDAY + 170 },
          { ...screen, today: SUNDAY },
        ),
        most,
      );

      const bare = topics.map((each) => ({ ...each, subtopics: each.tools, aliases: [], related: [] }));
      const full = { id: "mlops", title, units: [{ code: "mlops.2", title, topics: bare }] };
      expectFits(curriculumListText([full], screen), most);
      expectFits(curriculumShowText(full, screen), most);
    }),
  );
});
