import { journeyError } from "./error.ts";

const LONGEST = 4096;

/**
 * A token as it was handed over, without the line's end. Throws `usage` for what no header can carry; the message never
 * repeats it.
 */
export function readToken(text: string, from: string, service: string): string {
  const token = text.replace(/^\ufeff/, "").trim();
  if (token === "") throw journeyError("usage", `there is no token in ${from}`, `journey auth add ${service} < FILE`);
  if (token.length > LONGEST || !/^[\x21-\x7e]+$/.test(token))
    throw journeyError(
      "usage",
      `what is in ${from} is no token: one word of letters, digits and signs`,
      "copy it anew",
    );
  return token;
}
