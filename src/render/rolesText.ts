import { clean } from "../core/clean.ts";
import type { TopicProgress } from "../core/progress.ts";
import type { Role, RoleProgress } from "../core/role.ts";
import { bar } from "./bar.ts";
import { type Row, table } from "./columns.ts";
import type { Screen } from "./screen.ts";
import { entriesWords } from "./topicRows.ts";
import { wrap } from "./width.ts";

const INDENT = "  ";
/** Open topics that are named. */
const SHOWN = 5;
const JUDGEMENT = "What a role stands on is a judgement, not a measure: journey roles export changes it.";

/** Every role in a line: core and useful topics done. */
export function rolesText(
  roles: readonly (Role & { aimed: boolean; progress: RoleProgress })[],
  { columns, paint }: Screen,
): string {
  const rows = roles.map(
    ({ title, aimed, progress: { core, useful } }): Row => [
      aimed ? { text: "▸", paint: paint.green } : "",
      clean(title),
      `core ${core.done}/${core.total}`,
      bar(core.done, core.total),
      `useful ${useful.done}/${useful.total}`,
    ],
  );
  const layout = [
    {},
    { flexible: true },
    { align: "right" as const },
    { drop: 1 },
    { align: "right" as const, paint: paint.dim },
  ];
  const legend = roles.some(({ aimed }) => aimed) ? ["▸ aimed at"] : [];
  return [...table(layout, rows, columns), "", ...[...legend, ...wrap(JUDGEMENT, columns)].map(paint.dim)].join("\n");
}

/** A role in full: definition, what is done with its entries, what is open, what the curricula leave out. */
export function roleText(role: Role & { aimed: boolean }, progress: RoleProgress, screen: Screen): string {
  const { columns, paint } = screen;
  const { core, useful, evidence, next, missing } = progress;
  const beyond = [...role.beyond.map(clean), ...missing.map((id) => `${clean(id)} (no curriculum followed has it)`)];
  return [
    [
      ...wrap(`${clean(role.title)}${role.aimed ? " · aimed at" : ""}`, columns).map(paint.bold),
      ...wrap(clean(role.definition), columns),
    ],
    table(
      [{}, { align: "right" }, {}],
      [
        ["Core", `${core.done}/${core.total}`, bar(core.done, core.total)],
        ["Useful", `${useful.done}/${useful.total}`, bar(useful.done, useful.total)],
      ],
      columns,
    ),
    titled("Done", evidence, screen),
    titled(openWords(next.length), next.slice(0, SHOWN), screen),
    beyond.length === 0
      ? []
      : [
          paint.bold("Not in these curricula"),
          ...beyond.flatMap((item) => wrap(`- ${item}`, columns - 2, "  ").map((line) => INDENT + line)),
        ],
    wrap(JUDGEMENT, columns).map(paint.dim),
  ]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n");
}

/** No "Next", which is one topic, chosen alike on every screen. */
function openWords(open: number): string {
  return `Open of the core${open > SHOWN ? `, the first ${SHOWN} of ${open}` : ""}`;
}

function titled(title: string, topics: readonly TopicProgress[], { columns, paint }: Screen): string[] {
  if (topics.length === 0) return [];
  const rows = topics.map(({ code, title, entries }): Row => [clean(code), clean(title), entriesWords(entries)]);
  return [
    paint.bold(title),
    ...table([{ paint: paint.dim }, { flexible: true }, { drop: 1, paint: paint.dim }], rows, columns, INDENT),
  ];
}
