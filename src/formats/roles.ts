import { type Node, stringify } from "yaml";
import { misplaced } from "../core/misplaced.ts";
import type { Role } from "../core/role.ts";
import { YamlValues } from "./curriculum/yamlValues.ts";

const FILE_KEYS = ["roles"];
const ROLE_KEYS = ["id", "title", "definition", "core", "useful", "beyond"];
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * The roles a YAML text describes; `name` is the file's, for complaints. Topics are named by slug, whatever curricula
 * are followed. Throws `refused` with `name:line:column` for anything it cannot take whole.
 */
export function readRolesYaml(text: string, name: string): Role[] {
  const yaml = new YamlValues(text, name);
  const nodes = yaml.list(yaml.fields(yaml.root, "a list of roles", FILE_KEYS).get("roles"));
  const roles = nodes.map((node) => readRole(yaml, node));
  for (const [index, role] of roles.entries()) {
    const node = nodes[index];
    if (node !== undefined && roles.findIndex(({ id }) => id === role.id) < index)
      throw misplaced(yaml.place(node), `the role ${role.id} comes twice`);
  }
  return roles;
}

/** The same shape again, for the learner to edit. */
export function writeRolesYaml(roles: readonly Role[]): string {
  return stringify({ roles: roles.map(inOrder) }, { lineWidth: 110 });
}

function inOrder({ id, title, definition, core, useful, beyond }: Role) {
  return { id, title, ...(definition !== "" && { definition }), core, useful, beyond };
}

function readRole(yaml: YamlValues, node: Node): Role {
  const fields = yaml.fields(node, "a role", ROLE_KEYS);
  const needed = (key: string) => {
    const value = fields.get(key);
    if (value === undefined) throw misplaced(yaml.place(node), `the ${key} is missing`);
    return yaml.text(value);
  };
  const id = needed("id");
  if (!ID.test(id)) throw misplaced(yaml.place(node), `not an id: "${id}"`, "an id is like data-engineer");
  const definition = fields.get("definition");
  return {
    id,
    title: needed("title"),
    definition: definition === undefined ? "" : yaml.text(definition),
    core: yaml.texts(fields.get("core")),
    useful: yaml.texts(fields.get("useful")),
    beyond: yaml.texts(fields.get("beyond")),
  };
}
