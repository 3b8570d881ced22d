import { journeyError } from "../core/error.ts";
import { destinationOf, serviceNamed } from "../publish/blogServices.ts";
import type { Context } from "./context.ts";
import { outgoing } from "./publishArticles.ts";
import { publishList } from "./publishList.ts";
import { rehearse } from "./publishRehearsal.ts";
import { sendAll } from "./publishSend.ts";
import { recordAddress } from "./publishUrl.ts";
import type { Register } from "./register.ts";
import type { View } from "./view.ts";

interface PublishOptions {
  to?: string;
  live?: boolean;
  pending?: boolean;
  dryRun?: boolean;
  includePrivate?: boolean;
  url?: string;
  on?: string;
  list?: boolean;
}

export const registerPublish: Register = (program, bind) => {
  program
    .command("publish [selector]")
    .description("send a day's article to Hashnode or dev.to, as a draft unless --live, or record what you put online")
    .option("--to <service>", "hashnode or devto")
    .option("--live", "for readers to see, not as a draft")
    .option("--dry-run", "print the requests without the token, and send nothing")
    .option("--pending", "every day of the goal that is not online there yet, in order")
    .option("--include-private", "private entries too")
    .option("--url <url>", "only record where you put it yourself")
    .option("--on <day>", "with --url: the day it went online (today unless said)")
    .option("--list", "the days that are written and how each stands online")
    .addHelpText(
      "after",
      `
Sent again, a changed article is updated where it is, and an unchanged one is left alone. An answer that never came is \
remembered: the next run looks before it sends anything. Tokens: journey auth add.

Examples:
  $ journey publish 10 --to devto --dry-run
  $ journey publish --pending --to hashnode --live
  $ journey publish 10 --url https://you.hashnode.dev/day-10
  $ journey publish --list`,
    )
    .action(bind(runPublish));
};

export async function runPublish(ctx: Context, selector: string | undefined, options: PublishOptions): Promise<View> {
  refuseMixed(selector, options);
  if (options.list) return publishList(ctx);
  const { to, url, on } = options;
  if (url !== undefined) return recordAddress(ctx, selector, { url, ...(on !== undefined && { on }) });
  if (to === undefined)
    throw journeyError("usage", "publish wants --to SERVICE, or --url ADDRESS", "journey publish 10 --to devto");
  const destination = destinationOf(serviceNamed(to), ctx.settings().blogHashnode, ctx.machine().env);
  const { live = false, includePrivate = false } = options;
  const articles = await outgoing(ctx, destination, { selector, includePrivate });
  return options.dryRun ? rehearse(destination, articles, live) : sendAll(ctx, destination, articles, live);
}

/** Options that belong to another way of publishing are named, not passed over. */
function refuseMixed(selector: string | undefined, options: PublishOptions): void {
  const { to, url, list, pending, on } = options;
  const ways = [to !== undefined && "--to", url !== undefined && "--url", list && "--list"].filter(Boolean);
  if (ways.length > 1)
    throw journeyError("usage", `${ways.join(" and ")} exclude each other`, "journey publish --help");
  if (to === undefined) refuseWithoutService(selector, options);
  else serviceNamed(to);
  if (on !== undefined && url === undefined)
    throw journeyError("usage", "--on goes with --url", "journey publish 10 --url URL --on yesterday");
  if (pending && selector !== undefined)
    throw journeyError("usage", "--pending and a selector exclude each other", "journey publish --pending --to devto");
  if (to !== undefined && !pending && selector === undefined)
    throw journeyError("usage", "publish wants an entry or a day, or --pending", `journey publish 10 --to ${to}`);
}

function refuseWithoutService(selector = "10", { live, dryRun, pending, includePrivate }: PublishOptions): void {
  const given = { "--live": live, "--dry-run": dryRun, "--pending": pending, "--include-private": includePrivate };
  const [name] = Object.entries(given).find(([, said]) => said) ?? [];
  if (name === undefined) return;
  const rest = name === "--pending" ? "--pending --to devto" : `${selector} --to devto ${name}`;
  throw journeyError("usage", `${name} goes with --to`, `journey publish ${rest}`);
}
