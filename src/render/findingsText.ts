import { clean } from "../core/clean.ts";
import type { Finding } from "../core/finding.ts";
import type { Paint } from "./paint.ts";

/** A line a check, with what to do below where something was found; a count at the end. */
export function findingsText(findings: readonly Finding[], paint: Paint): string {
  const width = Math.max(...findings.map(({ check }) => check.length));
  const lines = findings.flatMap(({ check, state, text, hint }) => [
    `${mark(state, paint)} ${check.padEnd(width)}  ${clean(text)}`,
    ...(state === "pass" || hint === undefined ? [] : [`${" ".repeat(10 + width)}→ ${clean(hint)}`]),
  ]);
  const bad = findings.filter(({ state }) => state !== "pass").length;
  return [...lines, "", bad === 0 ? "All is well." : `${bad} of ${findings.length} checks found something.`].join("\n");
}

function mark(state: Finding["state"], paint: Paint): string {
  if (state === "pass") return paint.green("pass   ");
  return state === "finding" ? paint.yellow("finding") : paint.red("fail   ");
}
