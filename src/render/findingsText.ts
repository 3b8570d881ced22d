import { clean } from "../core/clean.ts";
import type { Finding } from "../core/finding.ts";
import type { Paint } from "./paint.ts";
import type { Screen } from "./screen.ts";
import { wrap } from "./width.ts";

/** A check with what it came to, on lines of their own where there is no room beside it. */
const BESIDE = 60;
const INDENT = 4;

/** A line a check, with what to do below where something was found; a count at the end. */
export function findingsText(findings: readonly Finding[], { columns, paint }: Screen): string {
  const widest = Math.max(...findings.map(({ check }) => check.length));
  const beside = columns >= BESIDE;
  const margin = beside ? widest + 10 : INDENT;
  const told = (text: string) => wrap(clean(text), columns - margin).map((line) => " ".repeat(margin) + line);
  const lines = findings.flatMap(({ check, state, text, hint }) => {
    const [first = "", ...rest] = told(text);
    const name = `${mark(state, paint)} ${beside ? check.padEnd(widest + 2) : check}`;
    return [
      ...(beside ? [name + first.slice(margin), ...rest] : [name, first, ...rest]),
      ...(state === "pass" || hint === undefined ? [] : told(`→ ${hint}`)),
    ];
  });
  const bad = findings.filter(({ state }) => state !== "pass").length;
  return [...lines, "", bad === 0 ? "All is well." : `${bad} of ${findings.length} checks found something.`].join("\n");
}

function mark(state: Finding["state"], paint: Paint): string {
  if (state === "pass") return paint.green("pass   ");
  return state === "finding" ? paint.yellow("finding") : paint.red("fail   ");
}
