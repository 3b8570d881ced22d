import type { Environment } from "./environment.ts";

interface Said {
  /** `--color` true, `--no-color` false. */
  flag: boolean | undefined;
  env: Environment;
}

/** Flag, then NO_COLOR (no-color.org), FORCE_COLOR and TERM=dumb, with which of them it was; null where nobody says. */
export function colourSaid({ flag, env }: Said): { on: boolean; from: string } | null {
  if (flag !== undefined) return { on: flag, from: flag ? "--color" : "--no-color" };
  if (env.NO_COLOR) return { on: false, from: "NO_COLOR" };
  if (env.FORCE_COLOR !== undefined)
    return { on: env.FORCE_COLOR !== "0" && env.FORCE_COLOR !== "false", from: "FORCE_COLOR" };
  return env.TERM === "dumb" ? { on: false, from: "TERM" } : null;
}
