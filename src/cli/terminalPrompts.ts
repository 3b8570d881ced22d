import inquirer from "inquirer";
import type { Prompts } from "../commands/prompts.ts";
import { journeyError } from "../core/error.ts";

/** Questions asked with inquirer, on standard error: standard output is for answers. */
export function terminalPrompts(): Prompts {
  const prompt = inquirer.createPromptModule({ output: process.stderr });
  return {
    say: (text) => process.stderr.write(`${text}\n`),
    line: async (message) => (await answered(prompt({ type: "input", name: "answer", message }))).answer,
    choose: async (message, choices) =>
      (await answered(prompt({ type: "checkbox", name: "answer", message, choices: [...choices], pageSize: 12 })))
        .answer,
    confirm: async (message) =>
      (await answered(prompt({ type: "confirm", name: "answer", message, default: false }))).answer,
  };
}

/** Ctrl-C and a closed terminal reject with inquirer's ExitPromptError. */
async function answered<Answer>(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Error && error.name === "ExitPromptError")
      throw journeyError("interrupted", "stopped; nothing was saved");
    throw error;
  }
}
