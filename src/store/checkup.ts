import { readFileSync } from "node:fs";
import { isJourneyError } from "../core/error.ts";
import type { Finding } from "../core/finding.ts";
import { Database } from "./database.ts";
import { newestSound } from "./fileCheck.ts";
import { indexIsSound } from "./indexCheck.ts";
import { brokenDevices, damagedInWords } from "./logCheck.ts";
import { migrate } from "./migrate.ts";
import { type OpenOptions, refuseForeign } from "./open.ts";
import { asRollbackFile, openReadOnly } from "./readOnly.ts";
import { differences } from "./rebuildCheck.ts";
import { nameOfText } from "./recordNames.ts";
import { strangeSchema } from "./schemaCheck.ts";
import { damagedTexts, structureDamage } from "./soundness.ts";
import { whyReadOnly } from "./writability.ts";

const FIX = "journey doctor --fix";
/** Stands for FIX, with the newest whole backup before it where there is one. */
const RESTORE = "journey restore";

/**
 * Everything a journal can tell about itself: structure, keys, texts against their hashes, the change log, every table
 * against its fold, the search index. Works on a copy in memory, so that nothing is written whatever it finds.
 */
export function checkJournal(path: string, options: OpenOptions): Finding[] {
  try {
    refuseForeign(path);
  } catch (error) {
    // Who refuses a file knows best what helps; a backup does only where it is lost.
    const refused = isJourneyError(error) ? fail("file", error.message, error.hint) : refusal("file", error);
    return namingBackup([withBackup(refused, error, path, options)], path, options);
  }
  let db: Database;
  try {
    db = scratchCopy(path, options);
    migrate(db, options.readMigration);
  } catch (error) {
    return namingBackup([refusal("file", error)], path, options);
  }
  try {
    return namingBackup(
      CHECKS.map(({ check, run }) => guarded(check, () => run(db, options))),
      path,
      options,
    );
  } finally {
    db.close();
  }
}

const CHECKS: readonly { check: string; run(db: Database, options: OpenOptions): Finding }[] = [
  { check: "structure", run: structure },
  { check: "keys", run: keys },
  { check: "texts", run: texts },
  { check: "change log", run: changeLog },
  { check: "tables", run: tables },
  { check: "search index", run: searchIndex },
];

function structure(db: Database, options: OpenOptions): Finding {
  const damage = structureDamage(db);
  const strange = damage.length === 0 ? strangeSchema(db, options) : [];
  if (strange.length > 0)
    return fail("structure", list(strange.map((name) => `${name} is not as it was made`)), RESTORE);
  if (damage.length === 0) return pass("structure", "SQLite finds the file whole");
  return fail("structure", `SQLite finds ${damage.length} faults, the first: ${damage[0]}`, RESTORE);
}

function keys(db: Database): Finding {
  const broken = db.all<{ table: string }>("SELECT * FROM pragma_foreign_key_check");
  if (broken.length === 0) return pass("keys", "every reference has its row");
  const names = [...new Set(broken.map(({ table }) => table))].join(", ");
  return fail("keys", `${broken.length} references without their row, in ${names}`, RESTORE);
}

function texts(db: Database): Finding {
  const damaged = damagedTexts(db);
  if (damaged.length === 0) return pass("texts", "every text matches its hash");
  const names = damaged.map((revision) => nameOfText(db, revision));
  return fail("texts", list(names.map((name) => `${name}: its text does not match its hash`)), RESTORE);
}

function changeLog(db: Database): Finding {
  const broken = [...damagedInWords(db), ...brokenDevices(db)];
  if (broken.length === 0) return pass("change log", "no change is missing, and each matches its checksum");
  return fail("change log", list(broken), RESTORE);
}

function tables(db: Database): Finding {
  const found = differences(db);
  if (found.unreadable.length > 0)
    return fail("tables", list(found.unreadable.map((name) => `${name} cannot be read from the change log`)), RESTORE);
  if (found.differing.length === 0) return pass("tables", "every table is what the change log says");
  return { check: "tables", state: "finding", text: list(found.differing), hint: FIX };
}

function searchIndex(db: Database): Finding {
  const unsound: Finding = {
    check: "search index",
    state: "finding",
    text: "it does not match the entries",
    hint: FIX,
  };
  try {
    return indexIsSound(db) ? pass("search index", "it knows every entry") : unsound;
  } catch {
    return unsound;
  }
}

/** A damaged page may turn up anywhere. SQLite's words tell no content; other errors' might, and are not shown. */
function guarded(check: string, run: () => Finding): Finding {
  try {
    return run();
  } catch (error) {
    return refusal(check, error);
  }
}

/** Where the journal is lost, and a backup of it whole, that is what to do next. */
function withBackup(found: Finding, error: unknown, path: string, { addon }: OpenOptions): Finding {
  if (!isJourneyError(error) || (error.code !== "no-journal" && error.code !== "not-a-journal")) return found;
  const backup = newestSound(path, addon);
  return backup === null ? found : { ...found, hint: `journey restore ${backup.path}` };
}

function namingBackup(findings: Finding[], path: string, { addon }: OpenOptions): Finding[] {
  if (findings.every(({ hint }) => hint !== RESTORE)) return findings;
  const backup = newestSound(path, addon);
  const hint = backup === null ? FIX : `journey restore ${backup.path}, or ${FIX}`;
  return findings.map((found) => (found.hint === RESTORE ? { ...found, hint } : found));
}

function refusal(check: string, error: unknown): Finding {
  if (isJourneyError(error)) return fail(check, error.message, error.code === "failed" ? RESTORE : error.hint);
  return fail(check, "it could not be read", RESTORE);
}

function scratchCopy(path: string, { addon }: OpenOptions): Database {
  const why = whyReadOnly(path);
  if (why !== null) return openReadOnly(path, { addon, why });
  return new Database(path, { addon, contents: asRollbackFile(bytesOf(path, addon)) });
}

/** With what waits in the -wal; the file alone where it is too damaged to be opened. */
function bytesOf(path: string, addon: string | undefined): Buffer {
  try {
    const db = new Database(path, { addon, attached: true });
    try {
      return db.bytes();
    } finally {
      db.close();
    }
  } catch {
    return readFileSync(path);
  }
}

const SHOWN = 5;

function list(items: readonly string[]): string {
  const more = items.length - SHOWN;
  return `${items.slice(0, SHOWN).join("; ")}${more > 0 ? `; and ${more} more` : ""}`;
}

function pass(check: string, text: string): Finding {
  return { check, state: "pass", text };
}

function fail(check: string, text: string, hint?: string): Finding {
  return { check, state: "fail", text, ...(hint !== undefined && { hint }) };
}
