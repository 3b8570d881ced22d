import type { Day } from "../core/day.ts";
import { comparable, identityText, idOfHash } from "../core/importedEntry.ts";
import { joint } from "../core/lines.ts";
import type { JournalFormat, SourceEntry } from "../formats/journals/journalReading.ts";
import { textHash } from "../store/checksum.ts";
import { Entries } from "../store/entries.ts";
import type { StoredEntry } from "../store/entryRow.ts";
import type { Journal } from "../store/journal.ts";
import { Records } from "../store/records.ts";
import { Steps } from "../store/steps.ts";

/**
 * What becomes of an entry: it is new; it is here as it was imported; the source has changed it since; its text was
 * written here by hand; it was edited, deleted or forgotten here; the source has it twice.
 */
export type ImportState = "new" | "here" | "changed" | "by hand" | "edited" | "deleted" | "forgotten" | "twice";

/** Which entry it is here, and its number if it has one or will. */
interface StateHere {
  id: string;
  state: ImportState;
  number: number | null;
}

/** What the journal knows of the entries a source has. */
export class KnownEntries {
  readonly #journal: Journal | null;
  readonly #seen = new Set<string>();
  readonly #deleted: ReadonlySet<string>;
  readonly #texts = new Map<string, StoredEntry>();
  readonly #format: JournalFormat;
  /** Entries that were imported from such a source, by their day. */
  readonly imported = new Map<Day, StoredEntry[]>();
  #next: number;

  constructor(journal: Journal | null, entries: readonly SourceEntry[], format: JournalFormat) {
    this.#journal = journal;
    this.#format = format;
    this.#deleted = journal?.read(Steps).deletedEntries() ?? new Set();
    this.#next = journal?.read(Entries).nextNumber() ?? 1;
    const days = [...new Set(entries.map(({ day }) => day))];
    const written = journal?.read(Entries).find({ days, oldestFirst: true }) ?? [];
    for (const { entry, text } of textsOf(written)) {
      const key = `${entry.day} ${comparable(text)}`;
      if (!this.#texts.has(key)) this.#texts.set(key, entry);
      if (entry.origin === format && text === entry.body) keepIn(this.imported, entry);
    }
  }

  stateOf(entry: SourceEntry): StateHere {
    const id = idOfHash(textHash(identityText(entry)));
    if (this.#seen.has(id)) return { id, state: "twice", number: null };
    this.#seen.add(id);
    const stored = this.#journal?.read(Entries).byId(id);
    if (stored !== undefined) return { id, state: stateHere(stored, entry), number: stored.number };
    if (this.#deleted.has(id)) return { id, state: "deleted", number: null };
    const same = this.#texts.get(`${entry.day} ${comparable(entry.body)}`);
    if (same !== undefined)
      return { id, state: same.origin === this.#format ? "here" : "by hand", number: same.number };
    return { id, state: "new", number: this.#numberOf(id) };
  }

  /** The number it had before it was taken back, else the next one. */
  #numberOf(id: string): number {
    const before = this.#journal?.read(Records).folded("entry", id)?.fields.number;
    return typeof before === "number" ? before : this.#next++;
  }
}

function stateHere(stored: StoredEntry, { day, body, title }: SourceEntry): ImportState {
  if (stored.forgotten !== null) return "forgotten";
  const same = stored.day === day && comparable(stored.body) === comparable(body) && stored.title === title;
  return same ? "here" : "edited";
}

/** The texts of each day, and of a day with several entries the article they make together. */
function* textsOf(written: Iterable<StoredEntry>): Generator<{ entry: StoredEntry; text: string }> {
  let day: Day | null = null;
  let whole = "";
  for (const entry of written) {
    whole = entry.day === day ? `${whole}${joint(whole)}${entry.body}` : entry.body;
    day = entry.day;
    yield { entry, text: entry.body };
    if (whole !== entry.body) yield { entry, text: whole };
  }
}

function keepIn(days: Map<Day, StoredEntry[]>, entry: StoredEntry): void {
  const list = days.get(entry.day);
  if (list === undefined) days.set(entry.day, [entry]);
  else list.push(entry);
}
