import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { dataFolder, type Surroundings } from "./paths.ts";

/** Something of journey's on the disk. */
export interface Place {
  name: string;
  path: string;
  there: boolean;
}

/** Where everything stands, whether it is there yet or not. */
export function placesOf(
  surroundings: Surroundings,
  { journal, config }: { journal: string; config: string },
): Place[] {
  const paths = {
    journal,
    config,
    drafts: join(dataFolder(surroundings), "drafts"),
    backups: join(dirname(journal), "backups"),
    cache: cacheFolder(surroundings),
    tokens: join(dirname(config), "tokens"),
  };
  return Object.entries(paths).map(([name, path]) => ({ name, path, there: existsSync(path) }));
}

function cacheFolder({ env, home, platform }: Surroundings): string {
  if (env.XDG_CACHE_HOME) return join(env.XDG_CACHE_HOME, "journey");
  if (platform === "win32") return join(env.LOCALAPPDATA ?? join(home, "AppData", "Local"), "journey", "cache");
  return join(home, ".cache", "journey");
}
