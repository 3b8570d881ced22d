import { expect, it } from "vitest";
import { exportText } from "../../src/render/exportText.ts";
import { plain } from "../../src/render/paint.ts";

const report = {
  written: ["2027-01-01-where-it-all-starts.md"],
  unchanged: ["2027-01-02.md"],
  refused: [{ name: "2027-01-03-a-title-of-some-length.md", why: "changed" }],
  removed: [],
  kept: ["2027-01-04.md"],
};

it("leaves a path whole and says why a file was left in whole words", () => {
  expect(exportText(report, "~/articles", { columns: 60, paint: plain })).toMatchInlineSnapshot(`
    "written  ~/articles/2027-01-01-where-it-all-starts.md
    kept     ~/articles/2027-01-04.md
             changed by hand; the day has another title now
    left     ~/articles/2027-01-03-a-title-of-some-length.md
             changed since it was exported
    unchanged: 1
    Write over them: --force"
  `);
});

it("is a line a file where there is room, or nothing bounds it", () => {
  for (const columns of [120, Number.POSITIVE_INFINITY])
    expect(exportText(report, "~/articles", { columns, paint: plain })).toContain(
      "\nleft     ~/articles/2027-01-03-a-title-of-some-length.md: changed since it was exported\n",
    );
});
