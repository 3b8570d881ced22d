import fc from "fast-check";
import { expect, test } from "vitest";
import { bar } from "../../src/render/bar.ts";

test.each([
  [0, 5, "░░░░░░░░░░"],
  [1, 26, "█░░░░░░░░░"],
  [2, 5, "████░░░░░░"],
  [25, 26, "█████████░"],
  [26, 26, "██████████"],
  [0, 0, "░░░░░░░░░░"],
])("%i of %i is %s", (done, total, blocks) => {
  expect(bar(done, total)).toBe(blocks);
});

test("full only when all is done, empty only when nothing is, and never shrinking", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 500 }),
      fc.nat(500),
      fc.integer({ min: 2, max: 40 }),
      (total, some, columns) => {
        const done = Math.min(some, total);
        const blocks = [...bar(done, total, columns)];
        expect(blocks).toHaveLength(columns);
        expect(blocks.every((block) => block === "█")).toBe(done === total);
        expect(blocks.includes("█")).toBe(done > 0);
        const filled = (of: number) => bar(of, total, columns).replaceAll("░", "").length;
        if (done > 0) expect(filled(done)).toBeGreaterThanOrEqual(filled(done - 1));
      },
    ),
  );
});
