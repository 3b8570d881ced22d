import { countWords } from "../core/sections.ts";
import type { LeftText } from "../files/leftTexts.ts";
import { Entries } from "../store/entries.ts";
import type { Journal } from "../store/journal.ts";
import { Records } from "../store/records.ts";

/** A text of this journal that was left and is no new entry. */
export interface TextLeftHere {
  text: LeftText;
  /** `a text for #12`, `a letter`. */
  what: string;
  words: number;
  excerpt: string;
  /** The command that saves it. */
  saving: string;
}

/** Texts that an edit or a letter could not save; those of other journals, and what was saved after all, left out. */
export function leftHere(left: readonly LeftText[], journal: Journal | null): TextLeftHere[] {
  return left.flatMap((text) => {
    const told = text.kind === "edit" ? toldEdit(journal, text) : toldLetter(journal, text);
    if (told === null) return [];
    const words = Buffer.from(text.bytes).toString("utf8");
    const saving = `${told.saving} < ${text.path}`;
    return [{ text, what: told.what, words: countWords(words), excerpt: words.slice(0, 200).trim(), saving }];
  });
}

function toldEdit(journal: Journal | null, { entry, bytes }: LeftText) {
  const record = entry === null ? null : journal?.read(Records).folded("entry", entry);
  if (record === undefined || (entry !== null && record === null)) return null;
  if (record === null) return { what: "a text for an entry", saving: "journey edit NUMBER -m -" };
  if (Buffer.from(journal?.read(Entries).byId(record.id)?.body ?? "", "utf8").equals(bytes)) return null;
  const { number } = record.fields;
  return { what: `a text for #${number}`, saving: `journey edit ${number} -m -` };
}

/** Its name is the id it was going to have. */
function toldLetter(journal: Journal | null, { id }: LeftText) {
  if (journal !== null && journal.read(Records).folded("letter", id) !== null) return null;
  return { what: "a letter", saving: "journey letter write --opens 1y -" };
}
