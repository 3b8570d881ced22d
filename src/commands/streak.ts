import type { Chapter } from "../core/chapters.ts";
import { isoDay } from "../core/day.ts";
import { freezesOn } from "../core/goal.ts";
import { restOn } from "../core/rest.ts";
import { calendarFrom } from "../render/calendar.ts";
import { chaptersText } from "../render/chaptersText.ts";
import { addableLine, standingLine } from "../render/nightly.ts";
import { streakText } from "../render/streakText.ts";
import { Rests } from "../store/rests.ts";
import { calendarSince } from "./calendar.ts";
import type { Context } from "./context.ts";
import { figuresData, goalData, paceData, paceOf } from "./goalFigures.ts";
import { pastStreaks } from "./pastStreaks.ts";
import type { NightlyRegister } from "./register.ts";
import { streakData, tonight } from "./tonight.ts";
import type { View } from "./view.ts";

export const registerStreak: NightlyRegister = (program, bind) => {
  program
    .command("streak")
    .description("the streak, what is written toward the goal, and the last 26 weeks")
    .option("--past", "the streaks before this one, and what ended them")
    .addHelpText(
      "after",
      `
Examples:
  $ journey streak
  $ journey streak --past`,
    )
    .action(bind(runStreak));
};

export function runStreak(ctx: Context, { past = false }: { past?: boolean }): View {
  const journal = ctx.journal();
  const now = tonight(journal, ctx.now());
  const { standing, written, published } = now;
  const { marks, gap } = calendarSince(calendarFrom(standing.today, ctx.columns), journal, now);
  const spent = gap.filter(
    ({ became, day }) => became === "freeze" && standing.since !== null && day >= standing.since,
  );
  const data = {
    today: isoDay(standing.today),
    loggedToday: standing.loggedToday,
    streak: streakData(standing),
    written: figuresData(written),
    published: figuresData(published),
    freezes: { held: standing.freezesHeld, spent: spent.map(({ day }) => isoDay(day)) },
    goal: goalData(now.span),
    pace: paceData(paceOf(journal, now)),
    // Every day since the goal's first: read only by --past and --json.
    get past() {
      return pastStreaks(journal, now).map(chapterData);
    },
  };
  if (past) return { data, text: (paint) => chaptersText(data.past, { columns: ctx.columns, paint }) };
  return {
    data,
    text(paint) {
      const rest = restOn(journal.read(Rests).all(), standing.today) !== null;
      const addable = addableLine(standing.gap, standing.today);
      const sentences = [standingLine(standing, written, rest), ...(addable === null ? [] : [addable])];
      return streakText(data, {
        columns: ctx.columns,
        paint,
        sentences,
        marks,
        freezes: now.span === null || freezesOn(now.span.goal, standing.today),
      });
    },
  };
}

function chapterData({ from, to, endedBy, ...rest }: Chapter) {
  return { from: isoDay(from), to: isoDay(to), endedBy: isoDay(endedBy), ...rest };
}
