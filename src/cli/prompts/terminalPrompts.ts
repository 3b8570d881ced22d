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
  const say = (text: string) => void output.write(`${text}\n`);

  const text = (question: TextQuestion) => untilSignal((signal) => askText(question, paint, signal));

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
      if (!reply.back) say(pickedText(asked.question, picked, screen));
      return reply;
    },
    press: (question, keys) =>
      answered((signal) => pressKey({ question, keys, paint }, { output, signal, clearPromptOnDone: true })),
    confirm: (message) =>
      answered(async (signal) => {
        const ask = inquirer.createPromptModule({ output, signal });
        return (await ask({ type: "confirm", name: "answer", message, default: false })).answer;
      }),
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
