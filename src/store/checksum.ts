import { Sha256, sha256 } from "../core/sha256.ts";

/** Bytes that a long text is hashed by at a time. */
const PIECE = 65_536;

/** SHA-256 of a text's UTF-8 bytes, in hex. */
export function textHash(body: string): string {
  const encoder = new TextEncoder();
  if (body.length < PIECE) return sha256(encoder.encode(body));
  const hash = new Sha256();
  const bytes = new Uint8Array(PIECE);
  for (let at = 0; at < body.length; ) {
    // As many whole characters as fit, which are never all of them: a pair of surrogates stays together.
    const { read, written } = encoder.encodeInto(body.slice(at, at + PIECE + 1), bytes);
    hash.update(bytes.subarray(0, written));
    at += read;
  }
  return hash.hex();
}

/** 64 bits over the columns of one row: enough to tell damage, which is not malice. SQL knows it as `row_sum`. */
export function rowSum(...columns: unknown[]): string {
  return textHash(JSON.stringify(columns)).slice(0, 16);
}
