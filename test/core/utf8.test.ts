import { isUtf8 } from "node:buffer";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeUtf8 } from "../../src/core/utf8.ts";

describe("bytes as text", () => {
  it("keep a byte order mark and every other byte", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const bytes = Buffer.from(`\ufeff${text}`);
        expect(Buffer.from(decodeUtf8(bytes)).equals(bytes)).toBe(true);
      }),
    );
  });

  it.each([
    ["latin-1", [0x61, 0xdc, 0x62], "byte 0xDC at offset 1"],
    ["cut off", [0x61, 0xe2, 0x82], "byte 0xE2 at offset 1"],
    ["overlong", [0xc0, 0xaf], "byte 0xC0 at offset 0"],
    ["a surrogate", [0xc3, 0xa9, 0xed, 0xa0, 0x80], "byte 0xED at offset 2"],
    ["past U+10FFFF", [0xf4, 0x90, 0x80, 0x80], "byte 0xF4 at offset 0"],
    ["a lone continuation", [0x61, 0x80], "byte 0x80 at offset 1"],
  ])("are refused with the offset: %s", (_case, bytes, fact) => {
    expect(() => decodeUtf8(Uint8Array.from(bytes))).toThrow(fact);
  });

  it("that are UTF-16 are told how to be converted", () => {
    expect(() => decodeUtf8(Uint8Array.from([0xff, 0xfe, 0x61, 0]))).toThrow(
      expect.objectContaining({ code: "refused", hint: expect.stringContaining("UTF-16") }),
    );
  });

  it("are refused exactly when they are not UTF-8, at the first byte that breaks it", () => {
    const byte = fc.constantFrom(0x41, 0x80, 0x90, 0xa0, 0xbf, 0xc2, 0xe0, 0xed, 0xef, 0xf0, 0xf4, 0xf5);
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 6 }), (list) => {
        const bytes = Uint8Array.from(list);
        if (isUtf8(bytes)) return;
        try {
          decodeUtf8(bytes);
          expect.unreachable();
        } catch (error) {
          const offset = Number(/offset (\d+)/.exec(String(error))?.[1]);
          expect(isUtf8(bytes.subarray(0, offset))).toBe(true);
          expect(
            [1, 2, 3, 4].some((n) => offset + n <= bytes.length && isUtf8(bytes.subarray(offset, offset + n))),
          ).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });
});
