import { createPrompt, useKeypress } from "@inquirer/core";
import type { LastKey } from "../../commands/prompts.ts";
import type { Paint } from "../../render/paint.ts";

interface KeyQuestion {
  question: string;
  keys: Readonly<Record<LastKey, string>>;
  paint: Paint;
}

const KEYS: Readonly<Record<string, LastKey>> = { return: "enter", enter: "enter", e: "e", escape: "escape" };

/** Asks for one key. Others do nothing, and are not shown. */
export const pressKey = createPrompt<LastKey, KeyQuestion>(({ question, keys, paint }, done) => {
  useKeypress(({ name, ctrl }, line) => {
    line.clearLine(0);
    const key = ctrl ? undefined : KEYS[name];
    if (key !== undefined) done(key);
  });
  const words = `Enter ${keys.enter} · e ${keys.e} · Esc ${keys.escape}`;
  return `${paint.cyan("?")} ${paint.bold(question)} ${paint.dim(words)} `;
});
