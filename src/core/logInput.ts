import { journeyError } from "./error.ts";

const MINUTES = /^(?:(\d{1,2}) ?h ?)?(?:(\d{1,4}) ?(?:m|min)?)?$/;
const MINUTES_A_DAY = 1440;

/** Minutes from `45`, `45m`, `2h`, `1h30`; more than a day's 1440, and anything else, is a usage error. */
export function readMinutes(text: string): number {
  const [, hours, minutes] = MINUTES.exec(text.trim().toLowerCase()) ?? [];
  if (hours === undefined && minutes === undefined)
    throw journeyError("usage", `"${text}" is no number of minutes`, "--min 45, or --min 1h30");
  const total = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  if (total > MINUTES_A_DAY) throw journeyError("usage", `"${text}" is more than a day`, "--min 45, or --min 1h30");
  return total;
}

/** 1 (poor) to 5 (great). */
export function readMood(text: string): number {
  if (!/^[1-5]$/.test(text)) throw journeyError("usage", `"${text}" is no mood`, "--mood 1 to --mood 5");
  return Number(text);
}

/** A tag without its `#`: one word of letters, digits, `-`, `_`, `/` or `.`. */
export function readTag(text: string): string {
  const tag = text.trim().replace(/^#/, "");
  if (!/^[\p{L}\p{N}][\p{L}\p{M}\p{N}\-_/.+]*$/u.test(tag))
    throw journeyError("usage", `"${text}" is no tag`, "one word: --tag python");
  return tag;
}

/** A web address, as it was given. */
export function readLink(text: string, option = "--link"): string {
  const link = text.trim();
  if (!/^https?:\/\/[^\s<>"]+$/i.test(link) || !isWellFormed(link))
    throw journeyError("usage", `"${text}" is no web address`, `${option} https://example.org/page`);
  return link;
}

/** One line without control characters. */
export function readTitle(text: string): string {
  const title = text.trim();
  if (title === "") throw journeyError("usage", "the title is empty", '--title "What it was about"');
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(title) || !isWellFormed(title))
    throw journeyError("usage", "a title is one line without control characters", '--title "What it was about"');
  return title;
}

function isWellFormed(text: string): boolean {
  return !/[\uD800-\uDFFF]/u.test(text);
}
