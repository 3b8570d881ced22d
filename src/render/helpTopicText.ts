import { table } from "./columns.ts";
import type { HelpPart, HelpTopic } from "./helpTopics.ts";
import { proseColumns, type Screen } from "./screen.ts";
import { wrap } from "./width.ts";

const INDENT = "  ";

/** A help page: its title, paragraphs, names in a column of their own, command lines. */
export function helpTopicText({ title, parts }: HelpTopic, { columns, paint }: Screen): string {
  const room = Math.min(proseColumns(columns), 80);
  return [paint.bold(title), ...parts.map((part) => partLines(part, { columns: room, paint }).join("\n"))].join("\n\n");
}

function partLines(part: HelpPart, { columns, paint }: Screen): string[] {
  if (typeof part === "string") return wrap(part, columns);
  if ("examples" in part) return part.examples.flatMap((line) => wrap(`${INDENT}$ ${line}`, columns, `${INDENT}  `));
  const layout = [{ paint: paint.cyan }, { flexible: true, wraps: true }];
  return table(layout, part.names, columns, INDENT);
}
