import { createInterface } from "node:readline";
import inquirer from "inquirer";
import type { Prompts, TextQuestion } from "../../commands/prompts.ts";
import { interruption } from "../../core/error.ts";
import type { Paint } from "../../render/paint.ts";
import { pickedText } from "../../render/pickerText.ts";
import { expectClosedTerminal, onClosedTerminal } from "../closedTerminal.ts";
import { untilSignal } from "../signals.ts";
import { askText } from "./askText.ts";
import { pickTopics } from "./pickTopics.ts";
import { plainPrompts } from "./plainPrompts.ts";
import { pressKey } from "./pressKey.ts";
import { roomFor } from "./redraw.ts";
import { Trail } from "./trail.ts";
import { yesNo } from "./yesNo.ts";

/** Questions asked on standard error: standard output is for answers. A dumb terminal gets plain lines. */
export function terminalPrompts(paint: Paint, dumb: boolean): Prompts {
  if (dumb) return plainPrompts();
  expectClosedTerminal();
  hearEscapeSoon();
  const { stderr: output } = process;
  const screen = {
    paint,
    get columns() {
      return roomFor(output).columns;
    },
  };
  const trail = new Trail(output);
  const say = (text: string) => {
    output.write(`${text}\n`);
    // Whoever says something has wrapped it.
    trail.say(text.split("\n").length);
  };

  const text = async (question: TextQuestion) => {
    const { rows, ...reply } = await untilSignal((signal) => askText(question, paint, signal));
    if (reply.back) trail.goBack();
    else trail.answer(rows);
    return reply;
  };

  return {
    screen,
    keys: ["Enter goes on, or skips", "Alt+Enter another line", "Esc goes back"],
    say,
    line: async (question) => (await text({ question, given: "", first: true })).value,
    secret: (message) =>
      answered(async (signal) => {
        const ask = inquirer.createPromptModule({ output, signal });
        return (await ask({ type: "password", name: "answer", message, mask: false })).answer;
      }),
    text,
    async pick(asked) {
      const reply = await answered((signal) =>
        pickTopics({ ...asked, paint }, { output, signal, clearPromptOnDone: true }),
      );
      const picked = reply.value.flatMap((place) => asked.choices[place] ?? []);
      if (reply.back) {
        trail.goBack();
        return reply;
      }
      trail.answer(0);
      say(pickedText(asked.question, picked, screen));
      return reply;
    },
    async press(question, keys) {
      // A new journal may have been announced since the last answer: what stands above is left as it is.
      trail.leave();
      return answered((signal) => pressKey({ question, keys, paint }, { output, signal, clearPromptOnDone: true }));
    },
    confirm: (question) => answered((signal) => yesNo({ question, paint }, { output, signal })),
  };
}

/** Node waits half a second for what may follow an Esc; whoever reads the keys first decides for all. */
function hearEscapeSoon(): void {
  createInterface({ input: process.stdin, terminal: true, escapeCodeTimeout: 50 }).close();
}

/** inquirer rejects with errors of its own for Ctrl-C and for a signal. */
function answered<Answer>(ask: (signal: AbortSignal) => Promise<Answer>): Promise<Answer> {
  return untilSignal(async (signalled) => {
    const closed = new AbortController();
    const signal = AbortSignal.any([signalled, closed.signal]);
    const done = onClosedTerminal(() => closed.abort(interruption("hung-up", "")));
    try {
      return await ask(signal);
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      if (error instanceof Error && error.name === "ExitPromptError") throw interruption("interrupted", "");
      throw error;
    } finally {
      done();
    }
  });
}
