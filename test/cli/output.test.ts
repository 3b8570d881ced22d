import fc from "fast-check";
import { expect, it } from "vitest";
import { filled } from "../../src/cli/output.ts";

/** Short ones, ones near the lengths where output begins to be written in blocks, and ones longer than any block. */
const piece = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc
    .tuple(fc.constantFrom("a", "é", "夜", "🌙"), fc.constantFrom(16_383, 16_384, 40_000, 70_000, 140_000))
    .map(([sign, length]) => sign.repeat(length / sign.length)),
);

it("writes every piece, whole and in order, whatever their lengths", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      // The next block is filled into the same memory.
      const written = Array.from(filled(pieces), (block) => Buffer.from(block));
      expect(Buffer.concat(written).equals(Buffer.from(pieces.join("")))).toBe(true);
    }),
  );
});

it("writes what is short at once", () => {
  expect([...filled(["a night\n", "two lines\n"])].map(String)).toEqual(["a night\ntwo lines\n"]);
});
