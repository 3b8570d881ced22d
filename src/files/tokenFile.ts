import { lstatSync } from "node:fs";
import { userInfo } from "node:os";
import { dirname, join } from "node:path";
import { isJourneyError, journeyError } from "../core/error.ts";
import { isMap } from "../core/isMap.ts";
import { kindOf, readRegular } from "./regularFile.ts";
import { PRIVATE, putInPlace } from "./replaceFile.ts";

/** A service's token and when it was put down, as an ISO instant. */
export interface KeptToken {
  token: string;
  setAt: string;
}

/** The owner of everything on Windows, where a mode says nothing. */
const NO_MODES = -1;

export type Tokens = Readonly<Record<string, KeptToken>>;

/** The tokens' own file, beside the settings. */
export function tokenPath(configPath: string): string {
  return join(dirname(configPath), "tokens.json");
}

/** The tokens of a file; none where it is absent. Throws `refused` where others may read it, or it is a link. */
export function readTokens(path: string): Tokens {
  const kind = kindOf(path);
  if (kind === "nothing") return {};
  if (kind !== "a file")
    throw journeyError("refused", `${path} is ${kind}: tokens are kept in a file`, `ls -l ${path}`);
  if (userInfo().uid !== NO_MODES && (lstatSync(path).mode & 0o077) !== 0)
    throw journeyError("refused", `${path} holds tokens and is open to others`, `chmod 600 ${path}`);
  try {
    return tokensIn(JSON.parse(readRegular(path)?.toString("utf8") ?? ""));
  } catch (error) {
    if (isJourneyError(error)) throw error;
    throw journeyError("failed", `the tokens in ${path} cannot be read`, `rm ${path}, then journey auth add`);
  }
}

/** Puts the tokens down, 0600 in a folder of the owner's own whatever the umask: whole or not at all. */
export function writeTokens(path: string, tokens: Tokens): void {
  putInPlace(path, `${JSON.stringify({ version: 1, tokens }, null, 2)}\n`, PRIVATE);
}

function tokensIn(json: unknown): Tokens {
  const tokens = isMap(json) ? json.tokens : undefined;
  if (!isMap(tokens)) throw new Error("no tokens");
  return Object.fromEntries(
    Object.entries(tokens).flatMap(([name, kept]) =>
      isMap(kept) && typeof kept.token === "string" && typeof kept.setAt === "string"
        ? [[name, { token: kept.token, setAt: kept.setAt }]]
        : [],
    ),
  );
}
