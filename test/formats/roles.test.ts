import { join } from "node:path";
import { expect, it } from "vitest";
import { topicsOf } from "../../src/core/curriculum.ts";
import { bundledRoles } from "../../src/files/bundledRoles.ts";
import { readRolesYaml, writeRolesYaml } from "../../src/formats/roles.ts";
import { bundled } from "../helpers/curricula.ts";

const roles = bundledRoles(join(import.meta.dirname, "../.."));

it.each([
  ["mlops-engineer", 26, 20],
  ["machine-learning-engineer", 38, 14],
  ["data-engineer", 16, 11],
  ["devops-engineer", 7, 13],
  ["data-scientist", 35, 16],
  ["ai-ml-architect", 28, 21],
  ["ml-operations-manager", 19, 12],
])("the bundled role %s stands on %i core and %i useful topics", (id, core, useful) => {
  const role = roles.find((candidate) => candidate.id === id);
  expect([role?.core.length, role?.useful.length]).toEqual([core, useful]);
});

it("names only topics that the bundled curricula have, each once a role", () => {
  const known = new Set(topicsOf(bundled).map(({ id }) => id));
  for (const { id, core, useful, definition, beyond } of roles) {
    const all = [...core, ...useful];
    expect(
      all.filter((topic) => !known.has(topic)),
      id,
    ).toEqual([]);
    expect(new Set(all).size, id).toBe(all.length);
    expect(definition.length * beyond.length).toBeGreaterThan(0);
  }
});

it("comes back the same from its own YAML", () => {
  expect(readRolesYaml(writeRolesYaml(roles), "roles.yaml")).toEqual(roles);
});

it.each([
  ["roles:\n  - id: a\n    title: A\n  - id: a\n    title: B\n", "r.yaml:4:5 the role a comes twice"],
  ["roles:\n  - id: a\n", "r.yaml:2:5 the title is missing"],
  ["roles:\n  - id: a\n    title: A\n    salary: 1\n", 'unknown key "salary"'],
  ["", "there is nothing in it"],
])("refuses %j", (text, message) => {
  expect(() => readRolesYaml(text, "r.yaml")).toThrow(message);
});
