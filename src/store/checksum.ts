import { sha256 } from "../core/sha256.ts";

/** SHA-256 of a text's UTF-8 bytes, in hex. */
export function textHash(body: string): string {
  return sha256(new TextEncoder().encode(body));
}

/** 64 bits over the columns of one row: enough to tell damage, which is not malice. SQL knows it as `row_sum`. */
export function rowSum(...columns: unknown[]): string {
  return textHash(JSON.stringify(columns)).slice(0, 16);
}
