import { journeyError } from "../../core/error.ts";

export const MAX_BYTES = 5_000_000;
const MAX_LINES = 50_000;
export const MAX_NODES = 20_000;
export const MAX_DEPTH = 12;

/** Throws `refused` for a text no curriculum needs: over 5 MB or 50,000 lines. */
export function refuseLongText(text: string, name: string): void {
  if (text.length > MAX_BYTES) throw tooMuch(name, "is larger than 5 MB");
  let lines = 1;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) {
    if (++lines > MAX_LINES) throw tooMuch(name, `has more than ${MAX_LINES} lines`);
  }
}

export function tooMuch(name: string, what: string): Error {
  return journeyError("refused", `${name} ${what}: no curriculum needs that`);
}
