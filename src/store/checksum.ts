import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

/** SHA-256 of a text's UTF-8 bytes, in hex. */
export function textHash(body: string): string {
  return bytesHash(new TextEncoder().encode(body));
}

export function bytesHash(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

/** 64 bits over the columns of one row: enough to tell damage, which is not malice. SQL knows it as `row_sum`. */
export function rowSum(...columns: unknown[]): string {
  return textHash(JSON.stringify(columns)).slice(0, 16);
}
