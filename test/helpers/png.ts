import { crc32, inflateSync } from "node:zlib";

export interface Pixels {
  width: number;
  height: number;
  /** What iTXt says, by keyword. */
  texts: Record<string, string>;
  /** `r,g,b,a` of a pixel. */
  at(x: number, y: number): string;
}

/** The pixels of a PNG of 8 bits a channel with alpha. Throws where a chunk's check is wrong. */
export function readPng(bytes: Buffer): Pixels {
  if (bytes.subarray(0, 8).toString("latin1") !== "\x89PNG\r\n\x1a\n") throw new Error("no PNG");
  const texts: Record<string, string> = {};
  const data: Buffer[] = [];
  for (let at = 8; at < bytes.length; ) {
    const end = at + 8 + bytes.readUInt32BE(at);
    const [name, body] = [bytes.toString("latin1", at + 4, at + 8), bytes.subarray(at + 8, end)];
    if (crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end)) throw new Error(`${name}: wrong check`);
    if (name === "IDAT") data.push(body);
    if (name === "iTXt") {
      const zero = body.indexOf(0);
      texts[body.toString("latin1", 0, zero)] = body.toString("utf8", zero + 5);
    }
    at = end + 4;
  }
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  if (bytes.readUInt32BE(24) !== 0x08060000) throw new Error("not 8 bits with alpha");
  const rows = unfiltered(inflateSync(Buffer.concat(data)), width * 4, height);
  return { width, height, texts, at: (x, y) => rows.subarray((y * width + x) * 4, (y * width + x) * 4 + 4).join() };
}

function unfiltered(lines: Buffer, long: number, height: number): Uint8Array {
  const rows = new Uint8Array(long * height);
  for (let y = 0; y < height; y += 1) {
    const filter = lines[y * (long + 1)];
    for (let x = 0; x < long; x += 1) {
      const at = y * long + x;
      const left = x < 4 ? 0 : (rows[at - 4] ?? 0);
      const up = y === 0 ? 0 : (rows[at - long] ?? 0);
      const corner = x < 4 || y === 0 ? 0 : (rows[at - long - 4] ?? 0);
      const guess = [0, left, up, (left + up) >> 1, nearest(left, up, corner)][filter ?? 0] ?? 0;
      rows[at] = (lines[y * (long + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return rows;
}

function nearest(left: number, up: number, corner: number): number {
  const far = [left, up, corner].map((value) => Math.abs(left + up - corner - value));
  return [left, up, corner][far.indexOf(Math.min(...far))] ?? 0;
}
