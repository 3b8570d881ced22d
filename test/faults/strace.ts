import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BIN, surroundings } from "../helpers/built.ts";

/** One system call of a run: the nth of its name. strace counts each name by itself. */
export interface Call {
  name: string;
  nth: number;
}

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  out: string;
  err: string;
}

export interface Command {
  args: readonly string[];
  input?: string;
}

/** Whether this machine has strace and lets it trace. */
export const canTrace = spawnSync("strace", ["-o", "/dev/null", "true"]).status === 0;

/**
 * The system calls of a run that ends by itself, in order. Of the main thread: everything journey writes is written
 * there, and the others' calls come in no order.
 */
export function callsOf(home: string, command: Command): Promise<Call[]> {
  return traced(home, command, []);
}

/** Those of them that write one of these files, or wait for the disk to have it. `injected` counts them alone. */
export function callsOn(home: string, command: Command, files: readonly string[]): Promise<Call[]> {
  return traced(home, command, [...only(files), "-e", "trace=pwrite64,fsync,fdatasync,ftruncate"]);
}

function only(files: readonly string[]): string[] {
  return files.flatMap((file) => ["-P", file]);
}

async function traced(home: string, command: Command, options: readonly string[]): Promise<Call[]> {
  const folder = mkdtempSync(join(tmpdir(), "journey-trace-"));
  const trace = join(folder, "trace");
  await underStrace(home, command, ["-o", trace, ...options]);
  const names = Array.from(readFileSync(trace, "latin1").matchAll(/^(\w+)\(/gm), ([, name = ""]) => name);
  rmSync(folder, { recursive: true });
  const seen = new Map<string, number>();
  return names.map((name) => {
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    return { name, nth };
  });
}

/**
 * Runs the built command; `what` happens to it when it makes that call, e.g. `signal=SIGKILL`, `error=EIO`. Where files
 * are named, only calls that have to do with them count.
 */
export function injected(
  home: string,
  command: Command,
  { name, nth }: Call,
  what: string,
  files: readonly string[] = [],
): Promise<Ended> {
  const inject = [...only(files), "-e", `trace=${name}`, "-e", `inject=${name}:${what}:when=${nth}`];
  return underStrace(home, command, ["-o", "/dev/null", ...inject]);
}

function underStrace(home: string, command: Command, options: readonly string[]): Promise<Ended> {
  return ended(home, "strace", [...options, process.execPath, BIN, ...command.args], command.input);
}

/** Runs the built command by itself, killed after so many milliseconds if it still runs then. */
export function killedAfter(home: string, { args, input }: Command, after: number): Promise<Ended> {
  return ended(home, process.execPath, [BIN, ...args], input, after);
}

/** Runs the built command to its end, beside others. */
export function beside(home: string, args: readonly string[]): Promise<Ended> {
  return ended(home, process.execPath, [BIN, ...args]);
}

function ended(home: string, program: string, args: readonly string[], input = "", killAfter?: number): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: home, env: surroundings(home) });
    const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill("SIGKILL"), killAfter);
    let [out, err] = ["", ""];
    child.stdout.on("data", (piece) => {
      out += piece;
    });
    child.stderr.on("data", (piece) => {
      err += piece;
    });
    child.stdin.on("error", () => {});
    child.stdin.end(input);
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      resolve({ code, signal, out, err });
    });
  });
}

/** Does something with each item, two at a time. */
export async function twoAtATime<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const waiting = items.values();
  const worker = async () => {
    for (const item of waiting) await work(item);
  };
  await Promise.all([worker(), worker()]);
}
