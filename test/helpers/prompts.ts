import type { LastKey, Prompts } from "../../src/commands/prompts.ts";
import type { Reply } from "../../src/core/night.ts";
import { plain } from "../../src/render/paint.ts";

/** A text, the codes picked, a key of the last question; with `back`, what stood there when somebody went back. */
export type Answer = string | readonly string[] | { back: string | readonly string[] };

/** Somebody at a terminal who answers in this order, and what they were asked and told. */
export interface Scripted extends Prompts {
  asked: string[];
  said: string[];
  /** What stood in each question for text before it was answered. */
  given: string[];
  /** The choices of each question, as `code note`. */
  offered: string[][];
}

export function scripted(...answers: Answer[]): Scripted {
  const asked: string[] = [];
  const said: string[] = [];
  const given: string[] = [];
  const offered: string[][] = [];
  const next = (question: string): Answer => {
    asked.push(question);
    const answer = answers.shift();
    if (answer === undefined) throw new Error(`no answer to ${question}`);
    return answer;
  };
  return {
    asked,
    said,
    given,
    offered,
    screen: { columns: 80, paint: plain },
    keys: [],
    say: (text) => said.push(text),
    line: async (question) => String(next(question)),
    secret: async (question) => String(next(question)),
    async text(question): Promise<Reply<string>> {
      given.push(question.given);
      const { value, back } = read(next(question.question));
      return { value: String(value), back };
    },
    async pick({ question, choices }): Promise<Reply<readonly number[]>> {
      offered.push(choices.map(({ code, note }) => `${code} ${note}`.trim()));
      const { value, back } = read(next(question));
      const codes = typeof value === "string" ? [value] : value;
      return { value: codes.map((code) => choices.findIndex((choice) => choice.code === code)), back };
    },
    press: async (question) => keyOf(next(question)),
    confirm: async (question) => next(question) === "y",
  };
}

function read(answer: Answer): Reply<string | readonly string[]> {
  if (typeof answer === "object" && "back" in answer) return { value: answer.back, back: true };
  return { value: answer, back: false };
}

function keyOf(answer: Answer): LastKey {
  if (answer === "enter" || answer === "e" || answer === "escape") return answer;
  throw new Error(`${String(answer)} is no key`);
}
