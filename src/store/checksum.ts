import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** SHA-256 of a text's UTF-8 bytes, in hex. */
export function textHash(body: string): string {
  return bytesToHex(sha256(utf8ToBytes(body)));
}

/** 64 bits over the columns of one row: enough to tell damage, which is not malice. SQL knows it as `row_sum`. */
export function rowSum(...columns: unknown[]): string {
  return textHash(JSON.stringify(columns)).slice(0, 16);
}
