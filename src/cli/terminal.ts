import { fstatSync } from "node:fs";

/** What Node's own node:tty stands on. */
interface TtyBinding {
  isTTY(fd: number): boolean;
  TTY: new (fd: number, context: object) => { getWindowSize(size: number[]): number; close(): void };
}

/**
 * Node's terminal calls without node:tty, which loads sockets and streams: 6 of the 24 ms of a bare start. Where they
 * are not to be had, node:tty does the same.
 */
function binding(): TtyBinding | undefined {
  // Somebody who asked Node to warn of what is going to be deprecated would be warned of this at every start.
  const warned = [...process.execArgv, process.env.NODE_OPTIONS ?? ""].join(" ").includes("--pending-deprecation");
  if (warned || process.env.NODE_PENDING_DEPRECATION === "1") return undefined;
  try {
    return (process as { binding?(name: string): unknown }).binding?.("tty_wrap") as TtyBinding | undefined;
  } catch {
    return undefined;
  }
}

export function isTerminal(fd: number): boolean {
  if (!isDevice(fd)) return false;
  return binding()?.isTTY(fd) ?? process.getBuiltinModule("node:tty").isatty(fd);
}

/** False for a pipe, a file and a descriptor that is closed: no terminal, without having to ask. */
function isDevice(fd: number): boolean {
  try {
    return fstatSync(fd).isCharacterDevice();
  } catch {
    return false;
  }
}

/** Columns and rows of the terminal behind a descriptor; undefined where it does not say, or says 0. */
export function sizeOf(fd: 1 | 2): { columns: number; rows: number } | undefined {
  const [columns = 0, rows = 0] = windowSize(fd);
  return columns > 0 ? { columns, rows } : undefined;
}

function windowSize(fd: 1 | 2): readonly number[] {
  const Tty = binding()?.TTY;
  if (Tty === undefined) return (fd === 1 ? process.stdout : process.stderr).getWindowSize();
  try {
    const size = [0, 0];
    const terminal = new Tty(fd, {});
    const failed = terminal.getWindowSize(size);
    terminal.close();
    return failed ? [] : size;
  } catch {
    return [];
  }
}
