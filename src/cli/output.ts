import { writeSync } from "node:fs";
import { holdMemory } from "./holdMemory.ts";
import type { Sink } from "./host.ts";
import { isTerminal, sizeOf } from "./terminal.ts";

const FILL = 64 * 1024;
/** Characters, three bytes each at most. */
const SHORT = FILL / 4;

const CLOSED_PIPE = "ClosedPipe";

/**
 * Whether it says that a pipe's reader has gone: `journey list | head -1` is no failure. By its name, since each bundle has
 * its own copy of this file.
 */
export function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && error.name === CLOSED_PIPE;
}

/**
 * A file descriptor written with `writeSync`: whole, in order, and with an error when the device is full. Opening
 * process.stdout would cost a fifth of bare Node's start.
 */
export function descriptor(fd: 1 | 2): Sink {
  return {
    isTerminal: isTerminal(fd),
    get columns() {
      return this.isTerminal ? sizeOf(fd)?.columns : undefined;
    },
    get rows() {
      return this.isTerminal ? sizeOf(fd)?.rows : undefined;
    },
    write: (text) => writeWhole(fd, Buffer.from(text, "utf8")),
    writeAll: (pieces) => {
      for (const block of filled(pieces)) writeWhole(fd, block);
    },
  };
}

function writeWhole(fd: number, bytes: Uint8Array): void {
  let at = 0;
  while (at < bytes.length) {
    try {
      at += writeSync(fd, bytes, at);
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : "";
      if (code === "EAGAIN") pause();
      else if (code === "EPIPE") throw Object.assign(new Error("the pipe is closed"), { name: CLOSED_PIPE });
      else throw error;
    }
  }
}

/** A pipe that is full for the moment: waits 2 ms without spinning. */
function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
}

/** Writes pieces in blocks, so that a long export costs few system calls and little memory. */
export function writePieces(sink: Sink, pieces: Iterable<string>): void {
  if (sink.writeAll) sink.writeAll(pieces);
  else for (const block of blocks(pieces)) sink.write(block);
}

/**
 * Pieces as bytes, in one buffer that is filled again and again: strings joined first, and a buffer for each block, would wait
 * for the collector, 100 MB of them in a large export. Most commands say less than that buffer is worth, and take half a
 * million instructions less without it.
 */
export function* filled(pieces: Iterable<string>): Generator<Uint8Array> {
  let short = "";
  let buffer: Buffer | undefined;
  let end = 0;
  let isLong = false;
  for (const piece of pieces) {
    if (buffer === undefined && short.length + piece.length < SHORT) {
      short += piece;
      continue;
    }
    if (buffer === undefined) {
      buffer = Buffer.allocUnsafeSlow(2 * FILL);
      end = buffer.write(short, "utf8");
    }
    const most = 3 * piece.length;
    if (end + most > buffer.length) {
      yield buffer.subarray(0, end);
      end = 0;
      if (!isLong) holdMemory();
      isLong = true;
    }
    if (most > buffer.length) yield Buffer.from(piece, "utf8");
    else end += buffer.write(piece, end, "utf8");
  }
  if (buffer === undefined) yield Buffer.from(short, "utf8");
  else yield buffer.subarray(0, end);
}

/** Pieces joined into blocks of 64 KB. */
export function* blocks(pieces: Iterable<string>): Generator<string> {
  let block = "";
  for (const piece of pieces) {
    block += piece;
    if (block.length < FILL) continue;
    yield block;
    block = "";
  }
  if (block !== "") yield block;
}
