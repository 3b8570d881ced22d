import { spawnSync } from "node:child_process";
import { join } from "node:path";

export const BIN = join(import.meta.dirname, "../../bin/journey.js");

/** What the built command sees: a home of its own, and nothing of the machine's settings. */
export function surroundings(home: string, env: Record<string, string> = {}): Record<string, string> {
  return { PATH: process.env.PATH ?? "", HOME: home, TZ: "Europe/Berlin", ...env };
}

/** Runs the built command as a process of its own. */
export function run(
  args: readonly string[],
  home: string,
  { input, env = {} }: { input?: string | Uint8Array; env?: Record<string, string> } = {},
): { code: number | null; signal: string | null; out: string; err: string } {
  const ran = spawnSync(process.execPath, [BIN, ...args], {
    cwd: home,
    env: surroundings(home, env),
    input: input ?? "",
  });
  return { code: ran.status, signal: ran.signal, out: ran.stdout.toString("utf8"), err: ran.stderr.toString("utf8") };
}
