import { createPrompt, useEffect, useKeypress, useRef, useState } from "@inquirer/core";
import type { PickQuestion } from "../../commands/prompts.ts";
import { clean } from "../../core/clean.ts";
import type { Reply } from "../../core/night.ts";
import { cleared, entered, moved, type Picker, startPicker, toggled, typed } from "../../core/picker.ts";
import type { Paint } from "../../render/paint.ts";
import { pickerText } from "../../render/pickerText.ts";
import { PASTES_OFF, PASTES_ON } from "./pastes.ts";
import { roomFor, startOver } from "./redraw.ts";

interface PaintedQuestion extends PickQuestion {
  paint: Paint;
}

type Line = Parameters<Parameters<typeof useKeypress>[0]>[1];

const MOST_ROWS = 10;
/** The question, the count and the keys. */
const OTHER_ROWS = 5;
const STEPS: Readonly<Record<string, number>> = { up: -1, down: 1, pageup: -MOST_ROWS, pagedown: MOST_ROWS };

/** Asks for any number of choices, found by typing; answers their places. */
export const pickTopics = createPrompt<Reply<readonly number[]>, PaintedQuestion>((asked, done) => {
  const { filter, choices, question, paint } = asked;
  const [picker, setPicker] = useState(() => startPicker(filter, asked.picked));
  const [size, setSize] = useState(() => roomFor(process.stderr));
  const pasting = useRef(false);
  const below = useRef(0);

  useEffect((line) => {
    const onResize = () => {
      startOver(process.stderr, line.getCursorPos().rows, below.current);
      setSize(roomFor(process.stderr));
    };
    process.stderr.write(PASTES_ON);
    process.stderr.on("resize", onResize);
    return () => {
      process.stderr.write(PASTES_OFF);
      process.stderr.off("resize", onResize);
    };
  }, []);

  /** Goes on with what the key made of the picker; the line shows its query again. */
  const become = (next: Picker, line: Line) => {
    if (line.line !== next.query) {
      line.clearLine(0);
      line.write(next.query);
    }
    setPicker(next);
  };

  const enter = (line: Line) => {
    const answer = entered(picker);
    if (answer === null) become(picker, line);
    else done({ value: answer, back: false });
  };

  const leave = (line: Line) => {
    if (picker.query !== "") become(cleared(picker, filter), line);
    else done({ value: picker.picked, back: true });
  };

  const type = (line: Line) => become(typed(picker, queryOf(line.line, size.columns - question.length), filter), line);

  useKeypress(({ name }, line) => {
    const step = STEPS[name];
    if (step !== undefined) return become(moved(picker, step), line);
    if (name === "paste-start" || name === "paste-end") pasting.current = name === "paste-start";
    else if (pasting.current) type(line);
    else if (name === "return" || name === "enter") enter(line);
    else if (name === "escape") leave(line);
    else if (name === "space" || name === "tab") become(toggled(picker), line);
    else type(line);
  });

  const rows = Math.max(3, Math.min(MOST_ROWS, size.rows - OTHER_ROWS));
  const [head, body] = pickerText(picker, choices, { ...size, paint, rows, question });
  below.current = body.split("\n").length;
  return [head, body];
});

/** What was typed as far as it fits beside the question: no topic's name is longer. */
function queryOf(line: string, room: number): string {
  return clean(line).slice(0, Math.max(8, room - 6));
}
