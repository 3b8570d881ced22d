import { type Day, dayOf, daysInMonth, weekday } from "../../core/day.ts";
import { MONTHS, WEEKDAYS } from "../../core/dayWords.ts";

export interface MonthDay {
  month: number;
  dom: number;
}

/** A date as somebody wrote it, and where it stands in its line. */
export interface WrittenDate {
  /** Null where none was written. */
  year: number | null;
  /** As month then day; for `12/01/2027` it may also be the other way round. */
  md: MonthDay;
  swapped: MonthDay | null;
  /** 0 for Monday; null where none was written beside it. */
  weekday: number | null;
  start: number;
  end: number;
}

const MONTH =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const WEEKDAY =
  "(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)";
const YEAR = "(?:\\s*,\\s*|[\\s-]+)(\\d{4}(?!\\d|:\\d)|'\\d{2}(?!\\d))";

const YEAR_FIRST = /(?<![\d.])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/;
const NUMBERS = /(?<![\d./-])(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-])/;
const MONTH_FIRST = new RegExp(`(?<!\\p{L})${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:${YEAR})?`, "iu");
const DAY_FIRST = new RegExp(
  `(?<![\\d./-])(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]+${MONTH}(?!\\p{L})(?:${YEAR})?`,
  "iu",
);
const WEEKDAY_BEFORE = new RegExp(`(?<!\\p{L})${WEEKDAY}\\.?(?:\\s*,\\s*|\\s+)(?:the\\s+)?$`, "iu");
const WEEKDAY_AFTER = new RegExp(`^(?:\\s*,\\s*|\\s+|\\s*\\(\\s*)${WEEKDAY}(?!\\p{L})\\.?\\)?`, "iu");

/** The first date in a line; null where there is none. It may be one that never was. */
export function findDate(line: string): WrittenDate | null {
  const found = yearFirst(line) ?? monthFirst(line) ?? dayFirst(line) ?? numbers(line);
  return found === null ? null : withWeekday(line, found);
}

/** The day of a date in a year; null for one that never was. */
export function dayIn(year: number, { month, dom }: MonthDay): Day | null {
  if (month < 1 || month > 12 || dom < 1 || dom > daysInMonth(year, month)) return null;
  return dayOf(year, month, dom);
}

/** Whether a day is of the weekday that was written beside it, if one was. */
export function fitsWeekday(day: Day, { weekday: wanted }: Pick<WrittenDate, "weekday">): boolean {
  return wanted === null || weekday(day) === wanted;
}

type Found = Omit<WrittenDate, "weekday">;

function yearFirst(line: string): Found | null {
  const match = YEAR_FIRST.exec(line);
  if (match === null) return null;
  return {
    year: Number(match[1]),
    md: { month: Number(match[3]), dom: Number(match[4]) },
    swapped: null,
    ...span(match),
  };
}

function monthFirst(line: string): Found | null {
  const match = MONTH_FIRST.exec(line);
  if (match === null) return null;
  const md = { month: monthOf(match[1]), dom: Number(match[2]) };
  return { year: yearOf(match[3]), md, swapped: null, ...span(match) };
}

function dayFirst(line: string): Found | null {
  const match = DAY_FIRST.exec(line);
  if (match === null) return null;
  const md = { month: monthOf(match[2]), dom: Number(match[1]) };
  return { year: yearOf(match[3]), md, swapped: null, ...span(match) };
}

/** `12/01/2027`: the month first or the day. With dots, as in `12.01.2027`, the day. */
function numbers(line: string): Found | null {
  const match = NUMBERS.exec(line);
  if (match === null) return null;
  const [first, second] = [Number(match[1]), Number(match[3])];
  const dayFirst = { month: second, dom: first };
  const dotted = match[2] === ".";
  return {
    year: yearOf(match[4]),
    md: dotted ? dayFirst : { month: first, dom: second },
    swapped: dotted || first === second ? null : dayFirst,
    ...span(match),
  };
}

function withWeekday(line: string, found: Found): WrittenDate {
  const before = WEEKDAY_BEFORE.exec(line.slice(0, found.start));
  const after = WEEKDAY_AFTER.exec(line.slice(found.end));
  const name = before?.[1] ?? after?.[1];
  return {
    ...found,
    weekday: name === undefined ? null : placeIn(WEEKDAYS, name),
    start: before === null ? found.start : before.index,
    end: after === null ? found.end : found.end + after[0].length,
  };
}

function span({ index, 0: text }: RegExpExecArray): { start: number; end: number } {
  return { start: index, end: index + text.length };
}

function monthOf(name = ""): number {
  return placeIn(MONTHS, name) + 1;
}

/** Where a name stands among others, told by its first three letters. */
function placeIn(names: readonly string[], name: string): number {
  const begins = name.slice(0, 3).toLowerCase();
  return names.findIndex((one) => one.toLowerCase().startsWith(begins));
}

/** Of two digits, a year of this century. */
function yearOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  const digits = text.replace("'", "");
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}
