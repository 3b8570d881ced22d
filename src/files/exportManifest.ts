import { join } from "node:path";
import { isMap } from "../core/isMap.ts";
import { readRegular } from "./regularFile.ts";

/** What an export wrote into a folder, kept there so that the learner's own changes are told from ours. */
export const MANIFEST = ".journey-export.json";

/** What is known of a file that an export wrote. */
export interface Known {
  /** SHA-256 of what was written: one, or two while a file was being replaced. */
  hashes: readonly string[];
  /** What it stands for, where that is no day. */
  stands: string | undefined;
}

/** By file name. */
export type Manifest = ReadonlyMap<string, Known>;

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
  const standing = files.flatMap(([name, { stands }]) => (stands === undefined ? [] : [[name, stands] as const]));
  const value = {
    version: 1,
    files: Object.fromEntries(files.map(([name, { hashes }]) => [name, hashes])),
    ...(standing.length > 0 && { stands: Object.fromEntries(standing) }),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Whether a name is that of a file in the folder itself, and not a way out of it. */
export function isPlainName(name: string): boolean {
  return name !== "" && !name.startsWith(".") && !/[/\\:\0]/.test(name);
}

function* entriesOf(value: unknown): Iterable<[string, Known]> {
  if (!isMap(value) || !isMap(value.files)) return;
  const standing = isMap(value.stands) ? value.stands : {};
  for (const [name, hashes] of Object.entries(value.files)) {
    if (!isPlainName(name) || !Array.isArray(hashes)) continue;
    const stands = Object.hasOwn(standing, name) ? standing[name] : undefined;
    yield [
      name,
      {
        hashes: hashes.filter((hash) => typeof hash === "string"),
        stands: typeof stands === "string" ? stands : undefined,
      },
    ];
  }
}
