import { mkdtempSync, readdirSync, realpathSync, rmSync, unlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { journeyError } from "../core/error.ts";
import { isPlainName, type Known, MANIFEST, type Manifest, manifestText, readManifest } from "./exportManifest.ts";
import { makeFolder } from "./newFolder.ts";
import { toldOf } from "./ownFile.ts";
import { kindOf, readRegular } from "./regularFile.ts";
import { replaceFile, syncFolder } from "./replaceFile.ts";
import { sha256 } from "./sha256.ts";

export interface ExportFile {
  /** `2027-01-10-linear-regression.md`: the date, then what the day was about. */
  name: string;
  /** Bytes are read when they are written, so that many pictures need no memory. */
  text: string | (() => Uint8Array);
  /** What it stands for: a file of the same under another name is replaced. Else the day its name begins with. */
  stands?: string | undefined;
}

/** Why a file was left as it is. A link is never followed nor replaced, whatever was asked. */
type Refusal = "changed" | "not ours" | "a link" | "not a file";

export interface ExportResult {
  written: string[];
  unchanged: string[];
  refused: { name: string; why: Refusal }[];
  /** Files of the same day under an earlier title: gone when they were as we wrote them, else kept. */
  removed: string[];
  kept: string[];
}

interface WriteOptions {
  force?: boolean;
  /** Told the place of each file among all, 1 for the first. */
  onFile?: (place: number) => void;
}

interface Plan extends ExportFile {
  hash: string;
  action: "write" | "unchanged" | Refusal;
}

const TEMPORARY = ".journey-export-";
const DATE = /^\d{4}-\d\d-\d\d(?=-)/;

/**
 * Writes articles into a folder, made when missing. Each file appears whole or not at all, and what the learner changed
 * is refused and left alone unless `force`; the others are still written. Throws "refused" when the folder is a link,
 * "failed" when the machine says no.
 */
export function writeArticles(
  dir: string,
  files: Iterable<ExportFile>,
  { force = false, onFile }: WriteOptions = {},
): ExportResult {
  const folder = resolve(dir);
  try {
    openFolder(folder);
    const known = readManifest(folder);
    const plans = [...files].map((file) => planned(folder, file, known, force));
    const names = new Set(plans.map(({ name }) => name));
    if (names.size < plans.length) throw journeyError("refused", "two articles bear the same file name");
    return carryOut(folder, plans, known, onFile);
  } catch (error) {
    throw toldOf(error, folder, "journey export --out DIR");
  }
}

function openFolder(folder: string): void {
  if (kindOf(folder) === "a link") {
    throw journeyError("refused", `${folder} is a link`, `journey export --out ${realpathSync(folder)}`);
  }
  makeFolder(folder);
  // What an interrupted export left behind. A link of that name is removed, not followed.
  for (const name of readdirSync(folder)) {
    if (/^\.journey-export-\w{6}$/.test(name)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function planned(folder: string, file: ExportFile, known: Manifest, force: boolean): Plan {
  const { name } = file;
  if (!isPlainName(name)) throw journeyError("refused", `not a file name: ${JSON.stringify(name)}`);
  const path = join(folder, name);
  const hash = sha256(contents(file));
  const plan = (action: Plan["action"]): Plan => ({ ...file, hash, action });

  const kind = kindOf(path);
  if (kind === "nothing") return plan("write");
  if (kind !== "a file") return plan(kind);
  const found = sha256(readRegular(path) ?? "");
  if (found === hash) return plan("unchanged");
  if (force || known.get(name)?.hashes.includes(found)) return plan("write");
  return plan(known.has(name) ? "changed" : "not ours");
}

function carryOut(
  folder: string,
  plans: readonly Plan[],
  known: Manifest,
  onFile: WriteOptions["onFile"],
): ExportResult {
  const result: ExportResult = { written: [], unchanged: [], refused: [], removed: [], kept: [] };
  const writes = plans.filter(({ action }) => action === "write");
  const manifest = new Map(known);
  const temporary = mkdtempSync(join(folder, TEMPORARY));
  try {
    // Both hashes first: cut off at any point, the files are still known as ours.
    for (const { name, hash, stands } of writes)
      manifest.set(name, { hashes: [...(known.get(name)?.hashes ?? []), hash], stands });
    if (writes.length > 0) replaceFile(folder, temporary, MANIFEST, manifestText(manifest));

    for (const [index, plan] of plans.entries()) {
      onFile?.(index + 1);
      const { name, hash, stands, action } = plan;
      if (action === "write") {
        replaceFile(folder, temporary, name, contents(plan));
        result.written.push(name);
      } else if (action === "unchanged") result.unchanged.push(name);
      else {
        result.refused.push({ name, why: action });
        continue;
      }
      manifest.set(name, { hashes: [hash], stands });
    }
    removeRenamed(folder, manifest, result);
    const text = manifestText(manifest);
    if (readRegular(join(folder, MANIFEST))?.toString("utf8") !== text) replaceFile(folder, temporary, MANIFEST, text);
    syncFolder(folder);
    return result;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** Takes away what stood for the days (or weeks, or units) just written under another title. */
function removeRenamed(folder: string, manifest: Map<string, Known>, result: ExportResult): void {
  const current = new Set([...result.written, ...result.unchanged]);
  const subjects = new Set([...current].map((name) => subjectOf(name, manifest)));
  const refused = new Set(result.refused.map(({ name }) => name));
  for (const [name, { hashes }] of [...manifest]) {
    const subject = subjectOf(name, manifest);
    if (subject === undefined || !subjects.has(subject) || current.has(name) || refused.has(name)) continue;
    const path = join(folder, name);
    const kind = kindOf(path);
    if (kind === "a file" && hashes.includes(sha256(readRegular(path) ?? ""))) {
      unlinkSync(path);
      result.removed.push(name);
    } else if (kind !== "nothing") {
      result.kept.push(name);
      continue;
    }
    manifest.delete(name);
  }
}

function subjectOf(name: string, manifest: Manifest): string | undefined {
  return manifest.get(name)?.stands ?? DATE.exec(name)?.[0];
}

function contents({ text }: ExportFile): string | Uint8Array {
  return typeof text === "string" ? text : text();
}
