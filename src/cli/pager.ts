import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { LESS } from "../core/choices.ts";
import type { Environment } from "../core/environment.ts";
import { blocks } from "./output.ts";
import { untilSignal } from "./signals.ts";

/** As much as a pipe and our own buffers can hold of a text nobody reads. */
const UNREAD = 512 * 1024;

/**
 * Shows a text in the pager until that ends; leaving it early is no failure. Answers what is left to show where it
 * could not be started: everything.
 */
export function page(pager: string, pieces: Iterable<string>, env: Environment): Promise<Iterable<string>> {
  return untilSignal(async (signal) => {
    const child = start(pager, { stdio: ["pipe", "inherit", "inherit"], env: { LESS, LV: "-c", ...env } });
    // Ctrl-C is the pager's own key.
    signal.addEventListener("abort", () => {
      if (signal.reason.code !== "interrupted") child.kill("SIGTERM");
    });
    const sent: string[] = [];
    const text = blocks(pieces);
    const exit = await feed(child, text, sent);
    if (exit === "absent") return [...sent, ...text];
    text.return(undefined);
    if (signal.aborted && signal.reason.code !== "interrupted") throw signal.reason;
    return [];
  });
}

/** Without quotes and other signs of the shell a command line is its words; else the shell reads it, as git does it. */
const WORDS = /^[\w@%+,./:-]+( +[\w@%+,./:-]+)*$/;

function start(pager: string, options: SpawnOptions): ChildProcess {
  if (!WORDS.test(pager)) return spawn(pager, { ...options, shell: true });
  const [command = "", ...args] = pager.split(/ +/);
  return spawn(command, args, options);
}

/** Hands over blocks as they are taken; `sent` keeps them while the pager may turn out not to be there. */
async function feed(child: ChildProcess, text: Iterator<string>, sent: string[]): Promise<"absent" | "ended"> {
  const { stdin } = child;
  let ended = false;
  const closed = new Promise<"absent" | "ended">((resolve) => {
    child.once("error", () => resolve("absent"));
    // The shell's own codes for a command that is not there, or is no program.
    child.once("close", (code) => resolve(code === 126 || code === 127 ? "absent" : "ended"));
  }).finally(() => {
    ended = true;
  });
  // A pager that is left early closes its end.
  stdin?.on("error", () => {});
  let length = 0;
  try {
    while (!ended) {
      const next = text.next();
      if (next.done) break;
      length += next.value.length;
      if (length < UNREAD) sent.push(next.value);
      if (stdin?.write(next.value) === false)
        await Promise.race([closed, new Promise((resolve) => stdin.once("drain", resolve))]);
    }
  } finally {
    stdin?.end();
    await closed;
  }
  return closed;
}
