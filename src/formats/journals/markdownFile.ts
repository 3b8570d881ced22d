import { isJourneyError } from "../../core/error.ts";
import { isBlank } from "../../core/sections.ts";
import { readFrontMatter } from "../article/readFrontMatter.ts";
import type { LeftOut, SourceEntry } from "./journalReading.ts";
import { sourceLinks } from "./sourceLinks.ts";
import { readSourceMoment, type SourceMoment } from "./sourceMoment.ts";
import { sourceTags } from "./sourceTags.ts";
import { sourceTitle } from "./sourceTitle.ts";

export interface MarkdownFile {
  /** From the folder that is imported, with `/`. */
  path: string;
  text: string;
  /** Written by `journey export`: its title may be ours, and a draft there is only unpublished. */
  ours: boolean;
}

type Values = Readonly<Record<string, unknown>>;

/** What front matter calls the day something was written, the surest first. */
const DATES = ["date", "created", "publishDate", "pubDate", "pubDatetime", "publishedAt", "published_at", "day"];
/** `2027-01-10.md`, `2027-01-10-slug.md`, `20270110.md`, a folder of that name around an `index.md`. */
const IN_NAME = /^(\d{4})[-_.]?(\d{2})[-_.]?(\d{2})(?!\d)/;
const TOML = /^\ufeff?\+\+\+[ \t]*\r?\n/;
const OUR_FOOTER = /(?:^|\n)---\n\nDay \d+\/\d+(?: · .*)?\n$/;
const OUR_LINKS = /(?:^|\n)Links:\n\n((?:- .*\n)+)\n?$/;
const OUR_TITLE = /^(?:Day \d+\/\d+(?::|$)|\d{4}-\d{2}-\d{2}$)/;

/** Whether a text has front matter with a date, or a name that is one; front matter nobody can read counts as such. */
export function looksLikeNote(path: string, text: string): boolean {
  if (TOML.test(text)) return true;
  try {
    return typeof momentOf(path, readFrontMatter(text).data ?? {}) !== "string";
  } catch {
    return true;
  }
}

/** Reads one Markdown file: an Obsidian daily note, a post of Hugo or Jekyll, an article of our own. */
export function readMarkdownFile({ path, text, ours }: MarkdownFile): SourceEntry | LeftOut {
  const leave = (why: string): LeftOut => ({ where: path, text: "", why });
  if (TOML.test(text)) return leave("its front matter is TOML: hugo convert toYAML makes it YAML");
  let read: ReturnType<typeof readFrontMatter>;
  try {
    read = readFrontMatter(text);
  } catch (error) {
    if (!isJourneyError(error)) throw error;
    return leave(error.message);
  }
  const data = read.data ?? {};
  const moment = momentOf(path, data);
  if (typeof moment === "string") return leave(moment);
  const { body, links } = ours ? withoutOurs(read.body) : { body: read.body, links: [] };
  if (isBlank(body)) return leave("nothing written");
  const title = typeof data.title === "string" ? sourceTitle(data.title) : null;
  return {
    ...moment,
    title: title !== null && ours && OUR_TITLE.test(title) ? null : title,
    body,
    tags: [...new Set([data.tags, data.tag, data.categories, data.category].flatMap(sourceTags))],
    links: [...new Set([...sourceLinks(data.links), ...links])],
    star: data.star === true || data.starred === true,
    private: data.private === true || (!ours && isDraft(data)),
    where: path,
  };
}

/** An article of ours without what the export put below its text: the list of links, the figures of the day. */
function withoutOurs(text: string): { body: string; links: string[] } {
  const above = text.replace(OUR_FOOTER, "");
  const list = OUR_LINKS.exec(above);
  if (list === null) return { body: above === text ? text : ended(above), links: [] };
  const links = Array.from((list[1] ?? "").matchAll(/^- <(.*)>$/gm), ([, link]) => link);
  return { body: ended(above.slice(0, list.index)), links: sourceLinks(links) };
}

function ended(text: string): string {
  return text.trimEnd() === "" ? "" : `${text.trimEnd()}\n`;
}

/** Why there is none, where there is none. */
function momentOf(path: string, data: Values): SourceMoment | string {
  const named = DATES.find((name) => data[name] !== undefined && data[name] !== null && data[name] !== "");
  const value = named === undefined ? undefined : data[named];
  const given = readSourceMoment(value);
  if (given !== null) return given;
  const [name = "", folder = ""] = path.split("/").reverse();
  const inName = IN_NAME.exec(/^index\.\w+$/i.test(name) ? folder : name);
  const day = inName === null ? null : readSourceMoment(inName.slice(1, 4).join("-"));
  if (day !== null) return day;
  return named === undefined || named === "day"
    ? "no date in its front matter or its name"
    : `its ${named} ${JSON.stringify(value)} is no date`;
}

function isDraft({ draft, published }: Values): boolean {
  return draft === true || published === false;
}
