import type { Fields, Kind } from "./change.ts";
import { clean } from "./clean.ts";
import { type Day, isoDay } from "./day.ts";
import { dayInMonth, shortDay, WEEKDAYS } from "./dayWords.ts";
import { fieldName } from "./post.ts";
import { platformTitle } from "./publication.ts";

/** One change of a step, with what a person knows its record by. */
export interface StepChange {
  kind: Kind;
  id: string;
  fields: Fields;
  /** The beginning of the text it brought; null for none and for a forgotten one. */
  text: string | null;
  hasText: boolean;
  deleted: boolean | null;
  /** An entry's number. */
  number: number | null;
  /** A topic's code. */
  code: string | null;
  /** The day an entry had before this change. */
  day: Day | null;
}

const EXCERPT = 48;

/** What one change of a command did to its record, in plain words. */
export function changeWords(command: string, change: StepChange): string {
  const { kind, id, fields, deleted, code } = change;
  switch (kind) {
    case "entry":
      return entryWords(command, change);
    case "check_off": {
      const topic = clean(code ?? id);
      if (deleted) return `took back ${topic}`;
      return fields.state === "skipped" ? `left out ${topic}` : `finished ${topic}`;
    }
    case "publication":
      return publicationWords(change);
    case "rest":
      return restWords(change);
    case "letter":
      return letterWords(change);
    case "review":
      return [deleted ? "took back a recall" : "recalled", fields.topic ?? ""]
        .map((word) => clean(String(word)))
        .join(" ");
    case "relation":
      return `${deleted ? "unlinked" : "linked"} ${clean(id).replace(" ", " and ")}`;
    case "curriculum":
      return `${deleted ? "dropped" : (CURRICULUM_VERBS[command] ?? "changed")} curriculum ${clean(id)}`;
    case "role":
      return roleWords(change);
    case "goal":
      return goalWords(command, change);
  }
}

const CURRICULUM_VERBS: Readonly<Record<string, string>> = {
  "curriculum add": "added",
  "curriculum update": "updated",
};

/** A wording of the learner's own, or that they aim at it. */
function roleWords({ id, fields, deleted }: StepChange): string {
  if (deleted) return `removed role ${clean(id)}`;
  const { aimed } = fields;
  const verb = aimed === undefined ? "worded role" : aimed ? "aimed at" : "no longer aimed at";
  return `${verb} ${clean(id)}`;
}

function goalWords(command: string, { fields, deleted }: StepChange): string {
  if (deleted) return `removed goal${titled(fields)}`;
  if (fields.celebrated === true) return "reached a goal";
  if (typeof fields.finished === "number") return "finished a goal";
  return `${command === "goal start" ? "started" : "changed"} goal${titled(fields)}`;
}

/** A rest that was planned tells its days; one that was ended has no more to say. */
function restWords({ fields, deleted }: StepChange): string {
  if (deleted) return "took a rest back";
  const { kind, weekday, starts, ends } = fields;
  if (kind === "weekday") return `planned rests on ${WEEKDAYS[Number(weekday)]}s`;
  if (kind !== "dates") return "ended a rest";
  const [from, to] = [Number(starts), Number(ends)];
  return `planned a rest, ${shortDay(from)}${to === from ? "" : ` to ${shortDay(to)}`}`;
}

/** Never what stands in it. */
function letterWords({ fields, deleted }: StepChange): string {
  if (deleted) return "took a letter back";
  if (fields.opened_at != null) return "opened a letter";
  return typeof fields.opens === "number" ? `sealed a letter until ${isoDay(fields.opens)}` : "changed a letter";
}

const SENT: Readonly<Record<string, string>> = {
  live: "published",
  draft: "sent as a draft",
  unknown: "sent, unanswered:",
  gone: "missed",
};

function publicationWords({ fields, deleted }: StepChange): string {
  const { day, platform, place, state } = fields;
  const what = `${typeof day === "number" ? shortDay(day) : "an article"} on ${clean(platformTitle(String(platform), String(place)))}`;
  return `${deleted ? "could not send" : (SENT[String(state)] ?? "changed")} ${what}`;
}

function titled({ title }: Fields): string {
  return typeof title === "string" ? ` "${clean(title)}"` : "";
}

function entryWords(command: string, { fields, text, hasText, deleted, number, day }: StepChange): string {
  const name = `#${number}`;
  if (deleted) return `deleted ${name}${day === null ? "" : ` (${shortDay(day)})`}`;
  if (command === "forget") return `forgot the text of ${name}`;
  if (fields.number !== undefined)
    return `wrote ${name}, ${shortDay(Number(fields.day))}: ${excerpt(fields.title, text)}`;
  if (typeof fields.star === "boolean" && Object.keys(fields).length === 1)
    return fields.star ? `starred ${name}` : `took the star off ${name}`;
  const parts = editedParts(fields, hasText);
  const moved =
    typeof fields.day === "number" && day !== null
      ? `moved ${name} ${dayInMonth(day)} → ${dayInMonth(fields.day)}`
      : null;
  const edited =
    parts.length > 0 || moved === null ? `edited ${name}${parts.length > 0 ? ` (${parts.join(", ")})` : ""}` : null;
  return [moved, edited].filter((part) => part !== null).join(", ");
}

const SET_NAMES: Readonly<Record<string, string>> = { topic: "topics", tag: "tags", link: "links" };
const SILENT = new Set(["day", "revised_at"]);

/** What an edit touched, each once, as a person names it: `text`, `title`, `tags`. */
export function editedParts(fields: Fields, hasText: boolean): string[] {
  const names = Object.entries(fields)
    .filter(([name]) => !SILENT.has(name))
    .map(([name, value]) => partName(name, value));
  return [...new Set([...(hasText ? ["text"] : []), ...names])];
}

function partName(name: string, value: Fields[string] | undefined): string {
  if (name === "private" && value === false) return "no longer private";
  return SET_NAMES[name.split(":")[0] ?? ""] ?? fieldName(name);
}

function excerpt(title: Fields[string] | undefined, text: string | null): string {
  const from = typeof title === "string" ? title : text;
  if (from === null) return "its text was forgotten";
  const line = clean(from.trim().split("\n")[0] ?? "").trim();
  const cut = [...line].slice(0, EXCERPT).join("");
  return `"${cut}${cut.length < line.length ? "…" : ""}"`;
}
