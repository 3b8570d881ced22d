import { unshielded } from "../core/dashes.ts";
import { type Day, isoDay } from "../core/day.ts";
import { readAnyDay } from "../core/dayInput.ts";
import { isJourneyError, journeyError } from "../core/error.ts";
import { type Letter, letterNamed, openLetter, readOpening, writeLetter } from "../core/letter.ts";
import { refuseText } from "../core/sections.ts";
import { letterListText, letterText } from "../render/letterText.ts";
import { wrapped } from "../render/width.ts";
import { Letters } from "../store/letters.ts";
import type { Context } from "./context.ts";
import { shellWord } from "./editText.ts";
import { keepingText, keptInput } from "./keepingText.ts";
import { isFaultOfArguments } from "./logDraft.ts";
import type { Register } from "./register.ts";
import { runUnnamed } from "./unnamed.ts";
import type { View } from "./view.ts";

export const registerLetter: Register = (program, bind) => {
  const letter = program.command("letter").addHelpText(
    "after",
    `
Examples:
  $ journey letter write --opens 3y "Is MLOps still the plan?"
  $ journey letter open`,
  );
  letter
    .command("write [words...]")
    .description("write one: words, or - for standard input")
    .requiredOption("--opens <when>", OPENS)
    .addHelpText(
      "after",
      `
Examples:
  $ ${AGAIN}
  $ journey letter write --opens "6 months" - < letter.md`,
    )
    .action(bind(runWrite));
  letter
    .command("open [number]")
    .description("read one whose day has come; without a number the only one, or the next")
    .addHelpText(
      "after",
      `
Examples:
  $ journey letter open
  $ journey letter open 2`,
    )
    .action(bind(runOpen));
  const list = letter
    .command("list", { isDefault: true })
    .description("the letters and when they open")
    .addHelpText(
      "after",
      `
Examples:
  $ journey letter
  $ journey letter list --json`,
    );
  runUnnamed(list, bind, runList);
};

const OPENS = "a date, or from today: 180, 6 months, 3y";
const AGAIN = 'journey letter write --opens 3y "Dear me"';

async function runWrite(ctx: Context, words: string[], { opens }: { opens: string }): Promise<View> {
  if (words.length === 0) throw journeyError("usage", "the letter has no text", AGAIN);
  const id = await ctx.newId();
  const draft = (await ctx.drafts()).beginLoose("letter", id);
  const saving = `journey letter write --opens ${shellWord(opens)} -`;
  return keepingText(draft, saving, async () => {
    const fromInput = words.length === 1 && words[0] === "-";
    const body = fromInput ? await keptInput(ctx, draft) : words.map(unshielded).join(" ");
    try {
      const view = await seal(ctx, { id, body, opens });
      draft.clear();
      return view;
    } catch (error) {
      if (!fromInput && !isFaultOfArguments(error)) draft.tryKeep(body);
      throw error;
    }
  });
}

async function seal(ctx: Context, { id, body, opens }: { id: string; body: string; opens: string }): Promise<View> {
  const today = ctx.today();
  const day = readOpening(opens, today) ?? readDate(ctx, opens);
  if (day <= today) throw journeyError("refused", `a letter opens on a later day than today, ${isoDay(today)}`, AGAIN);
  refuseText(body, AGAIN);
  const journal = await ctx.writable();
  journal.commit("letter write", [writeLetter(id, { body, opens: day, writtenAt: ctx.now().instant })]);
  const number =
    journal
      .read(Letters)
      .all()
      .find((letter) => letter.id === id)?.number ?? 0;
  return {
    data: { letter: { number, opens: isoDay(day) } },
    text: () => wrapped(`Letter ${number} is sealed until ${isoDay(day)}, ${inDays(day - today)}.`, ctx.columns),
  };
}

function readDate(ctx: Context, opens: string): Day {
  try {
    return readAnyDay(opens, ctx.now());
  } catch (error) {
    if (isJourneyError(error)) error.hint = `--opens takes ${OPENS}`;
    throw error;
  }
}

async function runOpen(ctx: Context, given: string | undefined): Promise<View> {
  const journal = await ctx.existing();
  const today = ctx.today();
  const letters = journal.read(Letters);
  const letter = letterNamed(letters.all(), readNumber(given), today);
  if (letter.opens > today)
    throw journeyError(
      "refused",
      `letter ${letter.number} is sealed until ${isoDay(letter.opens)}, ${inDays(letter.opens - today)}`,
      "journey letter list",
    );
  const body = letters.read(letter.id) ?? "";
  journal.commit("letter open", openLetter(letter, ctx.now().instant));
  return {
    data: { letter: { ...letterData(letter), body } },
    text: (paint) => letterText(letter, body, { columns: ctx.columns, paint }),
  };
}

function runList(ctx: Context): View {
  const letters = ctx.journal().read(Letters).all();
  return {
    data: { letters: letters.map(letterData) },
    text: (paint) => letterListText(letters, ctx.today(), { columns: ctx.columns, paint }),
  };
}

function readNumber(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,5}$/.test(text))
    throw journeyError("usage", `"${text}" is no letter's number`, "journey letter list");
  return Number(text);
}

function letterData({ number, opens, writtenAt, openedAt }: Letter) {
  const instant = (at: number) => new Date(at).toISOString();
  return {
    number,
    opens: isoDay(opens),
    writtenAt: instant(writtenAt),
    openedAt: openedAt === null ? null : instant(openedAt),
  };
}

function inDays(days: Day): string {
  return days === 1 ? "tomorrow" : `in ${days} days`;
}
