import fc from "fast-check";
import { expect, test } from "vitest";
import { journeyError } from "../../src/core/error.ts";
import { plain } from "../../src/render/paint.ts";
import { publishListText } from "../../src/render/publishText.ts";
import { sentText } from "../../src/render/sentText.ts";
import { turnText } from "../../src/render/turnText.ts";
import { width } from "../../src/render/width.ts";
import { jan } from "../helpers/days.ts";
import { ATTACKS, unsafeIn } from "../helpers/hostileText.ts";

const words = fc.oneof(fc.string({ unit: "binary", maxLength: 60 }), fc.constant(`https://dev.to/${ATTACKS}`));
const state = fc.constantFrom("draft" as const, "live" as const, "unknown" as const, "gone" as const);
const did = fc.constantFrom("created", "updated", "went live", "found", "unchanged") as fc.Arbitrary<"created">;
const done = fc.record({
  day: fc.integer({ min: jan(1), max: jan(28) }),
  n: fc.option(fc.integer({ min: 1, max: 999 })),
  did,
  standing: fc.record({ state, url: fc.option(words), firstLive: fc.option(fc.constant(jan(3))) }),
});
const figures = { written: { days: 10, goal: 180, reached: null }, published: { days: 2, goal: null, reached: null } };

test("what sending and listing answer stays within the columns, and hides nothing from a service", () => {
  fc.assert(
    fc.property(fc.array(done, { maxLength: 4 }), words, fc.integer({ min: 40, max: 120 }), (sent, said, columns) => {
      const screen = { columns, paint: plain };
      const failed = sent.slice(0, 1).map(({ day }) => ({ day, error: journeyError("rejected", said, said) }));
      const service = { name: "devto", title: "dev.to" };
      const answers = [
        sentText({ service, done: sent, failed, left: 3, reached: [said], ...figures }, screen),
        sentText({ service, done: sent.slice(0, 1), failed: [], left: 0, reached: [], ...figures }, screen),
        publishListText(
          {
            days: sent.map(({ n, standing: { url, state } }) => ({
              day: "2027-01-10",
              n,
              published: [{ platform: "devto", url, state, on: null, changed: true }],
            })),
            written: { days: 10 },
            published: { days: 2 },
          },
          screen,
        ),
      ];
      for (const text of answers) {
        expect(unsafeIn(text)).toEqual([]);
        for (const line of text.split("\n")) expect(width(line)).toBeLessThanOrEqual(columns);
      }
    }),
  );
});

test("a narrow terminal breaks what was sent between its parts, not inside of Day 10", () => {
  const standing = { state: "draft" as const, url: null, firstLive: null };
  const sent = { day: jan(10), n: 10, did: "updated" as const, standing };
  const service = { name: "devto", title: "dev.to" };
  const text = sentText(
    { service, done: [sent], failed: [], left: 0, reached: [], ...figures },
    { columns: 40, paint: plain },
  );
  expect(text).toContain("Draft updated on dev.to: Sun 10 Jan\nDay 10\n");
  expect(text).toMatch(/\nwritten 10\/180 · published 2 days$/);
});

test("the shapes of several are explained where one is no article that readers see", () => {
  const sent = (day: number, online: boolean) => ({
    ...{ day, n: null, did: "created" as const },
    standing: { state: online ? ("live" as const) : ("draft" as const), url: null, firstLive: online ? day : null },
  });
  const text = (...done: ReturnType<typeof sent>[]) =>
    sentText(
      { service: { name: "devto", title: "dev.to" }, done, failed: [], left: 0, reached: [], ...figures },
      { columns: 80, paint: plain },
    );
  expect(text(sent(jan(1), true), sent(jan(2), false))).toContain("\n\n● published  ◐ draft\n\nwritten");
  expect(text(sent(jan(1), false), sent(jan(2), false))).toContain("\n\n◐ draft\n\nwritten");
  expect(text(sent(jan(1), true), sent(jan(2), true))).not.toMatch(/published {2}|draft/);
});

test("an undo cleans the address it tells", () => {
  const stand = { days: 10, goal: 180, reached: null };
  const standing = { today: jan(10), current: 1, strict: 1, best: 1 } as never;
  const text = turnText({
    act: "undo",
    dryRun: true,
    words: ["x"],
    final: [],
    sent: [{ day: jan(10), place: "dev.to", url: `https://dev.to/${ATTACKS}`, stands: "online" }],
    before: { standing, written: stand },
    after: { standing, written: stand },
  });
  expect(unsafeIn(text)).toEqual([]);
});
