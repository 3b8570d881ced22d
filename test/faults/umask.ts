import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { BIN, surroundings } from "../helpers/built.ts";
import { Sqlite } from "../helpers/sqlite.ts";

interface Mode {
  path: string;
  mode: number;
}

/** Saves, backs up and keeps a draft under a umask; answers what may be done with all that came of it. */
export function runUnderUmask(home: string, umask: string): { files: Mode[]; folders: Mode[] } {
  const script = `umask ${umask}; "$0" "$1" log first; "$0" "$1" backup copy.db; echo draft | "$0" "$1" log - -t nothing-has-this-name`;
  spawnSync("sh", ["-c", script, process.execPath, BIN], { cwd: home, env: surroundings(home) });
  const data = join(home, ".local/share/journey");
  // A connection that stays open keeps the side files there to be looked at.
  const db = new Sqlite(join(data, "journal.db"));
  db.prepare("SELECT count(*) FROM entry").get();
  const all = readdirSync(data, { recursive: true, encoding: "utf8" }).map((name) => statOf(join(data, name)));
  db.close();
  const folders = all.filter(({ folder }) => folder);
  return { files: all.filter(({ folder }) => !folder), folders: [statOf(data), ...folders] };
}

function statOf(path: string): Mode & { folder: boolean } {
  const stats = statSync(path);
  return { path, mode: stats.mode & 0o777, folder: stats.isDirectory() };
}
