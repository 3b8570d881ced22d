import type { Choice } from "../core/choices.ts";
import { clean } from "../core/clean.ts";
import type { SettingProblem } from "../core/readSettings.ts";
import type { Cell, Column } from "./columns.ts";
import { table } from "./columns.ts";
import type { Screen } from "./screen.ts";
import { wrap, wrapped } from "./width.ts";

interface ListScreen extends Screen {
  /** The settings file, as a person writes it. */
  file: string;
  tilde(path: string): string;
}

/** Columns that leave a value room beside its source; below, one that is no default follows the value. */
const WIDE = 60;

/** Every value with its source, and the lines of the file that cannot be followed. */
export function configListText(
  { settings, problems }: { settings: readonly Choice[]; problems: readonly SettingProblem[] },
  screen: ListScreen,
): string {
  const { columns, paint, tilde, file } = screen;
  const layout: Column[] = [{ paint: paint.cyan }, { flexible: true, wraps: true, min: 10 }, { paint: paint.dim }];
  const rows = settings.map(({ value, ...choice }): Cell[] => {
    const [words, source] = [shown(tilde(value)), sourceWords(choice)];
    if (columns >= WIDE) return [choice.name, words, source];
    return [choice.name, choice.source === "default" ? words : `${words} (${source})`];
  });
  const lines = table(layout, rows, columns);
  return [
    ...lines,
    "",
    ...wrap(`Settings stand in ${clean(file)}`, columns).map(paint.dim),
    ...problemLines(problems, `${clean(file)}:`, screen),
  ].join("\n");
}

function shown(value: string): string {
  return value === "" ? "–" : clean(value);
}

function sourceWords({ source, from }: Pick<Choice, "source" | "from">): string {
  return from === null ? source : source === "file" ? `file, ${from}` : from;
}

/** `line 3: …`, each with what to do below it. */
export function problemLines(
  problems: readonly SettingProblem[],
  before: string,
  { columns, paint }: Screen,
): string[] {
  return problems.flatMap(({ line, message, hint }) => [
    ...wrap(`${before}${line}: ${clean(message)}`, columns, "  ").map(paint.red),
    ...wrap(`  ${clean(hint)}`, columns, "  "),
  ]);
}

/** `day.end = 05:00 (was 04:00)` */
export function configChangedText(old: Choice, now: Choice, { columns }: Screen): string {
  const same = old.value === now.value && old.source === now.source;
  const byDefault = old.value === "" ? "unset" : `${shown(old.value)}, the default`;
  const was = same ? "as before" : `was ${old.source === "default" ? byDefault : shown(old.value)}`;
  return wrapped(`${now.name} = ${shown(now.value)} (${was})`, columns);
}

/** Where things stand, with those that are not there yet said so. */
export function configPathsText(
  places: readonly { name: string; path: string; there: boolean }[],
  { columns, paint, tilde }: Pick<ListScreen, "columns" | "paint" | "tilde">,
): string {
  const layout: Column[] = [{ paint: paint.cyan }, { flexible: true, wraps: true }, { paint: paint.dim }];
  const rows = places.map(({ name, path, there }) => [name, clean(tilde(path)), there ? "" : "not yet"]);
  return table(layout, rows, columns).join("\n");
}
