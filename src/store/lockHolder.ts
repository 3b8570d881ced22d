import { readFileSync, statSync } from "node:fs";

/** The byte of the -shm file that a writer locks (SQLite's WAL_WRITE_LOCK). */
const WRITE_LOCK = 120;

/** Who holds the write lock of a journal, `node (process 4711)`, as far as Linux tells; null elsewhere. */
export function lockHolder(path: string): string | null {
  try {
    const { ino } = statSync(`${path}-shm`);
    const line = readFileSync("/proc/locks", "utf8")
      .split("\n")
      .find((lock) => isWriteLock(lock, ino));
    const process = line?.trim().split(/\s+/)[4];
    return process === undefined ? null : `${nameOf(process)} (process ${process})`;
  } catch {
    return null;
  }
}

/** `5: POSIX ADVISORY WRITE 4711 fd:01:1835 120 120`; a waiting one has an arrow after its number. */
function isWriteLock(line: string, inode: number): boolean {
  const [, type, , mode, , place = "", first, last] = line.trim().split(/\s+/);
  return (
    type === "POSIX" &&
    mode === "WRITE" &&
    place.endsWith(`:${inode}`) &&
    Number(first) <= WRITE_LOCK &&
    (last === "EOF" || Number(last) >= WRITE_LOCK)
  );
}

function nameOf(process: string): string {
  try {
    return readFileSync(`/proc/${process}/comm`, "utf8").trim();
  } catch {
    return "a program";
  }
}
