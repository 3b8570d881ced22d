import { readClock } from "../core/clock.ts";
import { count } from "../core/count.ts";
import { isJourneyError } from "../core/error.ts";
import type { Finding } from "../core/finding.ts";
import type { Drafts } from "../files/drafts.ts";
import type { LeftText } from "../files/leftTexts.ts";
import { settingsFrom } from "../files/settingsFile.ts";
import { findingsText } from "../render/findingsText.ts";
import { wrap } from "../render/width.ts";
import { checkJournal } from "../store/checkup.ts";
import { lastClock, rebuildDerived, setAside } from "../store/doctor.ts";
import { checkBackups, checkDisk, checkPermissions, makePrivate } from "../store/fileCheck.ts";
import type { Context } from "./context.ts";
import { journalToRead } from "./journalToRead.ts";
import { leftHere } from "./leftHere.ts";
import type { Register } from "./register.ts";
import type { View } from "./view.ts";

export const registerDoctor: Register = (program, bind) => {
  program
    .command("doctor")
    .option("--fix", "back up, then make tables, search index and permissions anew; texts are never touched")
    .addHelpText(
      "after",
      `
Exit code 1 when there is a finding. Nothing of what you wrote is printed.

Examples:
  $ journey doctor
  $ journey doctor --fix`,
    )
    .action(bind(runDoctor));
};

async function runDoctor(ctx: Context, { fix = false }: { fix?: boolean }): Promise<View> {
  const drafts = await ctx.drafts();
  const notes = fix ? mend(ctx, drafts) : [];
  const findings = examine(ctx, drafts);
  const state = (wanted: Finding["state"]) => findings.filter((finding) => finding.state === wanted).length;
  return {
    data: { findings, passed: state("pass"), found: state("finding"), failed: state("fail") },
    text: (paint) => findingsText(findings, { columns: ctx.columns, paint }),
    notes,
    exit: state("pass") === findings.length ? 0 : 1,
  };
}

function examine(ctx: Context, drafts: Drafts): Finding[] {
  const setup = ctx.setup();
  return [
    ...checkJournal(ctx.path, setup),
    checkClock(ctx),
    checkDrafts(ctx, drafts),
    checkPermissions(ctx.path, draftPaths(drafts)),
    ...checkDisk(ctx.path, setup.fileSystemType),
    checkBackups(ctx.path, { addon: setup.addon, now: ctx.now().instant }),
    checkSettings(ctx.configPath),
  ];
}

const MINUTE = 60_000;

function checkClock(ctx: Context): Finding {
  const check = "clock";
  const last = lastClock(ctx.path, ctx.setup());
  if (last === null) return { check, state: "pass", text: "nothing to compare it with" };
  const ahead = Math.round((readClock(last).millis - ctx.now().instant) / MINUTE);
  if (ahead < 2) return { check, state: "pass", text: "later than the last change" };
  return {
    check,
    state: "finding",
    text: `the last change was written ${ahead} minutes after now: the clock is wrong, or was`,
    hint: "set the clock; changes keep their order meanwhile",
  };
}

function checkDrafts(ctx: Context, drafts: Drafts): Finding {
  const check = "drafts";
  const waiting = drafts.waiting().length + countLeft(ctx, drafts.left());
  if (waiting === 0) return { check, state: "pass", text: "none waits" };
  const text = waiting === 1 ? "a draft waits to be saved" : `${waiting} drafts wait to be saved`;
  return { check, state: "finding", text, hint: "journey recover" };
}

/** The journal is looked into as it is, whatever state it is in. */
function countLeft(ctx: Context, left: readonly LeftText[]): number {
  const journal = left.length === 0 ? null : journalToRead(ctx.path, ctx.setup());
  const here = leftHere(left, journal).length;
  journal?.close();
  return here;
}

function draftPaths(drafts: Drafts): string[] {
  return drafts.waiting().map(({ path }) => path);
}

function checkSettings(path: string): Finding {
  const check = "settings";
  try {
    const [first, ...more] = settingsFrom(path).problems;
    if (first === undefined) return { check, state: "pass", text: "every line can be followed" };
    const text = `${path}:${first.line}: ${first.message}`;
    if (more.length === 0) return { check, state: "finding", text, hint: first.hint };
    const others = `${text}; and ${count(more.length, "line")} more`;
    return { check, state: "finding", text: others, hint: "journey config, which names each" };
  } catch (error) {
    if (!isJourneyError(error)) throw error;
    return { check, state: "finding", text: error.message, ...(error.hint !== undefined && { hint: error.hint }) };
  }
}

/** Backs up, then mends what follows from something that is whole. What went wrong is a note: the checks tell the rest. */
function mend(ctx: Context, drafts: Drafts): string[] {
  const setup = ctx.setup();
  const notes = wrap(`Set aside before: ${ctx.tilde(setAside(setup, ctx.now()))}`, ctx.columns);
  makePrivate(ctx.path, draftPaths(drafts));
  try {
    rebuildDerived(ctx.path, setup);
  } catch (error) {
    if (!isJourneyError(error)) throw error;
    notes.push(...wrap(`note: the tables were left as they are: ${error.message}`, ctx.columns, "  "));
  }
  return notes;
}
