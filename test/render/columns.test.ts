import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clean } from "../../src/core/clean.ts";
import { type Column, table } from "../../src/render/columns.ts";
import { width } from "../../src/render/width.ts";

const layout: Column[] = [{ align: "right" }, { flexible: true, min: 10 }, { drop: 1 }, { align: "right", drop: 2 }];
const rows = [
  ["#9", "線形回帰 and more words than fit", "ml.2.1", "42 words"],
  ["#10", "👩🏽‍🚀 short", "", "7 words"],
];

describe("table", () => {
  test.each([
    [
      80,
      [
        " #9  線形回帰 and more words than fit  ml.2.1  42 words",
        "#10  👩🏽‍🚀 short                                   7 words",
      ],
    ],
    [40, [" #9  線形回帰 and mor…  ml.2.1  42 words", "#10  👩🏽‍🚀 short                    7 words"]],
    [30, [" #9  線形回帰 and mor…  ml.2.1", "#10  👩🏽‍🚀 short"]],
    [20, [" #9  線形回帰 and m…", "#10  👩🏽‍🚀 short"]],
  ])("in %i columns cuts the flexible column, then drops others", (columns, lines) => {
    expect(table(layout, rows, columns)).toEqual(lines);
  });

  test("a wrapping column goes on beneath itself, one text a row", () => {
    const wrapping: Column[] = [{}, { flexible: true, wraps: true, min: 8 }, {}];
    expect(table(wrapping, [["ml.1", "Linear regression", "1/5"]], 24, "  ")).toEqual([
      "  ml.1  Linear       1/5\n        regression",
    ]);
  });

  test("columns that are empty throughout take no room", () => {
    expect(table([{}, {}, {}], [["a", "", "b"]], 40)).toEqual(["a  b"]);
  });

  test("colour goes around the padded cell and changes no column", () => {
    const red = (text: string) => `<${text}>`;
    expect(
      table(
        [{ paint: red }, {}],
        [
          ["ab", "x"],
          [{ text: "c", paint: (text) => `(${text})` }, "y"],
        ],
        40,
      ),
    ).toEqual(["<ab>  x", "(c )  y"]);
  });

  test("no line is wider than the columns, whatever the cells", () => {
    const cell = fc
      .oneof(fc.string({ unit: "binary", maxLength: 60 }), fc.constantFrom("線形回帰の", "👩🏽‍🚀👩🏽‍🚀", ""))
      .map(clean);
    const anyColumn = fc.record(
      {
        align: fc.constantFrom("left" as const, "right" as const),
        drop: fc.integer({ min: 1, max: 3 }),
        max: fc.integer({ min: 2, max: 30 }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        fc.array(anyColumn, { minLength: 1, maxLength: 5 }),
        fc.array(fc.array(cell, { minLength: 6, maxLength: 6 }), { maxLength: 4 }),
        fc.boolean(),
        fc.integer({ min: 40, max: 130 }),
        (fixed, cells, wraps, columns) => {
          for (const line of table([...fixed, { flexible: true, wraps }], cells, columns, "  ")
            .join("\n")
            .split("\n")) {
            expect(width(line)).toBeLessThanOrEqual(columns);
          }
        },
      ),
    );
  });
});
