import { isJourneyError, journeyError } from "../core/error.ts";
import { readToken } from "../core/token.ts";
import { decodeUtf8 } from "../core/utf8.ts";
import { readTokens, tokenPath, writeTokens } from "../files/tokenFile.ts";
import { SERVICES, type ServiceKind, serviceNamed } from "../publish/blogServices.ts";
import { tokensText } from "../render/tokensText.ts";
import { wrap, wrapped } from "../render/width.ts";
import { tokenSource } from "./account.ts";
import type { Context } from "./context.ts";
import { examples, type Register } from "./register.ts";
import { runUnnamed } from "./unnamed.ts";
import type { View } from "./view.ts";

/** More than any token. */
const MOST_BYTES = 8192;

export const registerAuth: Register = (program, bind) => {
  const auth = program.command("auth").addHelpText(
    "after",
    `
A token is read from standard input, or typed unseen; never from the command line, which others can see. It is kept \
in a file of your own. HASHNODE_PAT and DEVTO_API_KEY in the environment come before it.

Examples:
  $ journey auth add devto < token.txt
  $ journey auth list`,
  );
  auth
    .command("add <service>")
    .description("keep a service's token: hashnode or devto")
    .summary("keep a service's token")
    .addHelpText("after", examples("journey auth add devto", "journey auth add hashnode < token.txt"))
    .action(bind(runAdd));
  const list = auth
    .command("list", { isDefault: true })
    .description("the services, and where their tokens come from")
    .addHelpText("after", examples("journey auth", "journey auth list --json"));
  runUnnamed(list, bind, runList);
  auth
    .command("remove <service>")
    .description("forget a service's token: hashnode or devto")
    .summary("forget a service's token")
    .addHelpText("after", examples("journey auth remove devto", "journey auth remove hashnode"))
    .action(bind(runRemove));
};

async function runAdd(ctx: Context, name: string): Promise<View> {
  const kind = serviceNamed(name);
  const path = tokenPath(ctx.configPath);
  const others = readTokens(path);
  const token = await askedToken(ctx, kind);
  const setAt = new Date(ctx.now().instant).toISOString();
  writeTokens(path, { ...others, [kind.name]: { token, setAt } });
  const covered = (ctx.machine().env[kind.variable] ?? "") !== "";
  return {
    data: { service: kind.name, source: "file", path, setAt },
    text: () => wrapped(`The token for ${kind.title} is in ${ctx.tilde(path)}, which only you can read.`, ctx.columns),
    notes: covered ? wrap(`note: ${kind.variable} is set and comes before it`, ctx.columns) : [],
  };
}

async function askedToken(ctx: Context, { name, title, tokenHint }: ServiceKind): Promise<string> {
  const prompts = await ctx.prompts();
  const hint = `journey auth add ${name} < FILE`;
  if (prompts !== null) {
    const typed = await prompts.secret(`Token for ${title} (${tokenHint}):`).catch((error: unknown) => {
      // A dumb terminal shows what is typed.
      if (isJourneyError(error) && error.code === "refused") error.hint = hint;
      throw error;
    });
    return readToken(typed, "what was typed", name);
  }
  if (!ctx.pipedInput) throw journeyError("usage", "the token comes by standard input", hint);
  return readToken(decodeUtf8(await ctx.readInput(MOST_BYTES)), "standard input", name);
}

function runList(ctx: Context): View {
  const path = tokenPath(ctx.configPath);
  const tokens = SERVICES.map((kind) => {
    const source = tokenSource(ctx, kind);
    return {
      service: kind.name,
      title: kind.title,
      source: source?.from ?? null,
      name: source === null ? null : source.from === "environment" ? kind.variable : path,
      setAt: source?.from === "file" ? source.setAt : null,
    };
  });
  return { data: { tokens }, text: (paint) => tokensText(tokens, ctx.tilde, { columns: ctx.columns, paint }) };
}

function runRemove(ctx: Context, name: string): View {
  const kind = serviceNamed(name);
  const path = tokenPath(ctx.configPath);
  const { [kind.name]: found, ...others } = readTokens(path);
  if (found === undefined)
    throw journeyError("not-found", `no token for ${kind.title} is kept in ${path}`, "journey auth list");
  writeTokens(path, others);
  return {
    data: { service: kind.name, removed: true },
    text: () =>
      wrapped(
        `The token for ${kind.title} is gone from ${ctx.tilde(path)}. ${kind.title} still takes it: revoke it there.`,
        ctx.columns,
      ),
  };
}
