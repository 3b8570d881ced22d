import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A text in a file nobody else may read, for an editor to change. */
export interface ScratchFile {
  path: string;
  read(): Uint8Array;
  remove(): void;
}

/** Puts a text into a folder of its own, so that the name can be one that editors know. */
export function scratchFile(name: string, text: string): ScratchFile {
  const path = join(mkdtempSync(join(tmpdir(), "journey-")), name);
  writeFileSync(path, text, { mode: 0o600 });
  return {
    path,
    read: () => readFileSync(path),
    remove: () => rmSync(dirname(path), { recursive: true, force: true }),
  };
}
