import { type Day, EVER, isoDay, weekday } from "../core/day.ts";
import { shortDay, WEEKDAYS } from "../core/dayWords.ts";
import { beginningOf } from "../core/forgetting.ts";
import { knownSettings, type Setting } from "../core/settingsTable.ts";
import { SHELLS } from "../core/shells.ts";
import { SERVICES } from "../publish/blogServices.ts";
import { HELP_TOPICS } from "../render/helpTopics.ts";
import { Entries } from "../store/entries.ts";
import type { Journal } from "../store/journal.ts";
import { Topics } from "../store/topics.ts";
import { Totals } from "../store/totals.ts";
import type { Context } from "./context.ts";
import { namesOut } from "./exportForms.ts";
import { FORMATS } from "./import.ts";
import { dayNumbers } from "./placed.ts";
import { rolesOf } from "./roles.ts";

/** How a word may go on, and what that is. */
export interface Candidate {
  value: string;
  about: string;
}

/** What the candidates are made from. The journal is null where there is none that can be read as it is. */
export interface CompletionSources {
  ctx: Context;
  journal(): Journal | null;
  /** The command's own words before. */
  before: readonly string[];
}

type Candidates = (sources: CompletionSources, current: string) => Candidate[];

/** The entries and days that somebody may mean by a number: the latest. */
const RECENT = 200;
const DAYS_BACK = 14;

/** Candidates by what the help calls a value: `<topic>`, `[selector]`, `<day>`. Whatever is not here is free text. */
export const CANDIDATES: Readonly<Record<string, Candidates>> = {
  topic: topics,
  other: topics,
  query: topics,
  scope: (sources) => [...curricula(sources), ...units(sources)],
  unit: units,
  curriculum: curricula,
  tool: ({ journal }) =>
    words(
      new Set(
        journal()
          ?.read(Topics)
          .all()
          .flatMap(({ tools }) => tools),
      ),
    ),
  tag: ({ journal }) =>
    words(
      journal()
        ?.read(Totals)
        .tags(-EVER, EVER, RECENT)
        .map(({ name }) => name),
    ),
  role: ({ ctx, journal }) => {
    const open = journal();
    return open === null ? [] : rolesOf(ctx, open).map(({ id, title }) => ({ value: id, about: title }));
  },
  selector: selectors,
  entries: selectors,
  day: ({ ctx }) => days(ctx),
  days: () => WEEKDAYS.map((name) => ({ value: `${name.toLowerCase()}s`, about: `every ${name}` })),
  name: () => namesOut().map(({ name, summary }) => ({ value: name, about: summary })),
  service: () => SERVICES.map(({ name, title }) => ({ value: name, about: title })),
  format: () => words(FORMATS),
  setting: () => Object.entries(knownSettings()).map(([value, { about }]) => ({ value, about })),
  value: ({ before: [name = ""] }) =>
    words(Object.hasOwn(knownSettings(), name) ? valuesOf(knownSettings()[name]) : []),
  page: ({ before }) =>
    before.length > 0 ? [] : HELP_TOPICS.map(({ name, title }) => ({ value: name, about: title })),
  shell: () => words(SHELLS),
  scheduler: () => words(["systemd", "launchd", "cron"]),
  what: () => words(["written", "published"]),
  how: () => words(["again", "hard", "good", "easy"]),
  "on|off": () => words(["on", "off"]),
  "1-5": () => words(["1", "2", "3", "4", "5"]),
};

function valuesOf(setting: Setting | undefined): readonly string[] | undefined {
  return setting?.values ?? setting?.examples;
}

function words(list: Iterable<string> = []): Candidate[] {
  return Array.from(list, (value) => ({ value, about: "" }));
}

/** By code, or by slug once the word is one that only slugs begin with. */
function topics({ journal }: CompletionSources, current: string): Candidate[] {
  const all = journal()?.read(Topics).all() ?? [];
  const byCode = all.map(({ code, title }) => ({ value: code, about: title }));
  return byCode.some(({ value }) => value.startsWith(current))
    ? byCode
    : all.map(({ id, title }) => ({ value: id, about: title }));
}

function curricula({ journal }: CompletionSources): Candidate[] {
  return (journal()?.read(Topics).curricula() ?? []).map(({ id, title }) => ({ value: id, about: title }));
}

function units({ journal }: CompletionSources): Candidate[] {
  const all =
    journal()
      ?.read(Topics)
      .curricula()
      .flatMap((curriculum) => curriculum.units) ?? [];
  return all.map(({ code, title }) => ({ value: code, about: title }));
}

function days(ctx: Context): Candidate[] {
  const today = ctx.today();
  const back = Array.from({ length: DAYS_BACK }, (_, at) => today - at);
  return [
    { value: "today", about: shortDay(today, today) },
    { value: "yesterday", about: shortDay(today - 1, today) },
    ...back.slice(1, 8).map((day) => ({ value: nameOf(day).toLowerCase(), about: shortDay(day, today) })),
    ...back.map((day) => ({ value: isoDay(day), about: nameOf(day) })),
  ];
}

function nameOf(day: Day): string {
  return WEEKDAYS[weekday(day)] ?? "";
}

/** Entries, Days and dates; after `..` the other end of the range. */
function selectors({ ctx, journal: open }: CompletionSources, current: string): Candidate[] {
  const journal = open();
  const ends = journal === null ? [] : named(ctx, journal);
  const points = [...ends, ...days(ctx)];
  const cut = current.lastIndexOf("..");
  const left = cut === -1 ? "" : current.slice(0, cut + 2);
  return points
    .filter(({ value }) => cut === -1 || kindOf(value) === kindOf(current))
    .map(({ value, about }) => ({ value: left + value, about }));
}

/** Both ends of a range are of one kind. */
function kindOf(point: string): string {
  if (/^#?\d+(?!.*-)/.test(point)) return "entry";
  return /^d\d/.test(point) ? "Day" : "day";
}

function named(ctx: Context, journal: Journal): Candidate[] {
  const entries = Array.from(journal.read(Entries).list({ limit: RECENT }));
  const today = ctx.today();
  const about = (day: Day, text: string) => `${shortDay(day, today)} · ${text}`;
  const nth = dayNumbers(journal);
  const byDay = new Map(entries.map((entry) => [entry.day, entry]).reverse() as [Day, (typeof entries)[number]][]);
  return [
    ...entries.map((entry) => ({
      value: String(entry.number),
      about: about(entry.day, entry.title ?? beginningOf(entry)),
    })),
    ...[...byDay].reverse().flatMap(([day, entry]) => {
      const n = nth(day);
      return n === null ? [] : [{ value: `d${n}`, about: about(day, entry.title ?? beginningOf(entry)) }];
    }),
  ];
}
