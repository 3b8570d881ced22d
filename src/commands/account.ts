import { journeyError } from "../core/error.ts";
import { readToken } from "../core/token.ts";
import { readTokens, tokenPath } from "../files/tokenFile.ts";
import type { ServiceKind } from "../publish/blogServices.ts";
import type { Account } from "../publish/network.ts";
import type { Context } from "./context.ts";

/** Where a service's token is; null where there is none. The environment comes before the file. */
export type TokenSource = { from: "environment"; token: string } | { from: "file"; token: string; setAt: string };

export function tokenSource(ctx: Context, { name, variable }: ServiceKind): TokenSource | null {
  const given = ctx.machine().env[variable];
  if (given !== undefined && given !== "") return { from: "environment", token: readToken(given, variable, name) };
  const path = tokenPath(ctx.configPath);
  const tokens = readTokens(path);
  const kept = Object.hasOwn(tokens, name) ? tokens[name] : undefined;
  return kept === undefined ? null : { from: "file", token: readToken(kept.token, path, name), setAt: kept.setAt };
}

/** The account at a service. Throws `no-token` where none was handed over. */
export function accountAt(ctx: Context, kind: ServiceKind): Account {
  const source = tokenSource(ctx, kind);
  const { name, title, variable, header, tokenHint } = kind;
  if (source === null)
    throw journeyError(
      "no-token",
      `there is no token for ${title}`,
      `journey auth add ${name}, with the one from ${tokenHint}`,
    );
  const tokenFrom = source.from === "environment" ? variable : ctx.tilde(tokenPath(ctx.configPath));
  return { title, token: source.token, tokenFrom, header };
}
