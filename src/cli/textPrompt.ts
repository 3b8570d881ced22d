import { createInterface, type Key } from "node:readline";
import { interruption } from "../core/error.ts";
import { onClosedTerminal } from "./closedTerminal.ts";

// Between these two a terminal puts what is pasted: an Enter in it is a line end, not the answer's end.
const PASTES_ON = "\x1b[?2004h";
const PASTES_OFF = "\x1b[?2004l";

/** What a person cannot do between two keys, and a terminal that does not mark its pastes can. */
const QUICK = 25;

/**
 * Asks for a text: Enter ends it, Alt+Enter begins another line, a paste comes in whole. inquirer's own input keeps
 * only the first line of one, and loses what was typed when the terminal is closed.
 */
export function askText(question: string, signal: AbortSignal): Promise<string> {
  const { stdin: input, stderr: output } = process;
  const lines: string[] = [];
  let pasting = false;
  let ending: NodeJS.Timeout | undefined;

  return new Promise((resolve, reject) => {
    const reader = createInterface({ input, output, terminal: true, historySize: 0, prompt: `? ${question} ` });

    const goOn = () => {
      clearTimeout(ending);
      ending = undefined;
      reader.setPrompt("  ");
      reader.prompt();
    };
    const onKey = (_text: string | undefined, key: Key) => {
      if (ending !== undefined) goOn();
      if (key.name === "paste-start") pasting = true;
      else if (key.name === "paste-end") pasting = false;
      else if (key.meta && (key.name === "return" || key.name === "enter")) {
        pasting = true;
        reader.write("\n");
        pasting = false;
      }
    };
    const leave = (code: "interrupted" | "terminated" | "hung-up") => {
      const typed = [...lines, reader.line].join("\n");
      finish();
      reject(interruption(code, typed));
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
        resolve(lines.join("\n"));
      }, QUICK);
    });
    output.write(PASTES_ON);
    reader.prompt();
  });
}
