import { type Paint, plain } from "../render/paint.ts";

export interface ColourChoice {
  /** `--color` true, `--no-color` false. */
  flag: boolean | undefined;
  env: Readonly<Record<string, string | undefined>>;
  isTerminal: boolean;
}

/** Flag, then NO_COLOR (no-color.org), FORCE_COLOR, TERM=dumb, and last whether it is a terminal. */
export function wantsColour({ flag, env, isTerminal }: ColourChoice): boolean {
  if (flag !== undefined) return flag;
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== "0" && env.FORCE_COLOR !== "false";
  if (env.TERM === "dumb") return false;
  return isTerminal;
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
