import { count } from "../core/count.ts";
import { type Day, mondayOf } from "../core/day.ts";
import { journeyError } from "../core/error.ts";
import { aimDay } from "../core/goal.ts";
import { misnamed } from "../core/misnamed.ts";
import { curriculumProgress } from "../core/progress.ts";
import { hasBegun } from "../core/streakRules.ts";
import { calendarPicture } from "../render/picture/calendarPicture.ts";
import { cardPicture, progressWords } from "../render/picture/cardPicture.ts";
import { PICTURE_BEGINS, type Picture, pictureText } from "../render/picture/frame.ts";
import { THEMES, type Theme } from "../render/picture/theme.ts";
import { Entries } from "../store/entries.ts";
import { Topics } from "../store/topics.ts";
import { calendarSince } from "./calendar.ts";
import type { Context } from "./context.ts";
import type { ExportForm, ExportOptions } from "./exportForm.ts";
import { oneText } from "./oneText.ts";
import { pngView, wantsPng } from "./picturePng.ts";
import { knownOf } from "./reportValues.ts";
import { type Tonight, tonight } from "./tonight.ts";
import type { View } from "./view.ts";

const WEEK = 7;
const MOST_WEEKS = 53;
const TITLE = "Study journal";

/** Pictures of where the journal stands tonight. Private entries count as days and tell no words and no topics. */
export const PICTURE_FORMS: readonly ExportForm[] = [
  {
    name: "card",
    group: "Pictures",
    summary: "an SVG card: days written, streak, units",
    drawn: true,
    answer: (ctx, selector, options) => picture(ctx, selector, options, card(ctx, options)),
  },
  {
    name: "calendar",
    group: "Pictures",
    summary: "an SVG calendar: a square a day, by how much was written",
    drawn: true,
    answer: (ctx, selector, options) => picture(ctx, selector, options, calendar(ctx, options)),
  },
  {
    name: "shield",
    group: "Pictures",
    summary: "JSON for a badge of shields.io: written, or --figure streak",
    answer: shield,
  },
];

function picture(
  ctx: Context,
  selector: string | undefined,
  options: ExportOptions,
  drawn: Picture,
): View | Promise<View> {
  refuseDays(selector, options);
  const theme = themeOf(options.theme);
  if (wantsPng(options)) return pngView(ctx, drawn, theme, options);
  const { title, description, width, height } = drawn;
  return oneText(
    ctx,
    {
      data: { for: options.for, title, description, width, height },
      text: pictureText(drawn, theme),
      begins: PICTURE_BEGINS,
      about: `${width} × ${height}`,
    },
    options,
  );
}

/** Throws `usage`: a picture is of tonight. */
function refuseDays(selector: string | undefined, { all, for: name }: ExportOptions): void {
  if (selector === undefined && !all) return;
  throw journeyError("usage", "a picture shows where the journal stands tonight", `journey export --for ${name}`);
}

function themeOf(given = "auto"): Theme {
  const theme = THEMES.find((name) => name === given);
  if (theme !== undefined) return theme;
  throw misnamed(given, THEMES, `there is no theme "${given}"`, `--theme ${THEMES.join(", --theme ")}`);
}

function card(ctx: Context, { includePrivate = false }: ExportOptions): Picture {
  const journal = ctx.journal();
  const now = tonight(journal, ctx.now());
  const known = knownOf(journal, includePrivate);
  const all = journal
    .read(Topics)
    .curricula()
    .map((curriculum) => curriculumProgress(curriculum, known));
  const begun = all.filter(({ units }) => units.some(({ topics }) => topics.some(({ state }) => state !== "new")));
  return cardPicture({
    title: now.span?.goal.title ?? TITLE,
    today: now.standing.today,
    written: now.written,
    streak: now.standing.streak,
    best: now.standing.best,
    published: now.published,
    curricula: begun.length > 0 ? begun : all,
  });
}

function calendar(ctx: Context, { includePrivate = false }: ExportOptions): Picture {
  const journal = ctx.journal();
  const now = tonight(journal, ctx.now());
  const { today } = now.standing;
  const { from, to } = span(now, journal.read(Entries).firstDay() ?? today);
  const { marks } = calendarSince(from, journal, now);
  const ahead = Array.from({ length: to - today }, (_, index) => ({ day: today + 1 + index, mark: "none" as const }));
  const written = new Map<Day, number>();
  for (const { day, words } of journal
    .read(Entries)
    .list({ from, to: today, ...(!includePrivate && { private: false }) }))
    written.set(day, (written.get(day) ?? 0) + words);
  return calendarPicture({
    marks: [...marks, ...ahead],
    today,
    written,
    title: now.span?.goal.title ?? TITLE,
    figures: figuresOf(now),
  });
}

/** Whole weeks: those of the goal, at most a year of them; without a goal the last year. */
function span({ span, standing: { today } }: Tonight, first: Day): { from: Day; to: Day } {
  const begun = hasBegun(span) ? span.starts : Math.min(first, today);
  const aim = hasBegun(span) && span.ends === null ? aimDay(span.goal, span.starts) : today;
  const last = mondayOf(Math.max(aim, today));
  const shown = last - mondayOf(begun) < WEEK * MOST_WEEKS ? last : mondayOf(today);
  return { from: Math.max(mondayOf(begun), shown - WEEK * (MOST_WEEKS - 1)), to: shown + WEEK - 1 };
}

function figuresOf({ written, published, standing: { streak, best } }: Tonight): string {
  const kept = streak > 0 ? `streak ${streak}` : `best ${best}`;
  return [progressWords(written, published), ...(best > 0 ? [kept] : [])].join(" · ");
}

const FIGURES = ["written", "streak", "published"] as const;

/** The JSON that shields.io asks an address for. Green is for a goal that is reached or a streak that tonight kept. */
function shield(ctx: Context, selector: string | undefined, options: ExportOptions): View {
  refuseDays(selector, options);
  const { figure = "written" } = options;
  const label = FIGURES.find((name) => name === figure);
  if (label === undefined)
    throw misnamed(figure, FIGURES, `there is no figure "${figure}"`, `--figure ${FIGURES.join(", --figure ")}`);
  const badge = { schemaVersion: 1, label, ...messageOf(label, tonight(ctx.journal(), ctx.now())) };
  return oneText(
    ctx,
    {
      data: { for: options.for, badge },
      text: `${JSON.stringify(badge)}\n`,
      begins: '{"schemaVersion":1,',
      about: badge.message,
    },
    options,
  );
}

function messageOf(label: (typeof FIGURES)[number], { written, published, standing }: Tonight) {
  if (label === "streak") {
    const { streak, best, loggedToday } = standing;
    if (streak === 0) return { message: best > 0 ? `best ${best}` : "starts tonight", color: "lightgrey" };
    return { message: count(streak, "day"), color: loggedToday ? "green" : "yellow" };
  }
  const { days, goal } = label === "written" ? written : published;
  const reached = goal !== null && days >= goal;
  return { message: goal === null ? String(days) : `${days}/${goal}`, color: reached ? "brightgreen" : "blue" };
}
