import { join } from "node:path";
import { readRegular } from "./regularFile.ts";

/** What an export wrote into a folder, kept there so that the learner's own changes are told from ours. */
export const MANIFEST = ".journey-export.json";

/** SHA-256 of what was written, by file name: one, or two while a file was being replaced. */
export type Manifest = ReadonlyMap<string, readonly string[]>;

/** The manifest of a folder. A missing or damaged one is empty: then nothing there counts as ours. */
export function readManifest(dir: string): Manifest {
  const text = readRegular(join(dir, MANIFEST));
  if (text === null) return new Map();
  try {
    return new Map(entriesOf(JSON.parse(text.toString("utf8"))));
  } catch {
    return new Map();
  }
}

/** The manifest as it stands in its file, sorted so that the same export writes the same bytes. */
export function manifestText(manifest: Manifest): string {
  const files = [...manifest].sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify({ version: 1, files: Object.fromEntries(files) }, null, 2)}\n`;
}

/** Whether a name is that of a file in the folder itself, and not a way out of it. */
export function isPlainName(name: string): boolean {
  return name !== "" && !name.startsWith(".") && !/[/\\:\0]/.test(name);
}

function* entriesOf(value: unknown): Iterable<[string, readonly string[]]> {
  if (!isMap(value) || !isMap(value.files)) return;
  for (const [name, hashes] of Object.entries(value.files)) {
    if (isPlainName(name) && Array.isArray(hashes)) yield [name, hashes.filter((hash) => typeof hash === "string")];
  }
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
