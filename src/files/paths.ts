import { join } from "node:path";

export interface Surroundings {
  env: Readonly<Record<string, string | undefined>>;
  home: string;
  platform: string;
}

/** Where the journal stands unless a flag says so; XDG's folders count on every Unix, macOS included. */
export function journalPath({ env, home, platform }: Surroundings): { path: string; chosen: boolean } {
  if (env.JOURNEY_FILE) return { path: env.JOURNEY_FILE, chosen: true };
  return { path: join(dataFolder({ env, home, platform }), "journal.db"), chosen: false };
}

/** Where journey keeps what it writes, unless told otherwise. */
export function dataFolder({ env, home, platform }: Surroundings): string {
  if (env.XDG_DATA_HOME) return join(env.XDG_DATA_HOME, "journey");
  if (platform === "win32") return join(env.LOCALAPPDATA ?? join(home, "AppData", "Local"), "journey");
  return join(home, ".local", "share", "journey");
}

/** Where the settings file stands; it need not exist. */
export function configPath({ env, home, platform }: Surroundings): string {
  if (env.XDG_CONFIG_HOME) return join(env.XDG_CONFIG_HOME, "journey", "config");
  if (platform === "win32") return join(env.APPDATA ?? join(home, "AppData", "Roaming"), "journey", "config");
  return join(home, ".config", "journey", "config");
}

/** Where journey keeps what it can do without. */
export function cacheFolder({ env, home, platform }: Surroundings): string {
  if (env.XDG_CACHE_HOME) return join(env.XDG_CACHE_HOME, "journey");
  if (platform === "win32") return join(env.LOCALAPPDATA ?? join(home, "AppData", "Local"), "journey", "Cache");
  return join(home, ".cache", "journey");
}
