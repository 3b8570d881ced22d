import { spawn } from "node:child_process";
import type { Ran } from "../commands/machine.ts";

/** Runs another program to its end, without a shell. */
export function runProgram(
  program: string,
  args: readonly string[],
  { input = "", env }: { input?: string | undefined; env: Readonly<Record<string, string | undefined>> },
): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { env, stdio: ["pipe", "pipe", "pipe"] });
    const text = { out: "", err: "" };
    child.stdout.setEncoding("utf8").on("data", (piece: string) => {
      text.out += piece;
    });
    child.stderr.setEncoding("utf8").on("data", (piece: string) => {
      text.err += piece;
    });
    child.once("error", (error) => resolve({ code: null, out: "", err: error.message }));
    child.once("close", (code) => resolve({ code: code ?? 1, ...text }));
    // It may end without reading.
    child.stdin.on("error", () => {});
    child.stdin.end(input);
  });
}
