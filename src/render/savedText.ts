import { clean } from "../core/clean.ts";
import type { Topic } from "../core/curriculum.ts";
import { type Day, isoDay } from "../core/day.ts";
import type { Moment } from "../core/moment.ts";
import type { TopicName, UnitProgress } from "../core/progress.ts";
import type { Standing } from "../core/streak.ts";
import { bar } from "./bar.ts";
import { flow, folded } from "./flow.ts";
import { addableLine, loggedLine, type Saved, savedLine, type Written } from "./nightly.ts";
import type { Screen } from "./screen.ts";
import { cut, width, wrap } from "./width.ts";

/** A unit with how much of it is done. */
type CountedUnit = Pick<UnitProgress, "code" | "title" | "done" | "total">;

/** What the answer to a saved entry is made from. */
export interface SavedAnswer {
  saved: Saved;
  now: Moment;
  before: Standing;
  after: Standing;
  written: Written;
  /** The title of a goal this entry reached: told once. */
  celebrated?: string | null;
  /** The units of its topics, and what comes next in each curriculum. */
  units: readonly CountedUnit[];
  next: readonly TopicName[];
  /** Open topics of other curricula that say the same as one of its own. */
  also: readonly TopicName[];
  /** Something was finished: its twins are offered, never finished along. */
  finished: boolean;
  /** The day to export; null when nothing of it may go out. */
  article: Day | null;
}

/** The answer to a saved entry, line for line as the golden nights have it (DESIGN section 5). */
export function savedText(answer: SavedAnswer, screen: Screen): string {
  const { saved, now, before, after, written, units, next, also, finished, article } = answer;
  const tonight = saved.day === after.today;
  const addable = addableLine(tonight ? before.gap : after.gap, after.today);
  const lines = [
    ...folded(savedLine(saved, now), screen.columns).map(screen.paint.bold),
    ...folded(loggedLine(saved, before, after, written), screen.columns),
    ...celebration(answer, screen),
    ...(addable === null ? [] : wrap(addable, screen.columns)),
    ...units.map((unit) => unitLine(unit, screen)),
    ...next.map((topic) => nextLine(topic, screen)),
    ...alsoLines(also, finished, screen),
    ...(article === null ? [] : [`Article: journey export${tonight ? "" : ` ${isoDay(article)}`}`]),
  ];
  return lines.join("\n");
}

function celebration({ celebrated = null, written }: SavedAnswer, { columns, paint }: Screen): string[] {
  if (celebrated === null) return [];
  const words = `The goal is reached: "${clean(celebrated)}", ${written.goal} days written, every one of them yours. The next one: journey goal finish`;
  return wrap(words, columns).map(paint.green);
}

/** What a check-off answers: the topic, its unit, what comes next. */
export function checkedText(
  {
    topic,
    state,
    unit,
    next,
    also,
  }: { topic: Topic; state: string; unit: CountedUnit; next: TopicName | undefined; also: readonly TopicName[] },
  screen: Screen,
): string {
  const head = `${clean(topic.code)} ${clean(topic.title)}`;
  const words = ` · ${state}`;
  return [
    screen.paint.bold(cut(head, screen.columns - width(words))) + words,
    unitLine(unit, screen),
    ...(next === undefined ? [] : [nextLine(next, screen)]),
    ...alsoLines(also, true, screen),
  ].join("\n");
}

function unitLine({ code, title, done, total }: CountedUnit, { columns, paint }: Screen): string {
  const figures = `  ${bar(done, total)} ${done}/${total}`;
  const name = `${clean(code)} ${clean(title)}`;
  return `${cut(name, columns - width(figures))}${done === total ? paint.green(figures) : figures}`;
}

/** `Also: mlops.2.1, mlops.2.4`; once something was finished, with the offer to finish them too, never done by itself. */
function alsoLines(twins: readonly TopicName[], offered: boolean, { columns }: Screen): string[] {
  const [first] = twins;
  if (first === undefined) return [];
  const offer = offered ? [`finished there too? journey check ${clean(first.code)}`] : [];
  return flow([`Also: ${twins.map(({ code }) => clean(code)).join(", ")}`, ...offer], columns, { between: " · " });
}

function nextLine({ code, title }: TopicName, { columns }: Screen): string {
  return cut(`Next: ${clean(code)} ${clean(title)}`, columns);
}
