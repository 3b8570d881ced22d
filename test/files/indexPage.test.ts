import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it, onTestFinished } from "vitest";
import { writeIndex } from "../../src/files/indexPage.ts";
import { INDEX_BEGINS, INDEX_ENDS } from "../../src/formats/article/indexPage.ts";

it("an index keeps every other byte of its page, whatever they are, and the second time all of them", () => {
  const folder = mkdtempSync(join(tmpdir(), "journey-index-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const page = join(folder, "README.md");
  const bytes = fc.uint8Array({ maxLength: 40 }).map((array) => Buffer.from(array));
  const [begins, ends] = [Buffer.from(INDEX_BEGINS), Buffer.from(INDEX_ENDS)];
  fc.assert(
    fc.property(bytes, bytes, bytes, (before, between, after) => {
      writeFileSync(page, Buffer.concat([before, begins, between, ends, after]));
      expect(writeIndex(page, "- ä\n")).toBe(true);
      expect(readFileSync(page)).toEqual(Buffer.concat([before, begins, Buffer.from("\n- ä\n"), ends, after]));
      expect(writeIndex(page, "- ä\n")).toBe(false);
    }),
    { numRuns: 50 },
  );
});
