import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Role } from "../core/role.ts";
import { readRolesYaml } from "../formats/roles.ts";

/** The roles that come with journey: a judgement, said so in the file. */
export function bundledRoles(root: string): Role[] {
  const name = "curricula/roles.yaml";
  return readRolesYaml(readFileSync(join(root, name), "utf8"), name);
}
