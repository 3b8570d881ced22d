import { journeyError } from "../core/error.ts";

const LOOPBACK = /^(localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/**
 * Where a service is spoken to: its own address unless the environment names another. A token goes out only encrypted,
 * or to this very machine. Throws `refused`.
 */
export function endpointFrom(variable: string, given: string | undefined, own: string): string {
  if (given === undefined || given === "") return own;
  const hint = `unset ${variable}, or name an https address`;
  if (!URL.canParse(given)) throw journeyError("refused", `${variable} is no address`, hint);
  const { protocol, hostname, username, password } = new URL(given);
  if (username !== "" || password !== "") throw journeyError("refused", `${variable} names a user or a password`, hint);
  if (protocol !== "https:" && !(protocol === "http:" && LOOPBACK.test(hostname)))
    throw journeyError("refused", `${variable} is not https: a token would be sent in the clear`, hint);
  return given.replace(/\/+$/, "");
}
