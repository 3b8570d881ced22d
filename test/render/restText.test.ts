import { expect, it } from "vitest";
import { parseIsoDay } from "../../src/core/day.ts";
import { plain } from "../../src/render/paint.ts";
import { restsText } from "../../src/render/restText.ts";

const day = (iso: string) => parseIsoDay(iso) ?? 0;

it("a long reason goes on beneath its own words", () => {
  const rest = {
    kind: "dates" as const,
    id: "1",
    setOn: day("2027-01-18"),
    weekday: null,
    starts: day("2027-01-20"),
    ends: day("2027-01-21"),
    why: "旅行: a conference in Kraków",
  };
  expect(restsText([rest], { today: day("2027-02-01"), columns: 40, paint: plain })).toBe(
    "Over\n  – from Wed 20 Jan to Thu 21 Jan: 旅行:\n    a conference in Kraków",
  );
});
