import { existsSync } from "node:fs";
import { cacheFolder, draftFolder, type Surroundings } from "./paths.ts";
import { tokenPath } from "./tokenFile.ts";

/** Something of journey's on the disk. */
export interface Place {
  name: string;
  path: string;
  there: boolean;
}

/** Where everything stands, whether it is there yet or not. */
export function placesOf(
  surroundings: Surroundings,
  { journal, config, backups }: { journal: string; config: string; backups: string },
): Place[] {
  const paths = {
    journal,
    config,
    drafts: draftFolder(surroundings),
    backups,
    cache: cacheFolder(surroundings),
    tokens: tokenPath(config),
  };
  return Object.entries(paths).map(([name, path]) => ({ name, path, there: existsSync(path) }));
}
