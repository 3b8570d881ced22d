/** Bytes of a PNG before its second chunk: the signature, and IHDR with its length, name and check. */
const HEADER = 33;
const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const SOFTWARE = textChunk("Software", "journey");

/** A PNG that says what made it, and what it shows to who cannot see it. */
export function labelledPng(
  png: Uint8Array,
  { title, description }: { title: string; description: string },
): Uint8Array {
  return joined([
    png.subarray(0, HEADER),
    SOFTWARE,
    textChunk("Title", title),
    textChunk("Description", description),
    png.subarray(HEADER),
  ]);
}

/** Whether these bytes begin as a PNG that was labelled here. */
export function isOwnPng(bytes: Uint8Array): boolean {
  const begins = (part: Uint8Array, at: number) => part.every((byte, index) => bytes[at + index] === byte);
  return begins(SIGNATURE, 0) && begins(SOFTWARE, HEADER);
}

/** An iTXt chunk, not compressed: the one kind of text that is UTF-8. */
function textChunk(keyword: string, text: string): Uint8Array {
  const utf8 = new TextEncoder();
  const named = joined([utf8.encode("iTXt"), utf8.encode(`${keyword}\0\0\0\0\0`), utf8.encode(text)]);
  return joined([big32(named.length - 4), named, big32(crc32(named))]);
}

/** The check of a chunk, as PNG defines it: CRC-32, bit by bit. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

function big32(value: number): Uint8Array {
  return Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
