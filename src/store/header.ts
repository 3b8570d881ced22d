import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { APPLICATION_ID } from "./version.ts";

const HEADER = 100;

/**
 * The first bytes of a file (SQLite file format, 1.3), and how long it is. V8 reads numbers out of a view itself; a Buffer's
 * own functions for it are compiled anew in every process.
 */
export interface Header {
  bytes: DataView;
  size: number;
  isFile: boolean;
}

/** Throws what the system says where the file cannot be read. */
export function readHeader(path: string): Header {
  const bytes = new DataView(new ArrayBuffer(HEADER));
  // Opening a pipe would wait for somebody to write into it.
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stat = fstatSync(file);
    if (stat.isFile()) readSync(file, bytes, 0, HEADER, 0);
    return { bytes, size: stat.size, isFile: stat.isFile() };
  } finally {
    closeSync(file);
  }
}

/** "SQLite format 3\0", four bytes a number: Node would have to compile what makes a text of them. */
const MAGIC = [0x53514c69, 0x74652066, 0x6f726d61, 0x74203300];

export function isSqlite({ bytes, size }: Header): boolean {
  return size >= HEADER && MAGIC.every((part, index) => bytes.getUint32(4 * index) === part);
}

export function isOurs({ bytes }: Header): boolean {
  return bytes.getUint32(68) === APPLICATION_ID;
}

/** The schema of the file alone: what is in a -wal can only be newer. */
export function schemaIn({ bytes }: Header): number {
  return bytes.getUint32(60);
}

/**
 * Whether the file is shorter than its header says, whose page count can be trusted when its two change counters agree
 * (1.3.7).
 */
export function isShort({ bytes, size }: Header): boolean {
  const stored = bytes.getUint16(16);
  const pageSize = stored === 1 ? 65_536 : stored;
  return bytes.getUint32(24) === bytes.getUint32(92) && size < pageSize * bytes.getUint32(28);
}
