import { describe, expect, test } from "vitest";
import type { Mark, MarkedDay } from "../../src/core/calendarMarks.ts";
import { type Day, dayOf, weekday } from "../../src/core/day.ts";
import { calendarFrom, calendarLines } from "../../src/render/calendar.ts";
import { plain } from "../../src/render/paint.ts";
import { width } from "../../src/render/width.ts";

const FRIDAY_1 = dayOf(2027, 1, 1);

/** Marks from the calendar's first day to `today`: a cycle of all of them from Friday 1 January on. */
function marks(today: Day, columns: number): MarkedDay[] {
  const cycle: Mark[] = ["on-time", "on-time", "late", "freeze", "on-time", "rest", "history", "missed", "travel"];
  const from = calendarFrom(today, columns);
  return Array.from({ length: today - from + 1 }, (_, index) => {
    const day = from + index;
    const written = cycle[(day - FRIDAY_1) % cycle.length] ?? "on-time";
    return { day, mark: day < FRIDAY_1 ? "none" : day === today ? "open" : written };
  });
}

const drawn = (today: Day, columns: number) =>
  `\n${calendarLines(marks(today, columns), { columns, paint: plain }).join("\n")}\n`;

describe("the calendar", () => {
  test("in 40 columns shows the weeks that fit", () => {
    expect(drawn(dayOf(2027, 6, 16), 40)).toMatchInlineSnapshot(`
      "
            Mar     Apr     May       Jun
      Mon × – * ■ → □ ■ ◧ ■ × – * ■ → □ ■ ◧
      Tue → □ ■ ◧ ■ × – * ■ → □ ■ ◧ ■ × – *
      Wed ■ × – * ■ → □ ■ ◧ ■ × – * ■ → □ ○
      Thu ■ → □ ■ ◧ ■ × – * ■ → □ ■ ◧ ■ ×
      Fri ◧ ■ × – * ■ → □ ■ ◧ ■ × – * ■ →
      Sat * ■ → □ ■ ◧ ■ × – * ■ → □ ■ ◧ ■
      Sun ■ ◧ ■ × – * ■ → □ ■ ◧ ■ × – * ■

          ■ on time   ◧ late   □ history
          * freeze   – rest   → travel
          × missed   ○ open
      "
    `);
  });

  test("in 80 columns shows 26 weeks at most, from the first one with a mark", () => {
    expect(drawn(dayOf(2027, 6, 16), 80)).toMatchInlineSnapshot(`
      "
          Jan       Feb     Mar     Apr     May       Jun
      Mon · * ■ → □ ■ ◧ ■ × – * ■ → □ ■ ◧ ■ × – * ■ → □ ■ ◧
      Tue · ■ ◧ ■ × – * ■ → □ ■ ◧ ■ × – * ■ → □ ■ ◧ ■ × – *
      Wed · – * ■ → □ ■ ◧ ■ × – * ■ → □ ■ ◧ ■ × – * ■ → □ ○
      Thu · □ ■ ◧ ■ × – * ■ → □ ■ ◧ ■ × – * ■ → □ ■ ◧ ■ ×
      Fri ■ × – * ■ → □ ■ ◧ ■ × – * ■ → □ ■ ◧ ■ × – * ■ →
      Sat ■ → □ ■ ◧ ■ × – * ■ → □ ■ ◧ ■ × – * ■ → □ ■ ◧ ■
      Sun ◧ ■ × – * ■ → □ ■ ◧ ■ × – * ■ → □ ■ ◧ ■ × – * ■

          ■ on time   ◧ late   □ history   * freeze   – rest   → travel   × missed
          ○ open
      "
    `);
  });

  test("in 120 columns shows a year", () => {
    expect(drawn(dayOf(2027, 12, 31), 120)).toMatchInlineSnapshot(`
      "
          Jan       Feb     Mar     Apr     May       Jun     Jul     Aug       Sep     Oct       Nov     Dec     Jan
      Mon · * ■ → □ ■ ◧ ■ × – * ■ → □ ■ ◧ ■ × – * ■ → □ ■ ◧ ■ × – * ■ → □ ■ ◧ ■ × – * ■ → □ ■ ◧ ■ × – * ■ → □ ■ ◧ ■
      Tue · ■ ◧ ■ × – * ■ → □ ■ ◧ ■ × – * ■ → □ ■ ◧ ■ × – * ■ → □ ■ ◧ ■ × – * ■ → □ ■ ◧ ■ × – * ■ → □ ■ ◧ ■ × – * ■
      Wed · – * ■ → □ ■ ◧ ■ × – * ■ → □ ■ ◧ ■ × – * ■ → □ ■ ◧ ■ × – * ■ → □ ■ ◧ ■ × – * ■ → □ ■ ◧ ■ × – * ■ → □ ■ ◧
      Thu · □ ■ ◧ ■ × – * ■ → □ ■ ◧ ■ × – * ■ → □ ■ ◧ ■ × – * ■ → □ ■ ◧ ■ × – * ■ → □ ■ ◧ ■ × – * ■ → □ ■ ◧ ■ × – *
      Fri ■ × – * ■ → □ ■ ◧ ■ × – * ■ → □ ■ ◧ ■ × – * ■ → □ ■ ◧ ■ × – * ■ → □ ■ ◧ ■ × – * ■ → □ ■ ◧ ■ × – * ■ → □ ○
      Sat ■ → □ ■ ◧ ■ × – * ■ → □ ■ ◧ ■ × – * ■ → □ ■ ◧ ■ × – * ■ → □ ■ ◧ ■ × – * ■ → □ ■ ◧ ■ × – * ■ → □ ■ ◧ ■ ×
      Sun ◧ ■ × – * ■ → □ ■ ◧ ■ × – * ■ → □ ■ ◧ ■ × – * ■ → □ ■ ◧ ■ × – * ■ → □ ■ ◧ ■ × – * ■ → □ ■ ◧ ■ × – * ■ →

          ■ on time   ◧ late   □ history   * freeze   – rest   → travel   × missed   ○ open
      "
    `);
  });

  test("is small while the journal is young", () => {
    expect(drawn(dayOf(2027, 1, 4), 80)).toMatchInlineSnapshot(`
      "
          Dec Jan
      Mon · · · ○
      Tue · · ·
      Wed · · ·
      Thu · · ·
      Fri · · ■
      Sat · · ■
      Sun · · ◧

          ■ on time   ◧ late   ○ open
      "
    `);
  });

  test("begins on a Monday and fits, at every width", () => {
    for (let columns = 40; columns <= 130; columns++) {
      for (const today of [dayOf(2027, 3, 1), dayOf(2027, 10, 31), dayOf(2028, 2, 29)]) {
        expect(weekday(calendarFrom(today, columns))).toBe(0);
        const lines = calendarLines(marks(today, columns), { columns, paint: plain });
        for (const line of lines) expect(width(line)).toBeLessThanOrEqual(columns);
      }
    }
  });

  test("has no lines without days", () => {
    expect(calendarLines([], { columns: 80, paint: plain })).toEqual([]);
  });

  test("tells every mark apart without colour", () => {
    const every: Mark[] = ["on-time", "late", "history", "freeze", "rest", "travel", "missed", "open", "none"];
    const shapes = every.map((mark) => calendarLines([{ day: FRIDAY_1 - 4, mark }], { columns: 40, paint: plain })[1]);
    expect(new Set(shapes).size).toBe(every.length);
  });
});
