import { journeyError } from "./error.ts";

// Unicode, table 3-7: what may begin a sequence, its length, and the second bytes that keep out overlong forms,
// surrogates and what lies past U+10FFFF.
const FORMS: readonly { from: number; to: number; length: number; second: readonly [number, number] }[] = [
  { from: 0x00, to: 0x7f, length: 1, second: [0, 0] },
  { from: 0xc2, to: 0xdf, length: 2, second: [0x80, 0xbf] },
  { from: 0xe0, to: 0xe0, length: 3, second: [0xa0, 0xbf] },
  { from: 0xe1, to: 0xec, length: 3, second: [0x80, 0xbf] },
  { from: 0xed, to: 0xed, length: 3, second: [0x80, 0x9f] },
  { from: 0xee, to: 0xef, length: 3, second: [0x80, 0xbf] },
  { from: 0xf0, to: 0xf0, length: 4, second: [0x90, 0xbf] },
  { from: 0xf1, to: 0xf3, length: 4, second: [0x80, 0xbf] },
  { from: 0xf4, to: 0xf4, length: 4, second: [0x80, 0x8f] },
];

/**
 * Bytes as text, a byte order mark included, so that the text encodes back to the same bytes.
 * Throws "refused" with the offset of the first byte that is not UTF-8.
 */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const offset = invalidOffset(bytes);
    const byte = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, "0");
    throw journeyError("refused", `the text is not UTF-8: byte 0x${byte} at offset ${offset}`, converting(bytes));
  }
}

/** Where the first ill-formed sequence begins; the length when there is none. */
function invalidOffset(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return at;
}

function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  const form = FORMS.find((candidate) => lead >= candidate.from && lead <= candidate.to);
  if (form === undefined) return 0;
  for (let i = 1; i < form.length; i++) {
    const byte = bytes[at + i] ?? 0;
    const [low, high] = i === 1 ? form.second : [0x80, 0xbf];
    if (byte < low || byte > high) return 0;
  }
  return form.length;
}

function converting(bytes: Uint8Array): string {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  const from = mark === 0xfffe || mark === 0xfeff ? "UTF-16" : "WINDOWS-1252";
  return `iconv -f ${from} -t UTF-8 FILE | journey log -`;
}
