/** The line between a table's head and its rows: `|---|:-:|`, outer pipes or not. */
export function isTableRule(line: string): boolean {
  if (!line.includes("|")) return false;
  const cells = line.trim().replace(/^\|/, "").replace(/\|$/, "").split("|");
  return cells.every((cell) => /^:?-+:?$/.test(cell.trim()));
}

/** The cells of a row, `\|` being a bar and no border. */
export function cellsOf(line: string): string[] {
  const cells: string[] = [];
  let from = 0;
  for (let at = 0; at <= line.length; at++) {
    if (at < line.length && (line[at] !== "|" || line[at - 1] === "\\")) continue;
    cells.push(line.slice(from, at).replaceAll("\\|", "|").trim());
    from = at + 1;
  }
  if (cells[0] === "" && line.startsWith("|")) cells.shift();
  if (cells.at(-1) === "" && line.endsWith("|")) cells.pop();
  return cells;
}

/** Which column of a table holds what; -1 for none. */
export interface Columns {
  title: number;
  details: number;
  tools: number;
  unit: number;
}

const UNIT =
  /^(?:#|no\.?|nr\.?|weeks?|units?|modules?|phases?|parts?|sections?|days?|chapters?|lesson (?:number|no)|number)$/;
const TITLE = /\b(?:title|name|lessons?|course|courses|subject|theme|lecture|chapter|topic|skill|concept)\b/;
const DETAILS = /\b(?:topics|sub-?topics|contents?|concepts|details|covers?|what you|syllabus)\b/;
const TOOLS = /\b(?:tools?|technolog(?:y|ies)|tech|stack|software|librar(?:y|ies)|frameworks?)\b/;

/** Reads a table's head; a column of numbers is no title. */
export function columnsOf(head: readonly string[]): Columns {
  const names = head.map((cell) =>
    cell
      .toLowerCase()
      .replace(/[*_`:]/g, "")
      .trim(),
  );
  const find = (pattern: RegExp, ...not: number[]) =>
    names.findIndex((name, at) => pattern.test(name) && !not.includes(at));
  const unit = find(UNIT);
  const tools = find(TOOLS, unit);
  const named = find(TITLE, unit, tools);
  const details = find(DETAILS, unit, tools, named);
  const first = names.findIndex((_, at) => at !== unit && at !== tools);
  const title = named !== -1 ? named : details !== -1 ? details : first;
  return { title, details: details === title ? -1 : details, tools, unit };
}
