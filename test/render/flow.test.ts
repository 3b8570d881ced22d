import { expect, test } from "vitest";
import { folded } from "../../src/render/flow.ts";

const LINE = "Streak 137 (was 136) · best 137 · written 137/180 · freezes 2";

test("a line of figures is broken between them, and whole where it fits", () => {
  expect(folded(LINE, 40)).toEqual(["Streak 137 (was 136) · best 137", "written 137/180 · freezes 2"]);
  expect(folded(LINE, 80)).toEqual([LINE]);
  expect(folded(LINE, Number.POSITIVE_INFINITY)).toEqual([LINE]);
});
