import { describe, expect, it } from "vitest";
import { startPicker, toggled, typed } from "../../src/core/picker.ts";
import { plain } from "../../src/render/paint.ts";
import { type PickRow, pickedText, pickerText } from "../../src/render/pickerText.ts";
import { width } from "../../src/render/width.ts";

const CHOICES: PickRow[] = [
  { code: "ml.2.1", title: "Linear regression", note: "last night" },
  { code: "ml.2.2", title: "Logistic regression", note: "next" },
  { code: "ja.1.1", title: "機械学習の基礎と線形代数の復習、確率と統計", note: "" },
  { code: "fun.1", title: "👩‍💻 Pair programming with a very long title that goes on and on 🎉", note: "finished" },
];
const filter = (query: string) => ({
  found: CHOICES.flatMap(({ title }, place) => (title.toLowerCase().includes(query) ? [place] : [])),
  guessed: false,
});
const screen = (columns: number) => ({ columns, paint: plain, rows: 3, question: "Which topics?" });

describe("a question to pick from", () => {
  it("shows the choices, how many there are and the keys", () => {
    const [head, body] = pickerText(toggled(startPicker(filter)), CHOICES, screen(80));
    expect(head.trimEnd()).toBe("? Which topics?");
    expect(body.split("\n")).toEqual([
      "❯ [x]  ml.2.1  Linear regression                           last night",
      "  [ ]  ml.2.2  Logistic regression                         next",
      "  [ ]  ja.1.1  機械学習の基礎と線形代数の復習、確率と統計",
      "  4 topics · picked ml.2.1",
      "  type to filter · ↑↓ move · Space/Tab pick · Enter go on · Esc back",
    ]);
  });

  it("shows what is typed beside the question, and what Enter and Esc do then", () => {
    const [head, body] = pickerText(typed(startPicker(filter), "log", filter), CHOICES, screen(80));
    expect(head).toBe("? Which topics? log");
    expect(body).toContain("1 of 4 topics");
    expect(body).toContain("Enter pick, go on · Esc clear");
  });

  it.each([40, 56, 80, 120])("keeps every line within %i columns, whatever the script", (columns) => {
    for (const query of ["", "lo", "zzz"]) {
      const text = pickerText(toggled(typed(startPicker(filter), query, filter)), CHOICES, screen(columns)).join("\n");
      for (const line of text.split("\n")) expect(width(line.trimEnd()), line).toBeLessThanOrEqual(columns);
    }
    expect(width(pickedText("Which topics?", CHOICES.slice(2), { columns, paint: plain }))).toBeLessThanOrEqual(
      columns,
    );
  });

  it("counts a single choice as one topic", () => {
    const one = startPicker(() => ({ found: [0], guessed: false }));
    expect(pickerText(one, CHOICES.slice(0, 1), screen(80))[1]).toContain("\n  1 topic\n");
  });

  it("says when nothing was found", () => {
    expect(pickerText(typed(startPicker(filter), "zzz", filter), CHOICES, screen(80))[1]).toContain(
      "Nothing is called that",
    );
  });
});
