import { describe, expect, test } from "vitest";
import { listText } from "../../src/render/listText.ts";
import { plain } from "../../src/render/paint.ts";
import { entry, SUNDAY } from "./samples.ts";

const entries = [
  entry({
    title: "Gradient descent finally clicked, after three nights",
    topics: ["ml.2.1", "ml.2.2"],
    minutes: 25,
    words: 84,
  }),
  entry({
    number: 9,
    day: SUNDAY - 1,
    counts: "late",
    lateDays: 2,
    words: 1,
    title: "線形回帰の最小二乗法を勉強した夜",
  }),
  entry({ number: 8, day: SUNDAY - 400, counts: "history", lateDays: 12, private: true, minutes: 125 }),
].map((head) => ({ ...head, excerpt: "🚤 let's dive in,\nthe first real night" }));

const shown = (columns: number, total = 3) =>
  `\n${listText(entries, { columns, paint: plain, today: SUNDAY, codeOf: (id) => id, total })}\n`;

describe("the list", () => {
  test("in 40 columns", () => {
    expect(shown(40)).toMatchInlineSnapshot(`
      "
      #10  Sun 10 Jan          Gradient desce…
       #9  Sat 9 Jan       ◧   線形回帰の最小…
       #8  Sat 6 Dec 2025  □✎  🚤 let's dive…

      ◧ late   □ history   ✎ private
      "
    `);
  });

  test("in 80 columns, when there are more", () => {
    expect(shown(80, 143)).toMatchInlineSnapshot(`
      "
      #10  Sun 10 Jan          Gradient descent fina…  ml.2.1 ml.2.2  84 words  25 min
       #9  Sat 9 Jan       ◧   線形回帰の最小二乗法…                    1 word
       #8  Sat 6 Dec 2025  □✎  🚤 let's dive in, the…                 42 words  2 h 05

      ◧ late   □ history   ✎ private   3 of 143 entries
      "
    `);
  });

  test("in 120 columns", () => {
    expect(shown(120)).toMatchInlineSnapshot(`
      "
      #10  Sun 10 Jan          Gradient descent finally clicked, after three nights  ml.2.1 ml.2.2  84 words  25 min
       #9  Sat 9 Jan       ◧   線形回帰の最小二乗法を勉強した夜                                       1 word
       #8  Sat 6 Dec 2025  □✎  🚤 let's dive in, the first real night                               42 words  2 h 05

      ◧ late   □ history   ✎ private
      "
    `);
  });

  test("explains no shape that does not appear", () => {
    const [first] = entries;
    const style = { columns: 80, paint: plain, today: SUNDAY, codeOf: (id: string) => id, total: 1 };
    expect(listText(first === undefined ? [] : [first], style)).not.toContain("\n");
    expect(listText([], style)).toBe("No entries.");
  });
});
