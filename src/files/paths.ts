import { resolve } from "node:path";
import type { Environment } from "../core/environment.ts";

// `resolve` for `join`: the paths are absolute, and Node's own loader has used it already, so that it is compiled.

export interface Surroundings {
  env: Environment;
  home: string;
  platform: string;
}

/** Where the journal stands unless a flag says so, and the variable that decided it; XDG's folders count on every Unix, macOS included. */
export function journalPath({ env, home, platform }: Surroundings): {
  path: string;
  chosen: boolean;
  from: string | null;
} {
  if (env.JOURNEY_FILE) return { path: env.JOURNEY_FILE, chosen: true, from: "JOURNEY_FILE" };
  const path = resolve(dataFolder({ env, home, platform }), "journal.db");
  return { path, chosen: false, from: env.XDG_DATA_HOME ? "XDG_DATA_HOME" : null };
}

/** Where journey keeps what it writes, unless told otherwise. */
export function dataFolder({ env, home, platform }: Surroundings): string {
  if (env.XDG_DATA_HOME) return resolve(env.XDG_DATA_HOME, "journey");
  if (platform === "win32") return resolve(env.LOCALAPPDATA ?? resolve(home, "AppData", "Local"), "journey");
  return resolve(home, ".local", "share", "journey");
}

/** Where texts wait that are not in the journal yet. */
export function draftFolder(surroundings: Surroundings): string {
  return resolve(dataFolder(surroundings), "drafts");
}

/** Where the settings file stands; it need not exist. */
export function configPath({ env, home, platform }: Surroundings): string {
  if (env.XDG_CONFIG_HOME) return resolve(env.XDG_CONFIG_HOME, "journey", "config");
  if (platform === "win32") return resolve(env.APPDATA ?? resolve(home, "AppData", "Roaming"), "journey", "config");
  return resolve(home, ".config", "journey", "config");
}

/** Where journey keeps what it can do without. */
export function cacheFolder({ env, home, platform }: Surroundings): string {
  if (env.XDG_CACHE_HOME) return resolve(env.XDG_CACHE_HOME, "journey");
  if (platform === "win32") return resolve(env.LOCALAPPDATA ?? resolve(home, "AppData", "Local"), "journey", "Cache");
  return resolve(home, ".cache", "journey");
}
