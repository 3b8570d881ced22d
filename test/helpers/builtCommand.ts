import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { CHECKOUT } from "./curricula.ts";

export const BIN = join(CHECKOUT, "bin/journey.js");

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  out: string;
  err: string;
}

/** A home folder of the test's own. */
export function newHome(): string {
  const home = mkdtempSync(join(tmpdir(), "journey-built-"));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  return home;
}

export function surroundings(home: string, more: Record<string, string> = {}): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, HOME: home, TZ: "Europe/Berlin", ...more };
}

/** Runs the built command to its end. */
export function runBuilt(home: string, args: readonly string[], { stdin = "", bin = BIN, env = {} } = {}): Ended {
  const ran = spawnSync(process.execPath, [bin, ...args], {
    env: surroundings(home, env),
    cwd: home,
    input: stdin,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: ran.status, signal: ran.signal, out: ran.stdout, err: ran.stderr };
}

/** Starts the built command; `ended` is what it came to. */
export function startBuilt(
  home: string,
  args: readonly string[],
  { stdin, env = {} }: { stdin?: string; env?: Record<string, string> } = {},
): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, [BIN, ...args], {
    env: surroundings(home, env),
    cwd: home,
    stdio: ["pipe", "pipe", "pipe"],
  });
  child.stdin.end(stdin);
  let out = "";
  let err = "";
  child.stdout.on("data", (piece) => {
    out += piece;
  });
  child.stderr.on("data", (piece) => {
    err += piece;
  });
  const ended = new Promise<Ended>((resolve) => {
    child.on("close", (code, signal) => resolve({ code, signal, out, err }));
  });
  return { child, ended };
}
