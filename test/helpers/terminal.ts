import { join } from "node:path";
import { type IPty, spawn } from "@lydell/node-pty";

const BIN = join(import.meta.dirname, "../../bin/journey.js");

/** A program on a real pseudo-terminal. */
export interface Terminal {
  /** Waits until the screen has shown `text`, counted from what was waited for before. */
  shows(text: string): Promise<void>;
  type(keys: string): void;
  /** Closes the terminal window. */
  close(): void;
  kill(signal: string): void;
  ended: Promise<number>;
  resize(columns: number, rows: number): void;
  /** Everything shown so far, escape sequences left out. */
  screen(): string;
  /** Everything sent to the terminal so far. */
  sent(): string;
}

/** The built command on one. */
export function journeyOnTerminal(args: readonly string[], home: string, env: Record<string, string> = {}): Terminal {
  return onTerminal(process.execPath, [BIN, ...args], home, env);
}

/** Any program on a real pseudo-terminal. */
export function onTerminal(
  program: string,
  args: readonly string[],
  home: string,
  env: Record<string, string> = {},
): Terminal {
  const pty: IPty = spawn(program, [...args], {
    name: env.TERM ?? "xterm-256color",
    cols: 80,
    rows: 24,
    cwd: home,
    env: { PATH: process.env.PATH ?? "", HOME: home, TZ: "Europe/Berlin", TERM: "xterm-256color", ...env },
  });
  let sent = "";
  let shown = "";
  let seen = 0;
  const waiting = new Set<() => void>();
  const look = () => {
    for (const check of [...waiting]) check();
  };
  pty.onData((data) => {
    sent += data;
    shown += data.replace(/\x1b\[[0-9;?]*[ -/]*[@-~]/g, "");
    look();
  });
  const ended = new Promise<number>((resolve) => {
    pty.onExit(({ exitCode, signal }) => resolve(signal ? 128 + signal : exitCode));
  });

  return {
    shows: (text) =>
      new Promise((resolve, reject) => {
        const check = () => {
          const at = shown.indexOf(text, seen);
          if (at === -1) return;
          seen = at + text.length;
          waiting.delete(check);
          resolve();
        };
        waiting.add(check);
        void ended.then(() => reject(new Error(`ended before it showed ${JSON.stringify(text)}: ${shown}`)));
        check();
      }),
    type: (keys) => pty.write(keys),
    close: () => {
      // node-pty's kill is a SIGHUP to the process; a window that closes takes the master side away.
      const socket: unknown = Reflect.get(pty, "_socket");
      if (typeof socket === "object" && socket !== null && "destroy" in socket && typeof socket.destroy === "function")
        socket.destroy();
    },
    kill: (signal) => pty.kill(signal),
    ended,
    resize: (columns, rows) => pty.resize(columns, rows),
    screen: () => shown,
    sent: () => sent,
  };
}
