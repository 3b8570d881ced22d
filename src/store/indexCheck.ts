import { Sha256 } from "../core/sha256.ts";
import type { Database } from "./database.ts";
import { rebuildIndex } from "./rebuild.ts";

/**
 * Whether the search index holds what one made anew holds: every word, where it stands, how long each text is. SQLite's
 * own check compares by XOR, where two damaged places of one entry cancel each other out. Works on a copy.
 */
export function indexIsSound(db: Database): boolean {
  db.run("INSERT INTO entry_search (entry_search, rank) VALUES ('integrity-check', 1)");
  db.script("CREATE VIRTUAL TABLE temp.entry_words USING fts5vocab (main, entry_search, instance)");
  const before = contents(db);
  rebuildIndex(db);
  return contents(db) === before;
}

const PARTS = [
  "SELECT term || ' ' || doc || ' ' || col || ' ' || offset AS line FROM temp.entry_words",
  "SELECT id || ' ' || hex(sz) AS line FROM entry_search_docsize ORDER BY id",
  "SELECT hex(block) AS line FROM entry_search_data WHERE id = 1",
  "SELECT k || ' ' || v AS line FROM entry_search_config ORDER BY k",
];

/** Characters that are hashed at once: a hundred words for each entry, one by one, take three times as long. */
const AT_ONCE = 65_536;

function contents(db: Database): string {
  const hash = new Sha256();
  const utf8 = new TextEncoder();
  let lines = "";
  for (const part of PARTS)
    for (const [line] of db.iterateValues<[line: string]>(part)) {
      lines += `${line}\n`;
      if (lines.length < AT_ONCE) continue;
      hash.update(utf8.encode(lines));
      lines = "";
    }
  hash.update(utf8.encode(lines));
  return hash.hex();
}
