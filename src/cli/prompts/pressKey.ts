import { createPrompt, useKeypress } from "@inquirer/core";
import type { LastKey } from "../../commands/prompts.ts";
import { flow } from "../../render/flow.ts";
import type { Paint } from "../../render/paint.ts";
import { roomFor } from "./redraw.ts";

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
  const parts = [`Enter ${keys.enter}`, `e ${keys.e}`, `Esc ${keys.escape}`];
  const lines = flow(parts, roomFor(process.stderr).columns, { between: " · ", label: "  " });
  return [`${paint.cyan("?")} ${paint.bold(question)} `, lines.map(paint.dim).join("\n")];
});
