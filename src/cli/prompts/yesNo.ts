import { createPrompt, useEffect, useKeypress, useRef, useState } from "@inquirer/core";
import { clean } from "../../core/clean.ts";
import type { Paint } from "../../render/paint.ts";
import { width } from "../../render/width.ts";
import { besideAnswer, roomFor, startOver } from "./redraw.ts";

interface YesNoQuestion {
  question: string;
  paint: Paint;
}

const YES = /^y(es)?$/i;
const NO = /^(no?)?$/i;
/** As much of an answer as stands beside the question. */
const MOST = 8;
const OTHER = "y or n: Enter alone is n, and so is Esc";

/** Asks for a yes; Enter alone and Esc are a no. What is neither is asked again. */
export const yesNo = createPrompt<boolean, YesNoQuestion>(({ question, paint }, done) => {
  const [columns, setColumns] = useState(() => roomFor(process.stderr).columns);
  const [answer, setAnswer] = useState<boolean | null>(null);
  const [typed, setTyped] = useState("");
  const [isOther, setOther] = useState(false);
  const shown = useRef<readonly string[]>([]);
  const below = useRef(0);

  useEffect((line) => {
    const onResize = () => {
      const room = roomFor(process.stderr).columns;
      const above = shown.current.slice(0, -1).reduce((rows, text) => rows + rowsOf(text, room), 0);
      startOver(process.stderr, above + line.getCursorPos().rows, below.current);
      setColumns(room);
    };
    process.stderr.on("resize", onResize);
    return () => {
      process.stderr.off("resize", onResize);
    };
  }, []);

  const end = (agreed: boolean) => {
    setAnswer(agreed);
    done(agreed);
  };

  useKeypress(({ name }, line) => {
    if (name === "escape") return end(false);
    if (name !== "return" && name !== "enter") {
      setTyped(clean(line.line).slice(0, MOST));
      setOther(false);
    } else if (YES.test(typed.trim())) end(true);
    else if (NO.test(typed.trim())) end(false);
    else {
      // Enter has emptied the line.
      line.write(typed);
      setOther(true);
    }
  });

  const mark = answer === null ? paint.cyan("?") : paint.green("✔");
  const lines = besideAnswer(question, columns).split("\n");
  shown.current = lines.map((text, index) => (index === 0 ? `? ${text}` : text));
  below.current = isOther ? 1 : 0;
  const words = lines.map(paint.bold).join("\n");
  if (answer !== null) return `${mark} ${words} ${answer ? "Yes" : "No"}`;
  return [`${mark} ${words} ${paint.dim("(y/N)")} ${typed}`, isOther ? paint.dim(OTHER) : ""];
});

/** How many rows a line takes once a narrower terminal has wrapped it. */
function rowsOf(text: string, columns: number): number {
  return Math.max(1, Math.ceil(width(text) / columns));
}
