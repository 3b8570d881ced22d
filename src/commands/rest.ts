import { type Day, isoDay } from "../core/day.ts";
import { shortDay, WEEKDAYS } from "../core/dayWords.ts";
import { journeyError } from "../core/error.ts";
import { isAhead, type Rest, restHolding } from "../core/rest.ts";
import { cancelRest, createRest, planRest, weekdayNamed } from "../core/restChange.ts";
import { restLine, restsText } from "../render/restText.ts";
import { wrapped } from "../render/width.ts";
import { Rests } from "../store/rests.ts";
import type { Context } from "./context.ts";
import { journalIfAny } from "./journalIfAny.ts";
import { examples, type Register } from "./register.ts";
import { runUnnamed } from "./unnamed.ts";
import type { View } from "./view.ts";

interface RestOptions {
  until?: string;
  why?: string;
  dryRun?: boolean;
}

export const registerRest: Register = (program, bind) => {
  const rest = program
    .command("rest")
    .description("days off, planned before they begin: a weekday, a date, or a stretch; they bridge a streak")
    .addHelpText(
      "after",
      `
Examples:
  $ journey rest sundays
  $ journey rest 2027-01-01..2027-01-03 --why "New Year"
  $ journey rest list
  $ journey rest cancel sundays`,
    );
  const plan = rest
    .command("plan [days]", { isDefault: true })
    .description("plan days off: sundays, tomorrow, 2027-01-01..2027-01-03, or --until a day")
    .summary("plan one: sundays, tomorrow, 2027-01-01..2027-01-03, or --until a day")
    .option("--until <day>", "its last day")
    .option("--why <reason>", "what for; yours alone")
    .option("--dry-run", "say what it would do, and do nothing")
    .addHelpText(
      "after",
      examples("journey rest plan sundays", 'journey rest plan 2027-01-01 --until 2027-01-03 --why "New Year"'),
    );
  runUnnamed(plan, bind, (ctx, when: string | undefined, options: RestOptions) => {
    const asked = when !== undefined || Object.keys(options).length > 0 || rest.args[0] === plan.name();
    return asked ? runPlan(ctx, when, options) : runList(ctx);
  });
  rest
    .command("list")
    .description("the rests planned, and those that are over")
    .addHelpText("after", examples("journey rest list", "journey rest list --json"))
    .action(bind(runList));
  rest
    .command("cancel <days>")
    .description("take a rest back from tomorrow on; days already rested stay so")
    .summary("take one back from tomorrow on; days already rested stay so")
    .addHelpText("after", examples("journey rest cancel sundays", "journey rest cancel 2027-01-01..2027-01-03"))
    .action(bind(runCancel));
};

async function runPlan(ctx: Context, when: string | undefined, options: RestOptions): Promise<View> {
  const { until, why, dryRun = false } = options;
  const rest = planRest(await ctx.newId(), { when, until, why }, ctx.now());
  refuseTwice(ctx, rest);
  if (!dryRun) (await ctx.writable()).commit("rest", [createRest(rest)]);
  return {
    data: { rest: restData(rest), saved: !dryRun },
    text: () =>
      wrapped(
        `${dryRun ? "Would rest" : "Rests"} ${restLine(rest)}. It bridges the streak and adds nothing.`,
        ctx.columns,
      ),
  };
}

function refuseTwice(ctx: Context, rest: Rest): void {
  const same = restHolding(journalIfAny(ctx)?.read(Rests).all() ?? [], rest);
  if (same !== null) throw journeyError("refused", `a rest ${restLine(same)} is planned already`, "journey rest list");
}

function runList(ctx: Context): View {
  const rests = ctx.journal().read(Rests).all();
  return {
    data: { rests: rests.map(restData) },
    text: (paint) => restsText(rests, { today: ctx.today(), columns: ctx.columns, paint }),
  };
}

async function runCancel(ctx: Context, when: string): Promise<View> {
  const journal = await ctx.existing();
  const rest = restNamed(journal.read(Rests).all(), when, ctx.today());
  journal.commit("rest cancel", [cancelRest(rest, ctx.now())]);
  const last =
    journal
      .read(Rests)
      .all()
      .find(({ id }) => id === rest.id)?.ends ?? null;
  const kept = last === null ? "no day had begun" : `days up to ${shortDay(last)} stay as they were`;
  return {
    data: { cancelled: restData(rest), lastDay: last === null ? null : isoDay(last) },
    text: () => wrapped(`Cancelled: ${restLine(rest)}; ${kept}.`, ctx.columns),
  };
}

/** The rest that a weekday, or a day in it, names. */
function restNamed(rests: readonly Rest[], when: string, today: Day): Rest {
  const named = weekdayNamed(when);
  const ahead = rests.filter((rest) => isAhead(rest, today));
  const found = ahead.find((rest) =>
    named === null
      ? when === isoDay(rest.starts) ||
        when === `${isoDay(rest.starts)}..${rest.ends === null ? "" : isoDay(rest.ends)}`
      : rest.weekday === named,
  );
  if (found === undefined) throw journeyError("not-found", `no rest planned for "${when}"`, "journey rest list");
  return found;
}

function restData({ id, weekday, starts, ends, why }: Rest) {
  return {
    id,
    weekday: weekday === null ? null : (WEEKDAYS[weekday]?.toLowerCase() ?? null),
    from: isoDay(starts),
    to: ends === null ? null : isoDay(ends),
    why,
  };
}
