import { isoDay } from "../core/day.ts";
import { freezesOn, type GoalSpan } from "../core/goal.ts";
import { goalText } from "../render/goalText.ts";
import { Days } from "../store/days.ts";
import { Goals } from "../store/goals.ts";
import type { Journal } from "../store/journal.ts";
import type { Context } from "./context.ts";
import { registerGoalChange, runningOf } from "./goalChange.ts";
import { countedToward, figuresData, goalData, paceData, paceOf } from "./goalFigures.ts";
import { examples, type Register } from "./register.ts";
import { tonight, towards } from "./tonight.ts";
import { runUnnamed } from "./unnamed.ts";
import type { View } from "./view.ts";

export const registerGoal: Register = (program, bind) => {
  const goal = program
    .command("goal")
    .description("the goal: how far it is, its pace, the goals before it; start, edit, finish")
    .addHelpText(
      "after",
      `
Examples:
  $ journey goal
  $ journey goal edit --freezes off
  $ journey goal start --title "Half a year of MLOps" --days 180`,
    );
  const show = goal
    .command("show", { isDefault: true })
    .description("how far the goal is, its pace, and the goals before it")
    .summary("how far it is")
    .addHelpText("after", examples("journey goal", "journey goal show --json"));
  runUnnamed(show, bind, runShow);
  registerGoalChange(goal, bind);
};

function runShow(ctx: Context): View {
  const journal = ctx.journal();
  const now = tonight(journal, ctx.now());
  const spans = journal.read(Goals).spans();
  const running = runningOf(spans);
  const current = running === undefined ? null : { ...now, span: running, ...towards(journal, running) };
  const reached = current === null ? null : countedToward(current).reached;
  const data = {
    goal:
      current === null
        ? null
        : {
            ...goalData(running ?? null),
            written: figuresData(current.written),
            published: figuresData(current.published),
            freezes: freezesOn(current.span.goal, now.standing.today) ? "on" : "off",
            pace: paceData(paceOf(journal, current)),
            reached: reached === null ? null : isoDay(reached),
          },
    past: spans.filter((span) => span !== running).map((span) => pastData(journal, span)),
  };
  return {
    data,
    text: (paint) => goalText(data, { today: now.standing.today, columns: ctx.columns, paint }),
  };
}

function pastData(journal: Journal, span: GoalSpan) {
  const { written, published } = towards(journal, span);
  const best = span.starts === null ? 0 : (journal.read(Days).lastCounted(span.ends ?? undefined)?.run.best ?? 0);
  return {
    ...goalData(span),
    end: span.ends === null ? null : isoDay(span.ends),
    written: figuresData(written),
    published: figuresData(published),
    best,
  };
}
