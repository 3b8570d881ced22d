import { fstatSync, readSync } from "node:fs";
import { interruption } from "../core/error.ts";
import { untilSignal } from "./signals.ts";

const BLOCK = 64 * 1024;

/**
 * Standard input to its end, or to one byte past `limit`: enough to know that it is too long. A signal rejects with
 * an `Interruption` that holds what had come.
 */
export function readStandardInput(limit: number): Promise<Uint8Array> {
  if (fstatSync(0).isFile()) return Promise.resolve(readFile(limit));
  return untilSignal((signal) => readStream(process.stdin, limit, signal));
}

/** Opening process.stdin would cost more than reading the file does. */
function readFile(limit: number): Uint8Array {
  const blocks: Buffer[] = [];
  let size = 0;
  while (size <= limit) {
    const block = Buffer.allocUnsafe(BLOCK);
    const read = readSync(0, block, 0, block.length, null);
    if (read === 0) break;
    blocks.push(block.subarray(0, read));
    size += read;
  }
  return Buffer.concat(blocks);
}

function readStream(stream: NodeJS.ReadStream, limit: number, signal: AbortSignal): Promise<Uint8Array> {
  const blocks: Buffer[] = [];
  let size = 0;
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      stream.pause();
      settle();
    };
    signal.addEventListener("abort", () => end(() => reject(interruption(signal.reason.code, Buffer.concat(blocks)))));
    stream.on("error", (error) => end(() => reject(error)));
    stream.on("end", () => end(() => resolve(Buffer.concat(blocks))));
    stream.on("data", (block: Buffer) => {
      blocks.push(block);
      size += block.length;
      if (size <= limit) return;
      stream.destroy();
      resolve(Buffer.concat(blocks));
    });
  });
}
