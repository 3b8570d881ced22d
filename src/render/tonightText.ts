import { clean } from "../core/clean.ts";
import { count, outOf } from "../core/count.ts";
import { parseIsoDay } from "../core/day.ts";
import { clockTime, shortDay } from "../core/dayWords.ts";
import { civilDay, type Moment, wallMinutes } from "../core/moment.ts";
import type { TopicProgress } from "../core/progress.ts";
import type { Standing } from "../core/streak.ts";
import { flow, folded } from "./flow.ts";
import { addableLine, standingLine, type Written } from "./nightly.ts";
import { type PaceFigures, paceParts, type TopicPace, topicPaceParts } from "./paceText.ts";
import type { Screen } from "./screen.ts";
import { cut, wrap } from "./width.ts";

/** What tonight's screen is made from. */
export interface TonightReport {
  now: Moment;
  standing: Standing;
  written: Written;
  published: Written;
  /** Tonight is a planned rest. */
  rest: boolean;
  pace: PaceFigures | null;
  /** What the last entry said about the night after it. */
  plan: string | null;
  next: readonly TopicProgress[];
  topicPace: TopicPace | null;
  reviews: number;
  drafts: number;
  past: { ago: string; number: number; words: string } | null;
}

const LABEL = 10;
/** Lines of a plan and of each topic: the screen stays under 24. */
const PLAN = 3;

/** Tonight on one screen: how things stand, what is at stake, what was planned, what comes next. */
export function tonightText(report: TonightReport, screen: Screen): string {
  const { columns, paint } = screen;
  const { standing, written, rest } = report;
  const addable = addableLine(standing.gap, standing.today);
  const sentences = [standingLine(standing, written, rest), stakeLine(report), addable].filter((line) => line !== null);
  const row = (label: string, parts: readonly string[], between = " · ") =>
    flow(parts, columns, { label: label.padEnd(LABEL), paintLabel: paint.dim, between });
  const details = [
    ...row("Planned", planLines(report.plan, columns), "\n"),
    ...nextRows(report, screen),
    ...row("Toward", towardParts(report)),
    ...row("Pace", paceRow(report)),
    ...row("Recall", report.reviews === 0 ? [] : [`${count(report.reviews, "topic")} due: journey review`]),
    ...row("Waiting", report.drafts === 0 ? [] : [`${count(report.drafts, "text")} not saved: journey recover`]),
    ...row("Then", pastParts(report.past, columns)),
  ];
  return [
    ...flow(clockParts(report), columns, { between: " · " }).map(paint.dim),
    ...sentences.flatMap((line, index) => folded(line, columns).map(index === 0 ? paint.bold : (same) => same)),
    ...(details.length === 0 ? [] : ["", ...details]),
    "",
    paint.dim(standing.loggedToday ? "Article: journey export" : "Write: journey log"),
  ].join("\n");
}

/** `j10✓`: the streak, and whether tonight is logged (✓), open (·) or a rest (–). */
export function promptText({
  streak,
  loggedToday,
  rest,
}: {
  streak: number;
  loggedToday: boolean;
  rest: boolean;
}): string {
  return `j${streak === 0 ? "" : streak}${loggedToday ? "✓" : rest ? "–" : "·"}`;
}

function clockParts({ now, standing }: TonightReport): string[] {
  const ends = `the day ends at ${clockTime(now.dayEnd)}`;
  const clock =
    civilDay(now) === standing.today ? clockTime(wallMinutes(now)) : `${clockTime(wallMinutes(now))} past midnight`;
  return [shortDay(standing.today), clock, ends];
}

/** What an evening without an entry would cost, while it can still be written. */
function stakeLine({ standing, rest }: TonightReport): string | null {
  const { loggedToday, streak, freezesHeld } = standing;
  if (loggedToday) return null;
  if (streak === 0) return rest ? "Tonight is a planned rest." : null;
  if (rest) return "Left unwritten, it costs nothing.";
  if (freezesHeld > 0)
    return `Left unwritten, it takes ${freezesHeld === 1 ? "the freeze you hold" : "one of the two freezes you hold"}.`;
  return `Left unwritten, the streak ends; until ${shortDay(standing.today + 3)} it can be mended.`;
}

/** Nothing once the goal is reached, which the first lines say. */
function paceRow({ pace, standing }: TonightReport): string[] {
  return pace === null || pace.required === 0 ? [] : paceParts(pace, (iso) => dayWords(iso, standing.today));
}

function planLines(plan: string | null, columns: number): string[] {
  if (plan === null) return [];
  const lines = wrap(clean(plan), columns - LABEL);
  return lines.length > PLAN
    ? [...lines.slice(0, PLAN - 1), `${cut(lines[PLAN - 1] ?? "", columns - LABEL - 2)} …`]
    : lines;
}

function nextRows({ next, topicPace, standing }: TonightReport, { columns, paint }: Screen): string[] {
  const weekly =
    topicPace === null || next.length === 0
      ? []
      : flow(topicPaceParts(topicPace, standing.today), columns, { label: " ".repeat(LABEL) }).map(paint.dim);
  const rows = next.map(({ code, title }, index) => {
    const words = cut(`${clean(code)} ${clean(title)}`, columns - LABEL);
    return paint.dim((index === 0 ? "Next" : "").padEnd(LABEL)) + words;
  });
  return [...rows, ...weekly];
}

/** Written and published are told apart as soon as there is a difference to tell. */
function towardParts({ written, published }: TonightReport): string[] {
  const fraction = ({ days, goal }: Written) => (goal === null ? count(days, "day") : outOf(days, goal));
  if (published.days === 0 && published.goal === null) return [];
  return [`written ${fraction(written)}`, `published ${fraction(published)}`];
}

function pastParts(past: TonightReport["past"], columns: number): string[] {
  if (past === null) return [];
  return [cut(`${past.ago}, #${past.number}: ${clean(past.words)}`, columns - LABEL)];
}

function dayWords(iso: string, near: number): string {
  const day = parseIsoDay(iso);
  return day === null ? iso : shortDay(day, near);
}
