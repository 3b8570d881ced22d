import { clean } from "../core/clean.ts";
import { journeyError } from "../core/error.ts";
import { curriculumProgress, type TopicProgress, topicsIn } from "../core/progress.ts";
import { aimAt, findRole, mergeRoles, type Role, roleProgress, wordRole } from "../core/role.ts";
import { decodeUtf8 } from "../core/utf8.ts";
import { bundledRoles } from "../files/bundledRoles.ts";
import { readText } from "../files/readText.ts";
import { readRolesYaml, writeRolesYaml } from "../formats/roles.ts";
import { rolesText, roleText } from "../render/rolesText.ts";
import { wrapped } from "../render/width.ts";
import type { Journal } from "../store/journal.ts";
import { Roles } from "../store/roles.ts";
import { Topics } from "../store/topics.ts";
import { knownTopics } from "./comingTopics.ts";
import type { Context } from "./context.ts";
import type { Register } from "./register.ts";
import { runUnnamed } from "./unnamed.ts";
import type { View } from "./view.ts";

export const registerRoles: Register = (program, bind) => {
  const roles = program
    .command("roles")
    .description("jobs of the field: what they stand on, and what of it is done; a judgement, yours to change")
    .addHelpText(
      "after",
      `
Examples:
  $ journey roles "data engineer"
  $ journey roles aim mlops-engineer`,
    );
  const show = roles
    .command("show [role]", { isDefault: true })
    .description("a role: its definition, what is done, what is open, what is not covered; without one, every role");
  show.addHelpText(
    "after",
    `
Examples:
  $ journey roles show
  $ journey roles show "data engineer"`,
  );
  runUnnamed(show, bind, runShow);
  roles
    .command("aim <role>")
    .description("aim at a role")
    .option("--off", "no longer")
    .addHelpText(
      "after",
      `
Examples:
  $ journey roles aim mlops-engineer
  $ journey roles aim mlops-engineer --off`,
    )
    .action(bind(runAim));
  roles
    .command("export [role]")
    .description("a role as YAML, to change it; without one, every role")
    .addHelpText(
      "after",
      `
Examples:
  $ journey roles export > roles.yaml
  $ journey roles export data-engineer > mine.yaml`,
    )
    .action(bind(runExport));
  roles
    .command("add <file>")
    .description("roles of your own, or in your own words, from YAML (- for standard input)")
    .addHelpText(
      "after",
      `
Examples:
  $ journey roles add mine.yaml
  $ journey roles add - < mine.yaml`,
    )
    .action(bind(runAdd));
  roles
    .command("remove <role>")
    .description("forget your own wording of a role")
    .addHelpText(
      "after",
      `
Examples:
  $ journey roles remove data-engineer
  $ journey roles remove my-own-role`,
    )
    .action(bind(runRemove));
};

/** YAML of a role is short. */
const LIMIT = 1_000_000;

interface KnownRole extends Role {
  aimed: boolean;
  own: boolean;
}

function runShow(ctx: Context, query: string | undefined): View {
  return query === undefined ? everyRole(ctx) : oneRole(ctx, query);
}

function everyRole(ctx: Context): View {
  const journal = ctx.journal();
  const topics = topicsOf(journal);
  const roles = rolesOf(ctx, journal).map((role) => ({ ...role, progress: roleProgress(role, topics) }));
  return {
    data: {
      roles: roles.map(({ id, title, aimed, progress: { core, useful } }) => ({ id, title, aimed, core, useful })),
    },
    text: (paint) => rolesText(roles, { columns: ctx.columns, paint }),
  };
}

function oneRole(ctx: Context, query: string): View {
  const journal = ctx.journal();
  const role = roleNamed(ctx, journal, query);
  const progress = roleProgress(role, topicsOf(journal));
  return {
    data: { ...role, ...progress, coreTopics: role.core, usefulTopics: role.useful },
    text: (paint) => roleText(role, progress, { columns: ctx.columns, paint }),
  };
}

async function runAim(ctx: Context, query: string, { off = false }: { off?: boolean }): Promise<View> {
  const journal = await ctx.writable();
  const role = roleNamed(ctx, journal, query);
  journal.commit("roles aim", role.aimed === !off ? [] : [aimAt(role, !off)]);
  return {
    data: { role: role.id, aimed: !off },
    text: () => wrapped(`${off ? "No longer aiming" : "Aiming"} at ${clean(role.title)}.`, ctx.columns),
  };
}

function runExport(ctx: Context, query: string | undefined): View {
  const journal = ctx.journal();
  const roles = query === undefined ? rolesOf(ctx, journal) : [roleNamed(ctx, journal, query)];
  const plain = roles.map(({ id, title, definition, core, useful, beyond }) => ({
    id,
    title,
    definition,
    core,
    useful,
    beyond,
  }));
  return { data: { roles: plain }, text: () => writeRolesYaml(plain) };
}

async function runAdd(ctx: Context, file: string): Promise<View> {
  const text = file === "-" ? decodeUtf8(await ctx.readInput(LIMIT)) : readText(ctx.resolve(file), LIMIT);
  const roles = readRolesYaml(text, file === "-" ? "standard input" : file);
  if (roles.length === 0)
    throw journeyError("refused", `${file} describes no role`, "journey roles export mlops-engineer");
  const journal = await ctx.writable();
  journal.commit(
    "roles add",
    roles.map((role) => wordRole(role, writeRolesYaml([role]))),
  );
  return {
    data: { added: roles.map(({ id }) => id) },
    text: () => wrapped(`Kept ${roles.map(({ title }) => clean(title)).join(", ")}.`, ctx.columns),
  };
}

async function runRemove(ctx: Context, query: string): Promise<View> {
  const journal = await ctx.existing();
  const role = roleNamed(ctx, journal, query);
  if (!role.own)
    throw journeyError(
      "refused",
      `${role.title} comes with journey, and there is no wording of yours to forget`,
      `journey roles show ${role.id}`,
    );
  journal.commit("roles remove", [{ kind: "role", id: role.id, deleted: true }]);
  return {
    data: { removed: role.id },
    text: () => wrapped(`${clean(role.title)}: your wording is gone.`, ctx.columns),
  };
}

function roleNamed(ctx: Context, journal: Journal, query: string): KnownRole {
  const roles = rolesOf(ctx, journal);
  const { id } = findRole(roles, query);
  const found = roles.find((role) => role.id === id);
  if (found === undefined) throw journeyError("not-found", `no role ${id}`, "journey roles");
  return found;
}

/** Bundled roles with the learner's own, those aimed at first. */
export function rolesOf(ctx: Context, journal: Journal): KnownRole[] {
  const stored = journal.read(Roles).all();
  const own = stored.flatMap(({ id, document }) => (document === null ? [] : readRolesYaml(document, id)));
  const aimed = new Set(stored.filter((role) => role.aimed).map(({ id }) => id));
  const ownIds = new Set(own.map(({ id }) => id));
  return mergeRoles(bundledRoles(ctx.packageRoot()), own)
    .map((role) => ({ ...role, aimed: aimed.has(role.id), own: ownIds.has(role.id) }))
    .sort((a, b) => Number(b.aimed) - Number(a.aimed));
}

function topicsOf(journal: Journal): TopicProgress[] {
  const known = knownTopics(journal);
  return journal
    .read(Topics)
    .curricula()
    .flatMap((curriculum) => topicsIn(curriculumProgress(curriculum, known)));
}
