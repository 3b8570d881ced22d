import { clean } from "../core/clean.ts";
import { count } from "../core/count.ts";
import type { Day } from "../core/day.ts";
import { shortDay } from "../core/dayWords.ts";
import { aimDay, type FreezeChange, type GoalSpan } from "../core/goal.ts";
import type { GoalSettings } from "../core/goalChange.ts";
import { publishedWords, type Written, writtenWords } from "./nightly.ts";

interface Figures {
  written: Written;
  published: Written;
}

/** What a new goal will be. */
export function startWords({ title = "", days = 180, counts, starts, aim }: GoalSettings): string[] {
  const first = starts == null ? "starts with its first entry" : `starts ${shortDay(starts)}`;
  return [
    `New goal "${clean(title)}": ${count(days, `${counts ?? "written"} day`)}, ${first}${aim == null ? "" : `, aim ${shortDay(aim)}`}.`,
    "Days already written stay where they belong.",
  ];
}

/** What an edit does, rule by rule, and what it leaves alone. */
export function editWords(
  { goal, starts }: GoalSpan,
  { settings, freezes, figures }: { settings: GoalSettings; freezes: FreezeChange | null; figures: Figures },
): string[] {
  const { title, days, counts, aim } = settings;
  const changed = { ...goal, ...settings };
  const done = (changed.counts === "published" ? figures.published : figures.written).days;
  const lines: string[] = [];
  if (title !== undefined && title !== goal.title) lines.push(`Its title becomes "${clean(title)}".`);
  if (days !== undefined && days !== goal.days)
    lines.push(`It counts to ${count(days, "day")} instead of ${goal.days}: ${done}/${days} so far.`);
  if (counts !== undefined && counts !== goal.counts)
    lines.push(
      `It counts ${counts} days instead of ${goal.counts} ones: ${done}/${changed.days} so far. The streak stays as it is.`,
    );
  if (settings.starts != null) lines.push(`It starts ${shortDay(settings.starts)}.`);
  if (aim !== undefined && aim !== goal.aim && aim !== null) {
    const before = starts === null ? "" : ` instead of ${shortDay(aimDay(goal, starts), starts)}`;
    lines.push(`It aims at ${shortDay(aim, starts ?? aim)}${before}; only the pace changes.`);
  }
  if (freezes !== null)
    lines.push(
      freezes.on
        ? `Freezes are earned and cover missed days again from ${shortDay(freezes.from)} on. Days before that stay as they were.`
        : `No freeze covers a missed day or is earned from ${shortDay(freezes.from)} on. Days before that stay as they were.`,
    );
  return lines;
}

/** What finishing a goal does. */
export function finishWords(title: string, last: Day, { written, published }: Figures): string[] {
  const figures = [writtenWords(written), publishedWords(published)].filter((words) => words !== null).join(" · ");
  return [
    `"${clean(title)}" ends with ${shortDay(last)} and stays with its figures: ${figures}.`,
    "Entries after that belong to the next goal, and its streak begins with it: journey goal start",
  ];
}
