import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { LooseKind } from "./looseText.ts";
import { readRegular } from "./regularFile.ts";

/** A text that was left, and what it was to be. */
export interface LeftText {
  kind: LooseKind;
  /** The entry that was being edited; null where the journal could not be asked, and for a letter. */
  entry: string | null;
  /** Names the attempt; a letter that was saved all the same has it as its id. */
  id: string;
  path: string;
  bytes: Uint8Array;
  clear(): void;
}

const UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const NAME = new RegExp(`^(edit|letter)-(?:(${UUID})-)?(${UUID})\\.md$`);

/** The texts left in these folders, in the order they were begun. */
export function leftTexts(folders: readonly string[]): LeftText[] {
  return folders
    .flatMap((folder) => namesIn(folder).flatMap((name) => readLeft(folder, name) ?? []))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function readLeft(folder: string, name: string): LeftText | null {
  const [, kind, entry, id = ""] = NAME.exec(name) ?? [];
  if (kind !== "edit" && kind !== "letter") return null;
  const path = join(folder, name);
  const bytes = readRegular(path);
  return bytes === null || bytes.length === 0
    ? null
    : { kind, entry: entry ?? null, id, path, bytes, clear: () => rmSync(path, { force: true }) };
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
