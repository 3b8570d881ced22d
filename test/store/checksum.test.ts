import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textHash } from "../../src/store/checksum.ts";

const expected = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");
const PIECE = 65_536;

describe("the hash of a text", () => {
  it("is the same wherever the pieces of a long one end", () => {
    const letters = fc.constantFrom("a", "é", "行", "👩‍🔬", "\ud83d");
    const texts = fc.tuple(letters, letters, fc.integer({ min: -9, max: 9 }));
    fc.assert(
      fc.property(texts, ([before, across, shift]) => {
        const text = `${before.repeat(Math.ceil((PIECE + shift) / before.length))}${across.repeat(PIECE)}end`;
        expect(textHash(text)).toBe(expected(text));
      }),
      { numRuns: 30 },
    );
  });
});
