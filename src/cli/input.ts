import { readSync } from "node:fs";

const BLOCK = 64 * 1024;

/** Standard input to its end, or to one byte past `limit`: enough to know that it is too long. */
export async function readStandardInput(limit: number): Promise<Uint8Array> {
  const blocks: Buffer[] = [];
  let size = 0;
  while (size <= limit) {
    const block = Buffer.allocUnsafe(BLOCK);
    const read = await readBlock(block);
    if (read === 0) break;
    blocks.push(block.subarray(0, read));
    size += read;
  }
  return Buffer.concat(blocks);
}

async function readBlock(block: Buffer): Promise<number> {
  for (;;) {
    try {
      return readSync(0, block, 0, block.length, null);
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : "";
      if (code === "EOF") return 0;
      if (code !== "EAGAIN") throw error;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
}
