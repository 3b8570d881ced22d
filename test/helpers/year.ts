import { type Day, dayOf, isoDay } from "../../src/core/day.ts";
import { diceOf } from "./dice.ts";
import type { Learner } from "./learner.ts";
import { ASIDES, NOTES, type Notes, TITLES } from "./yearNotes.ts";

/** One command line of a made-up year, the moment and the place it is typed in. */
export interface Act {
  wall: string;
  zone: string;
  offset: number;
  args: readonly string[];
  stdin?: string;
}

interface YearOptions {
  /** The last night; the whole of 2027 unless said. */
  until?: string;
  seed?: number;
}

const FIRST = dayOf(2027, 1, 1);
const LAST = dayOf(2027, 12, 31);
const NIGHTS_A_TOPIC = 6;
const TAGS = ["maths", "python", "reading", "project", "paper", "video", "debugging", "writing"];

/** Stretches without a word: the flu, a wedding (a rest planned before), a holiday, a move. */
const AWAY: readonly (readonly [Day, Day])[] = [
  [dayOf(2027, 3, 9), dayOf(2027, 3, 12)],
  [dayOf(2027, 5, 14), dayOf(2027, 5, 16)],
  [dayOf(2027, 8, 2), dayOf(2027, 8, 8)],
  [dayOf(2027, 10, 13), dayOf(2027, 10, 15)],
];
/** Flown over: no such evening there. */
const FLIGHT = dayOf(2027, 4, 18);

/**
 * A year of nights as somebody could have lived them, the same for the same seed: late nights and late entries,
 * misses, a flu, a rest, travel, articles published, several entries a night, titles in several scripts, private ones, both curricula at an
 * evening learner's pace.
 */
export function yearOfNights({ until = isoDay(LAST), seed = 20_270_101 }: YearOptions = {}): Act[] {
  const dice = diceOf(seed);
  const acts: Act[] = [];
  let nights = 0;
  for (let day = FIRST; isoDay(day) <= until && day <= LAST; day += 1) {
    const fate = dice();
    if (AWAY.some(([from, to]) => day >= from && day <= to) || day === FLIGHT) continue;
    if (day > FIRST + 20 && fate < 0.045) continue;
    if (dice() < 0.1) acts.push(entry(day, { at: 780, second: true }, nights, dice));
    const written = entry(day, lateness(day, fate, dice), nights, dice);
    acts.push(written);
    if (!written.args.includes("--private") && dice() < 0.7) acts.push(published(day, written, nights + 1));
    nights += 1;
  }
  acts.push(...beside());
  return acts.filter(({ wall }) => wall.slice(0, 10) <= until).sort((a, b) => instant(a) - instant(b));
}

/** Lives those nights through the real commands; afterwards the clock stands at half past ten on the last one. */
export async function liveYear(learner: Learner, options: YearOptions = {}): Promise<void> {
  for (const { wall, zone, offset, args, stdin } of yearOfNights(options)) {
    learner.at(wall, zone, offset);
    await learner.out(args, stdin === undefined ? {} : { stdin });
  }
  learner.at(`${options.until ?? isoDay(LAST)} 22:45`);
}

interface When {
  /** Minutes after the day's midnight. */
  at: number;
  daysLate?: number;
  second?: boolean;
}

function lateness(day: Day, fate: number, dice: () => number): When {
  const at = dice() < 0.12 ? 1445 + Math.floor(dice() * 150) : 1280 + Math.floor(dice() * 155);
  if (day === FIRST + 150) return { at: 1240, daysLate: 9 };
  if (day > FIRST + 4 && fate > 0.965) return { at: 1200, daysLate: 1 + Math.floor(dice() * 3) };
  return { at };
}

function entry(day: Day, { at, daysLate = 0, second = false }: When, nights: number, dice: () => number): Act {
  const place = Math.floor(nights / NIGHTS_A_TOPIC);
  const about = dice() < 0.08 ? undefined : NOTES[place];
  const last = nights % NIGHTS_A_TOPIC === NIGHTS_A_TOPIC - 1;
  const some = (chance: number, ...args: string[]) => (dice() < chance ? args : []);
  const pick = (list: readonly string[]) => list[Math.floor(dice() * list.length)] ?? "";
  const body = about === undefined ? `${pick(ASIDES)}\n` : bodyAbout(about, second ? nights + 1 : nights, dice);
  const args = [
    "log",
    "-",
    ...(about === undefined ? [] : [!second && last ? "--finish" : "-t", about.topic]),
    ...some(0.85, "--min", String(second ? 20 : 30 + 5 * Math.floor(dice() * 31))),
    ...some(0.6, "--mood", String(1 + Math.ceil(dice() * 4))),
    ...some(0.45, "--tag", pick(TAGS)),
    ...some(0.15, "--tag", "later"),
    ...some(0.25, "--title", pick(TITLES)),
    ...(about?.used.startsWith("https:") ? ["--link", about.used] : []),
    ...some(0.025, "--private"),
    ...(daysLate > 0 ? ["--day", isoDay(day)] : []),
  ];
  return { ...moment(day + daysLate, at), args, stdin: body };
}

/** The article went out five minutes after it was written. */
function published(day: Day, { wall, zone, offset }: Act, n: number): Act {
  const at = new Date(Date.parse(`${wall.replace(" ", "T")}:00Z`) + 300_000).toISOString();
  const url = `https://ada.hashnode.dev/day-${n}`;
  return { wall: at.slice(0, 16).replace("T", " "), zone, offset, args: ["publish", isoDay(day), "--url", url] };
}

function bodyAbout({ learned, stuck, used }: Notes, nights: number, dice: () => number): string {
  const first = learned[nights % learned.length] ?? "";
  const others = learned.filter((line) => line !== first && dice() < 0.5);
  const aside = dice() < 0.3 ? [ASIDES[nights % ASIDES.length] ?? ""] : [];
  if (dice() < 0.25) return `${[first, ...aside].join("\n\n")}\n`;
  const tomorrow = ["One more example by hand", "Read the next section", "Write it up", "Sleep, then the exercise"];
  const sections = [
    `## What I learned\n\n${[first, ...others].map((line) => `- ${line}`).join("\n")}\n`,
    ...aside.map((line) => `${line}\n`),
    ...(nights % NIGHTS_A_TOPIC === 2 ? [`## Where I got stuck\n\n${stuck}\n`] : []),
    ...(dice() < 0.5 ? [`## What I used\n\n${used}\n`] : []),
    ...(dice() < 0.7 ? [`## Tomorrow\n\n${tomorrow[nights % tomorrow.length]}.\n`] : []),
  ];
  return sections.join("\n");
}

/** What is done without writing: check-offs, stars, a rest planned. */
function beside(): Act[] {
  return [
    { ...moment(dayOf(2027, 5, 9), 1385), args: ["rest", "2027-05-14..2027-05-16", "--why", "a wedding"] },
    { ...moment(dayOf(2027, 6, 12), 1380), args: ["check", "mlops.5.5", "--skip"] },
    { ...moment(dayOf(2027, 9, 3), 1390), args: ["check", "mlops.5.3"] },
    ...[3, 41, 77, 120, 163, 210, 251].map((number) => ({
      ...moment(FIRST + number + 10, 1395),
      args: ["star", String(number)],
    })),
  ];
}

/** The wall clock so many minutes after the midnight a day began with, wherever the learner is on it. */
function moment(day: Day, at: number): Pick<Act, "wall" | "zone" | "offset"> {
  const minutes = at % 1440;
  const pad = (part: number) => String(part).padStart(2, "0");
  const date = isoDay(day + Math.floor(at / 1440));
  return { wall: `${date} ${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`, ...placeOn(day) };
}

function placeOn(day: Day): { zone: string; offset: number } {
  if (day >= dayOf(2027, 4, 6) && day < FLIGHT) return { zone: "America/Los_Angeles", offset: -420 };
  if (day > FLIGHT && day < dayOf(2027, 5, 3)) return { zone: "Australia/Sydney", offset: 600 };
  const summer = day >= dayOf(2027, 3, 28) && day < dayOf(2027, 10, 31);
  return { zone: "Europe/Berlin", offset: summer ? 120 : 60 };
}

function instant({ wall, offset }: Act): number {
  return Date.parse(`${wall.replace(" ", "T")}:00Z`) - offset * 60_000;
}
