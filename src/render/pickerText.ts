import { count } from "../core/count.ts";
import { firstRow, type Picker } from "../core/picker.ts";
import { type Cell, type Column, type Row, table } from "./columns.ts";
import { flow } from "./flow.ts";
import type { Screen } from "./screen.ts";
import { cut } from "./width.ts";

/** A choice of a question: its code, what it is called, a word on it at the end of its row. Cleaned. */
export interface PickRow {
  code: string;
  title: string;
  note: string;
}

export interface PickerScreen extends Screen {
  /** How many choices are shown at a time. */
  rows: number;
  question: string;
}

const POINTER = "❯";
const MARKS = { picked: "[x]", open: "[ ]" } as const;
const NARROW = 60;

/** The line with the question and what is typed, and what stands below it. No line is wider than the screen. */
export function pickerText(picker: Picker, choices: readonly PickRow[], screen: PickerScreen): [string, string] {
  const { columns, paint, question } = screen;
  const query = picker.spent ? paint.dim(picker.query) : paint.cyan(picker.query);
  return [
    `${paint.cyan("?")} ${paint.bold(cut(question, columns - 4))} ${query}`,
    [...choiceLines(picker, choices, screen), statusLine(picker, choices, screen), ...keyLines(picker, screen)].join(
      "\n",
    ),
  ];
}

/** What was asked and what was picked, on one line. */
export function pickedText(question: string, picked: readonly PickRow[], { columns, paint }: Screen): string {
  const room = columns - question.length - 4;
  const names = picked.map(({ code, title }) => (picked.length < 3 ? `${code} ${title}` : code)).join(", ");
  return `${paint.green("✔")} ${paint.bold(question)} ${paint.cyan(cut(names === "" ? "–" : names, Math.max(8, room)))}`;
}

function choiceLines({ found, active, picked }: Picker, choices: readonly PickRow[], screen: PickerScreen): string[] {
  const { columns, paint, rows } = screen;
  const from = firstRow(active, found.length, rows);
  const shown = found.slice(from, from + rows);
  const layout: Column[] = [{}, {}, { flexible: true, min: 24 }, { drop: 1, paint: paint.dim }];
  const cells = shown.map((place, index): Row => {
    const { code, title, note } = choices[place] ?? { code: "", title: "", note: "" };
    const here = from + index === active;
    const strong = here ? paint.bold : (text: string) => text;
    const isPicked = picked.includes(place);
    const mark: Cell = {
      text: `${here ? POINTER : " "} ${isPicked ? MARKS.picked : MARKS.open}`,
      paint: isPicked ? paint.green : here ? paint.cyan : (text) => text,
    };
    return [mark, { text: code, paint: strong }, { text: title, paint: strong }, note];
  });
  return table(layout, cells, columns);
}

/** How many there are, and which are picked: they may stand far from those in sight. */
function statusLine(picker: Picker, choices: readonly PickRow[], { columns, paint }: PickerScreen): string {
  const { found, guessed, picked } = picker;
  const codes = picked.map((place) => choices[place]?.code ?? "").join(", ");
  const state =
    found.length === 0
      ? "Nothing is called that"
      : guessed
        ? `Nothing begins so; ${found.length === 1 ? "this is" : "these are"} near`
        : `${found.length === choices.length ? "" : `${found.length} of `}${count(choices.length, "topic")}`;
  return paint.dim(cut(codes === "" ? `  ${state}` : `  ${state} · picked ${codes}`, columns));
}

function keyLines(picker: Picker, { columns, paint }: PickerScreen): string[] {
  const fresh = picker.query !== "" && !picker.spent;
  const keys = [
    ["type", "to filter"],
    ["↑↓", "move"],
    [columns < NARROW ? "Space" : "Space/Tab", "pick"],
    ...(fresh && picker.found.length === 0 ? [] : [["Enter", enterDoes(picker, fresh)]]),
    ["Esc", fresh ? "clear" : "back"],
  ];
  const parts = keys.map(([key = "", what = ""]) => ({ text: `${key} ${what}`, paint: paint.dim }));
  return flow(parts, columns, { between: " · ", label: "  " });
}

function enterDoes({ picked }: Picker, fresh: boolean): string {
  if (fresh) return "pick, go on";
  return picked.length > 0 ? "go on" : "skip";
}
