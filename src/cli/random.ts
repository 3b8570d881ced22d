import { closeSync, openSync, readSync } from "node:fs";

/** 32 random bits from the system's own source; node:crypto would cost more than saving an entry does. */
export function random32(): number {
  const bytes = Buffer.alloc(4);
  try {
    const source = openSync("/dev/urandom", "r");
    readSync(source, bytes);
    closeSync(source);
    return bytes.readUInt32LE();
  } catch {
    return Math.floor(Math.random() * 2 ** 32);
  }
}
