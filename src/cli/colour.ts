import { colourSaid } from "../core/colour.ts";
import { type Paint, plain } from "../render/paint.ts";

/** What somebody said, else whether it is a terminal. */
export function wantsColour({
  isTerminal,
  ...said
}: Parameters<typeof colourSaid>[0] & { isTerminal: boolean }): boolean {
  return colourSaid(said)?.on ?? isTerminal;
}

const code = (open: number, close: number) => (text: string) =>
  text === "" ? "" : `\x1b[${open}m${text}\x1b[${close}m`;

/** Six codes are all the nightly commands need; chalk's detection alone would cost a tenth of their time. */
const sgr: Paint = {
  bold: code(1, 22),
  dim: code(2, 22),
  red: code(31, 39),
  green: code(32, 39),
  yellow: code(33, 39),
  cyan: code(36, 39),
};

export function paintFor(colour: boolean): Paint {
  return colour ? sgr : plain;
}
