import { journeyError } from "../core/error.ts";
import type { Context } from "./context.ts";
import { exportArticles } from "./exportArticles.ts";
import type { ExportForm, ExportOptions } from "./exportForm.ts";
import { wayOut, waysOut } from "./exportForms.ts";
import { readTemplate, TEMPLATES } from "./exportTemplates.ts";
import type { Register } from "./register.ts";
import type { View } from "./view.ts";

export const registerExport: Register = (program, bind) => {
  program
    .command("export [selector]")
    .description("a day as an article in Markdown: the last logged one, or those a selector names")
    .option("--for <name>", "where it goes, or what becomes of it: a name below (plain, or what blog.target says)")
    .option("--out <path>", "a folder for articles, a file each; the one file of everything else")
    .option("--as <name>", "several days as one: week, unit, topic, index; see below", readTemplate)
    .option("--lint", "say what the target changes and what you have to solve; write nothing")
    .option("--live", "not as a draft")
    .option("--draft", "as a draft where the target makes none by itself")
    .option("--images <dir>", "take images from this folder too, and not only from the journal's")
    .option("--images-to <dir>", "where images are copied (images/ in the folder of --out unless said)")
    .option("--all", "every day")
    .option("--thread", "social text: all of it, in as many posts as that takes")
    .option("--png", "card, calendar: in pixels, in the file of --out; so does --out card.png")
    .option("--theme <name>", "pictures: auto, light or dark")
    .option("--figure <name>", "shield: written, streak or published")
    .option("--self <url>", "where a feed will stand")
    .option("--force", "write over files that were changed since they were exported")
    .option("--include-private", "private entries too")
    .addHelpText(
      "after",
      `
A selector is an entry (12), a Day (d12), a date, monday, or a range \
(2027-01-01..2027-01-31).

${waysOut()}

${templateList()}

Examples:
  $ journey export > tonight.md
  $ journey export d1..d10 --for hashnode --out articles
  $ journey export --all --for devto --lint
  $ journey export --as week --for hugo --out content/posts
  $ journey export --as index --out README.md
  $ journey export --for card --out card.png
  $ journey export --all --for json > journal.json`,
    )
    .action(bind(runExport));
};

export async function runExport(
  ctx: Context,
  selector: string | undefined,
  options: Partial<ExportOptions>,
): Promise<View> {
  if (options.all && selector !== undefined)
    throw journeyError("usage", "--all and a selector exclude each other", "journey export --all");
  const asked = { ...options, for: options.for ?? ctx.settings().blogTarget };
  const way = wayOut(asked.for);
  const form = "form" in way ? way.form : null;
  refuseUnsuited(asked, form);
  return "form" in way ? way.form.answer(ctx, selector, asked) : exportArticles(ctx, selector, asked, way.target);
}

interface Suiting {
  options: readonly (keyof ExportOptions)[];
  /** What they are for. */
  what: string;
  suits(form: ExportForm | null): boolean;
  hint: string;
}

/** Options that are about some ways out alone: elsewhere they are named, not passed over. */
const SUITING: readonly Suiting[] = [
  {
    options: ["as", "lint", "live", "draft", "images", "imagesTo"],
    what: "articles",
    suits: (form) => form === null,
    hint: "journey export --help",
  },
  {
    options: ["thread"],
    what: "social text",
    suits: (form) => form?.group === "Social text",
    hint: "journey export --for x --thread",
  },
  {
    options: ["self"],
    what: "feeds",
    suits: (form) => form?.group === "Feeds",
    hint: "journey export --for rss --self URL",
  },
  {
    options: ["png", "theme"],
    what: "pictures",
    suits: (form) => form?.drawn === true,
    hint: "journey export --for card --out card.png",
  },
  {
    options: ["figure"],
    what: "badges",
    suits: (form) => form?.name === "shield",
    hint: "journey export --for shield --figure streak",
  },
];

/** Throws "usage" for what this way out can do nothing with. */
function refuseUnsuited(options: ExportOptions, form: ExportForm | null): void {
  for (const { options: names, what, suits, hint } of SUITING) {
    const given = suits(form) ? undefined : names.find((name) => options[name] !== undefined);
    if (given === undefined) continue;
    const flag = given.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    throw journeyError("usage", `--${flag} is for ${what}, and ${options.for} is none`, hint);
  }
}

function templateList(): string {
  return [
    "Several days as one (--as):",
    ...TEMPLATES.map(({ name, summary }) => `  ${name.padEnd(8)}  ${summary}`),
  ].join("\n");
}
