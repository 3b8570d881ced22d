import { closeSync, openSync, readSync } from "node:fs";

/** 32 random bits from the system's own source; node:crypto would cost more than saving an entry does. */
export function random32(): number {
  const number = new Uint32Array(1);
  try {
    const source = openSync("/dev/urandom", "r");
    readSync(source, number);
    closeSync(source);
    return number[0] as number;
  } catch {
    return Math.floor(Math.random() * 2 ** 32);
  }
}
