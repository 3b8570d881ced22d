import { type Day, daysInMonth, isoDay, parseIsoDay, weekday } from "./day.ts";
import { clockTime, MONTHS, shortDay, WEEKDAYS, weekdayName } from "./dayWords.ts";
import { type JourneyError, journeyError } from "./error.ts";
import { civilDay, type Moment, studyDay, wallMinutes } from "./moment.ts";
import { nearest } from "./spelling.ts";

const DATE_SHAPE = /^\d{4}-\d{2}-\d{2}$/;
const FORMS = "a day is 2027-01-10, today, yesterday or monday";

/**
 * The day an entry is to be for. Dates, `today`, `yesterday`, `tomorrow`, weekdays (`monday`, `mon`: the last one before today).
 * Throws `usage` for what is no day, `refused` for a day that has not begun on the wall, and for a word that after
 * midnight could mean two days. The civil date is allowed before the study day ends: it has begun.
 */
export function readDay(text: string, now: Moment, hint = "journey log"): Day {
  const day = readAnyDay(text, now);
  if (day > civilDay(now)) {
    throw journeyError("refused", `${isoDay(day)} has not begun: today is ${isoDay(studyDay(now))}`, hint);
  }
  return day;
}

/** The day a question is about: as `readDay`, and it may lie ahead. */
export function readAnyDay(text: string, now: Moment): Day {
  const day = dayNamed(text, now);
  if (day === null) throw journeyError("usage", `not a day: "${text}"`, meantDay(text) ?? FORMS);
  return day;
}

/** What a word may have meant that is nearly the name of a day. */
export function meantDay(text: string): string | undefined {
  const meant = nearest(text, ["today", "yesterday", "tomorrow", ...WEEKDAYS.map((name) => name.toLowerCase())]);
  return meant === undefined ? undefined : `did you mean ${meant}?`;
}

/** As `readAnyDay`; null when the text is not shaped like a day at all. */
export function dayNamed(text: string, now: Moment): Day | null {
  if (DATE_SHAPE.test(text)) {
    const day = parseIsoDay(text);
    if (day === null) throw notADate(text);
    return day;
  }

  const word = text.toLowerCase();
  const today = studyDay(now);
  if (word === "today") return today;
  if (word === "yesterday") return theSame(text, today - 1, civilDay(now) - 1, now);
  if (word === "tomorrow") return theSame(text, today + 1, civilDay(now) + 1, now);

  const named = WEEKDAYS.findIndex((name) => [name, name.slice(0, 3)].some((form) => form.toLowerCase() === word));
  if (named === -1) return null;
  return theSame(text, lastBefore(today, named), lastBefore(civilDay(now), named), now);
}

function lastBefore(day: Day, named: number): Day {
  const yesterday = day - 1;
  return yesterday - ((weekday(yesterday) - named + 7) % 7);
}

/** After midnight a person may count from the date on the wall or from the night they are still in. */
function theSame(text: string, byStudyDay: Day, byWall: Day, now: Moment): Day {
  if (byStudyDay === byWall) return byStudyDay;
  const wall = `${weekdayName(civilDay(now))} ${clockTime(wallMinutes(now))}`;
  throw journeyError(
    "refused",
    `"${text}" could mean ${shortDay(byStudyDay)} or ${shortDay(byWall)}: it is ${wall}, and the day ends at ${clockTime(now.dayEnd)}`,
    `give the date: ${isoDay(byStudyDay)} or ${isoDay(byWall)}`,
  );
}

function notADate(text: string): JourneyError {
  const [year = 0, month = 0, dom = 0] = text.split("-").map(Number);
  const name = MONTHS[month - 1];
  if (name === undefined) return journeyError("usage", `${text} is not a date: there is no month ${month}`, FORMS);
  if (dom === 0) return journeyError("usage", `${text} is not a date: months begin with day 01`, FORMS);
  return journeyError("usage", `${text} is not a date: ${name} ${year} has ${daysInMonth(year, month)} days`, FORMS);
}
