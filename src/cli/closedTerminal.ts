/**
 * Prepares the process for a terminal that may be closed in the middle of a question. Node tells of it by errors of
 * the streams, which nobody can catch who uses readline; what is being typed has to be kept first.
 */
export function expectClosedTerminal(): void {
  const { stdin, stderr } = process;
  stderr.on("error", ignore);
  const setRawMode = stdin.setRawMode;
  // Leaving raw mode fails where there is no terminal any more.
  stdin.setRawMode = (mode) => {
    const listeners = stdin.listeners("error") as ((error: Error) => void)[];
    stdin.removeAllListeners("error");
    stdin.on("error", ignore);
    try {
      return setRawMode.call(stdin, mode);
    } finally {
      stdin.off("error", ignore);
      for (const listener of listeners) stdin.on("error", listener);
    }
  };
}

/** Calls `gone` when the terminal is closed, before readline hears of it; answers what ends that. */
export function onClosedTerminal(gone: () => void): () => void {
  process.stdin.prependListener("end", gone);
  return () => process.stdin.off("end", gone);
}

function ignore(): void {}
