import { createInterface, type Interface, type Key } from "node:readline";
import type { TextQuestion } from "../../commands/prompts.ts";
import { clean } from "../../core/clean.ts";
import { interruption } from "../../core/error.ts";
import type { Reply } from "../../core/night.ts";
import type { Paint } from "../../render/paint.ts";
import { onClosedTerminal } from "../closedTerminal.ts";
import { PASTES_OFF, PASTES_ON } from "./pastes.ts";
import { startOver } from "./redraw.ts";

/** What a person cannot do between two keys, and a terminal that does not mark its pastes can. */
const QUICK = 25;

/**
 * Asks for a text: Enter ends it, Alt+Enter begins another line, Esc goes back, a paste comes in whole. inquirer's own
 * input keeps only the first line of one, and loses what was typed when the terminal is closed. `rows` is how many lines
 * of the terminal an answer takes up, the question's included.
 */
export function askText(
  asked: TextQuestion,
  paint: Paint,
  signal: AbortSignal,
): Promise<Reply<string> & { rows: number }> {
  const { stdin: input, stderr: output } = process;
  const { given, first = false } = asked;
  const isLong = given.includes("\n");
  const lines: string[] = [];
  let rows = 0;
  let pasting = false;
  let ending: NodeJS.Timeout | undefined;

  return new Promise((resolve, reject) => {
    const reader = createInterface({ input, output, terminal: true, historySize: 0, prompt: promptOf(asked, paint) });

    const goOn = () => {
      clearTimeout(ending);
      ending = undefined;
      reader.setPrompt("  ");
      reader.prompt();
    };
    const onKey = (_text: string | undefined, key: Key) => {
      if (ending !== undefined) goOn();
      const enter = isEnter(key);
      if (enter) rows += rowsOfLine(reader);
      if (key.name === "paste-start") pasting = true;
      else if (key.name === "paste-end") pasting = false;
      else if (key.name === "escape" && !pasting && !first) goBack();
      else if (key.meta && enter) {
        pasting = true;
        reader.write("\n");
        pasting = false;
      }
    };
    const typed = (last: readonly string[] = []) => {
      const text = [...lines, ...last].join("\n");
      return isLong && text.trim() === "" ? given : text;
    };
    const goBack = () => {
      const value = typed([reader.line]);
      startOver(output, rows + reader.getCursorPos().rows, 0);
      finish();
      resolve({ value, back: true, rows: 0 });
    };
    const leave = (code: "interrupted" | "terminated" | "hung-up") => {
      const text = typed([reader.line]);
      finish();
      reject(interruption(code, text));
    };
    const onAbort = () => leave(signal.reason.code);
    const onClose = () => leave("interrupted");
    const stopWatching = onClosedTerminal(() => leave("hung-up"));
    const finish = () => {
      stopWatching();
      clearTimeout(ending);
      signal.removeEventListener("abort", onAbort);
      input.off("keypress", onKey);
      reader.off("close", onClose);
      output.write(PASTES_OFF);
      reader.close();
    };

    input.prependListener("keypress", onKey);
    signal.addEventListener("abort", onAbort);
    reader.on("SIGINT", () => {
      output.write("\n");
      leave("interrupted");
    });
    reader.on("close", onClose);
    reader.on("line", (line) => {
      lines.push(line);
      if (pasting) return goOn();
      ending = setTimeout(() => {
        finish();
        resolve({ value: typed(), back: false, rows });
      }, QUICK);
    });
    output.write(PASTES_ON);
    reader.prompt();
    if (!isLong) reader.write(given);
  });
}

function isEnter({ name }: Key): boolean {
  return name === "return" || name === "enter";
}

/** Of the line that is about to end: readline goes to its end first. */
function rowsOfLine(reader: Interface): number {
  reader.write(null, { ctrl: true, name: "e" });
  return reader.getCursorPos().rows + 1;
}

function promptOf({ question, hint, given }: TextQuestion, paint: Paint): string {
  const kept = given.includes("\n") ? `${given.trimEnd().split("\n").length} lines: Enter keeps them` : undefined;
  const notes = [kept, hint].filter((note) => note !== undefined).join("; ");
  return `${paint.cyan("?")} ${paint.bold(clean(question))} ${notes === "" ? "" : paint.dim(`(${clean(notes)}) `)}`;
}
