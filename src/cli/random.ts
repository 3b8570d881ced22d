import { closeSync, openSync, readSync } from "node:fs";

/** Drawn together: a run that saves an entry asks for three. */
const drawn = new Uint32Array(4);
let left = 0;

/** 32 random bits from the system's own source; node:crypto would cost more than saving an entry does. */
export function random32(): number {
  try {
    if (left === 0) draw();
    left -= 1;
    return drawn[left] as number;
  } catch {
    return Math.floor(Math.random() * 2 ** 32);
  }
}

function draw(): void {
  const source = openSync("/dev/urandom", "r");
  readSync(source, drawn);
  closeSync(source);
  left = drawn.length;
}
