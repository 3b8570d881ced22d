import type { Flags } from "../core/choices.ts";
import type { Environment } from "../core/environment.ts";

/** What another program came to. */
export interface Ran {
  /** Null where there is no such program. */
  code: number | null;
  out: string;
  err: string;
}

/** The machine, for the few commands that are about it. */
export interface Machine {
  env: Environment;
  home: string;
  platform: string;
  /** The global flags of this run. */
  flags: Flags;
  /** What starts journey: a program and its first arguments, each an absolute path. */
  command: readonly string[];
  /** Runs another program to its end, never through a shell. */
  run(program: string, args: readonly string[], input?: string): Promise<Ran>;
}
