import { isoDay } from "../core/day.ts";
import { aimDay } from "../core/goal.ts";
import { calendarFrom } from "../render/calendar.ts";
import { addableLine, standingLine } from "../render/nightly.ts";
import { streakText } from "../render/streakText.ts";
import { calendarSince } from "./calendar.ts";
import type { Context } from "./context.ts";
import type { Register } from "./register.ts";
import { streakData, type Tonight, tonight } from "./tonight.ts";
import type { View } from "./view.ts";

export const registerStreak: Register = (program, bind) => {
  program
    .command("streak")
    .helpGroup("Every night")
    .description("the streak, what is written toward the goal, and the last 26 weeks")
    .addHelpText(
      "after",
      `
Examples:
  $ journey streak
  $ journey streak --json`,
    )
    .action(bind(runStreak));
};

export function runStreak(ctx: Context): View {
  const journal = ctx.journal();
  const now = tonight(journal, ctx.now());
  const { standing, written } = now;
  const { marks, gap } = calendarSince(calendarFrom(standing.today, ctx.columns), journal, now);
  const spent = gap.filter(
    ({ became, day }) => became === "freeze" && standing.since !== null && day >= standing.since,
  );
  const data = {
    today: isoDay(standing.today),
    loggedToday: standing.loggedToday,
    streak: streakData(standing),
    written: {
      days: written.days,
      goal: written.goal,
      left: written.goal === null ? null : Math.max(0, written.goal - written.days),
    },
    published: { days: 0 },
    freezes: { held: standing.freezesHeld, spent: spent.map(({ day }) => isoDay(day)) },
    goal: goalData(now),
    pace: null,
  };
  return {
    data,
    text(paint) {
      const addable = addableLine(standing.gap, standing.today);
      const sentences = [standingLine(standing, written), ...(addable === null ? [] : [addable])];
      return streakText(data, {
        columns: ctx.columns,
        paint,
        sentences,
        marks,
        freezes: now.span?.goal.freezes ?? true,
      });
    },
  };
}

function goalData({ span }: Tonight) {
  if (span === null) return null;
  const { goal, starts } = span;
  return {
    title: goal.title,
    start: starts === null ? null : isoDay(starts),
    target: goal.days,
    count: goal.counts,
    aim: starts === null ? null : isoDay(aimDay(goal, starts)),
  };
}
