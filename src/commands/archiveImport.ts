import type { NewChange } from "../core/change.ts";
import { ARCHIVE_KINDS } from "../formats/archive/kinds.ts";
import type { Archive } from "../formats/archive/read.ts";
import { archiveObject } from "../formats/archive/write.ts";
import type { Journal } from "../store/journal.ts";
import { Records } from "../store/records.ts";

type ArchivedEntry = Archive["records"][number];

/** What importing an archive into a journal comes to. */
export interface ImportPlan {
  changes: NewChange[];
  /** Records that are new here, and of them the entries. */
  added: number;
  entries: number;
  /** Records the journal has as the archive has them. */
  same: number;
  /** Records the journal has otherwise: they stay as they are. */
  kept: number;
}

/**
 * Plans an import. Ids are kept, so importing again changes nothing. A journal without any entry takes the archive's
 * curricula and goals in place of those it began with; in any other, what is there stays.
 */
export function planImport(journal: Journal, archive: Archive): ImportPlan {
  const numbers = journal.read(Records).numbers();
  const begun = numbers.size > 0;
  const plan: ImportPlan = { changes: begun ? [] : removals(journal, archive), added: 0, entries: 0, same: 0, kept: 0 };
  for (const record of archive.records) {
    const here = journal.read(Records).byId(record.kind, record.id);
    if (here === null || here.deleted) {
      plan.added += 1;
      if (record.kind === "entry") plan.entries += 1;
      plan.changes.push(created(record, numbers, here?.deleted === true));
    } else if (written(here) === written(record)) plan.same += 1;
    else if (begun) plan.kept += 1;
    else {
      plan.added += 1;
      plan.changes.push(created(record, numbers, false));
    }
  }
  for (const { id, number } of archive.deleted) {
    if (journal.read(Records).byId("entry", id) !== null || numbers.has(number)) continue;
    plan.changes.push({ kind: "entry", id, fields: { number }, deleted: true });
  }
  return plan;
}

function created(record: ArchivedEntry, numbers: Map<number, string>, back: boolean): NewChange {
  const { kind, id, body, fields } = record;
  return {
    kind,
    id,
    fields: kind === "entry" ? { ...fields, number: numberFor(record, numbers) } : fields,
    ...textOf(record, body),
    ...(back && { deleted: false }),
  };
}

/** Entries and other records of prose have a text even where it was forgotten. */
function textOf({ kind }: ArchivedEntry, body: string | null): { body?: string } {
  if (body !== null) return { body };
  return kind === "entry" || kind === "letter" ? { body: "" } : {};
}

/** Its own number, or the next one where another entry bears it here. */
function numberFor({ id, fields }: ArchivedEntry, numbers: Map<number, string>): number {
  const wanted = Number(fields.number);
  const free = (numbers.get(wanted) ?? id) === id;
  const number = free ? wanted : Math.max(...numbers.keys()) + 1;
  numbers.set(number, id);
  return number;
}

/** A record as the archive would write it, its number aside: that may differ between two journals. */
function written({ kind, id, fields, body }: Pick<ArchivedEntry, "kind" | "id" | "fields" | "body">): string {
  const form = ARCHIVE_KINDS.find((candidate) => candidate.kind === kind);
  return form === undefined ? "" : JSON.stringify({ ...archiveObject(form, { id, fields, body }), number: null });
}

function removals(journal: Journal, { records }: Archive): NewChange[] {
  const stay = new Set(records.map(({ kind, id }) => `${kind} ${id}`));
  return (["curriculum", "goal"] as const).flatMap((kind) =>
    [...journal.read(Records).all(kind)]
      .filter(({ id }) => !stay.has(`${kind} ${id}`))
      .map(({ id }): NewChange => ({ kind, id, deleted: true })),
  );
}
