import { type Command, Option } from "commander";
import type { Fields } from "../core/change.ts";
import { POST_DETAILS, type PostDetail, postField, readDetail } from "../core/post.ts";

/** False is what `--no-series` and its like leave. */
export type PostOptions = { [Detail in PostDetail]?: string | false };

const FORMS: Readonly<Record<PostDetail, readonly [value: string, what: string]>> = {
  subtitle: ["text", "a second line under the title"],
  description: ["text", "a sentence for search engines and cards"],
  slug: ["words", "the end of its address: least-squares-twice"],
  series: ["name", "the series it belongs to"],
  canonical: ["url", "where the original stands"],
  cover: ["url", "its picture: an address, or the path of a file"],
};

/** `--series NAME` and `--no-series` for every detail of a post; help shows the first of each pair. */
export function addPostOptions(command: Command): void {
  command.optionsGroup("For the day's article (each can be taken away again: --no-series):");
  for (const detail of POST_DETAILS) {
    const [value, what] = FORMS[detail];
    command
      .addOption(new Option(`--${detail} <${value}>`, what).argParser((text) => readDetail(detail, text)))
      .addOption(new Option(`--no-${detail}`).hideHelp());
  }
}

/** What the options ask of the post; nothing when they name none of it. */
export function postAsked(options: PostOptions): { post?: Fields } {
  const asked = POST_DETAILS.flatMap((detail) => {
    const value = options[detail];
    return value === undefined ? [] : [[postField(detail), value === false ? null : value] as const];
  });
  return asked.length === 0 ? {} : { post: Object.fromEntries(asked) };
}
