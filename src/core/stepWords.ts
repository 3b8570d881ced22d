import type { Kind } from "./change.ts";
import { changeWords, type StepChange } from "./changeWords.ts";
import { clean } from "./clean.ts";
import { count } from "./count.ts";

/** Beyond so many, entries and check-offs are counted and not listed. */
const FEW = 3;

const NOUNS: Readonly<Record<Kind, [one: string, many: string]>> = {
  entry: ["entry", "entries"],
  curriculum: ["curriculum", "curricula"],
  check_off: ["check-off", "check-offs"],
  goal: ["goal", "goals"],
  rest: ["rest", "rests"],
  letter: ["letter", "letters"],
  publication: ["publication", "publications"],
  relation: ["link between topics", "links between topics"],
  role: ["role", "roles"],
  review: ["review", "reviews"],
};

/** What a step did, in plain words: `wrote #12, Sun 10 Jan: "Least squares…"`. `total` is the number of its changes. */
export function stepWords(command: string, changes: readonly StepChange[], total = changes.length): string {
  if (command === "start") return "started the journal";
  const last = lastOfEach(changes);
  const told = last.filter((change) => !isLink(change));
  if (told.length === 0) return total === 0 ? "changed nothing" : `${clean(command)}: ${count(total, "change")}`;
  const entries = told.filter(({ kind }) => kind === "entry");
  const main = entries.length > 0 && entries.length <= FEW ? follows(told) : told;
  if (total > changes.length || main.length > FEW)
    return `${clean(command)}: ${counted(told, total - (changes.length - last.length))}`;
  return main.map((change) => changeWords(command, change)).join(", ");
}

/** A check-off that only follows its entry to another day says nothing of its own. */
function follows(changes: readonly StepChange[]): StepChange[] {
  return changes.filter(({ kind, fields }) => kind !== "check_off" || fields.state !== undefined);
}

/** An article on its way is written down before its request and after: what became of it is told. */
function lastOfEach(changes: readonly StepChange[]): StepChange[] {
  const later = (id: string, at: number) => changes.slice(at + 1).some((other) => other.id === id);
  return changes.filter(({ kind, id }, at) => kind !== "publication" || !later(id, at));
}

function isLink({ kind, fields, deleted }: StepChange): boolean {
  return kind === "check_off" && deleted === null && fields.state === undefined && fields.day === undefined;
}

function counted(changes: readonly StepChange[], total: number): string {
  const kinds = [...new Set(changes.map(({ kind }) => kind))];
  const [kind] = kinds;
  if (kind === undefined || (kinds.length > 1 && total > changes.length)) return count(total, "change");
  if (kinds.length === 1) return `${total} ${NOUNS[kind][total === 1 ? 0 : 1]}`;
  return kinds
    .map((each) => {
      const n = changes.filter((change) => change.kind === each).length;
      return `${n} ${NOUNS[each][n === 1 ? 0 : 1]}`;
    })
    .join(", ");
}
