import inquirer from "inquirer";
import type { Prompts } from "../commands/prompts.ts";
import { clean } from "../core/clean.ts";
import { interruption } from "../core/error.ts";
import { expectClosedTerminal, onClosedTerminal } from "./closedTerminal.ts";
import { untilSignal } from "./signals.ts";
import { askText } from "./textPrompt.ts";

/** Questions asked on standard error: standard output is for answers. */
export function terminalPrompts(): Prompts {
  expectClosedTerminal();
  const asking = (signal: AbortSignal) => inquirer.createPromptModule({ output: process.stderr, signal });
  return {
    say: (text) => process.stderr.write(`${text}\n`),
    line: (question) => untilSignal((signal) => askText(clean(question), signal)),
    choose: (message, choices) =>
      answered(
        async (signal) =>
          (await asking(signal)({ type: "checkbox", name: "answer", message, choices: [...choices], pageSize: 12 }))
            .answer,
      ),
    confirm: (message) =>
      answered(
        async (signal) => (await asking(signal)({ type: "confirm", name: "answer", message, default: false })).answer,
      ),
  };
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
