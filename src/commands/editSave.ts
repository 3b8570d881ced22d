import { editedParts } from "../core/changeWords.ts";
import { clean } from "../core/clean.ts";
import { changedSince, type EntryChange, editEntry } from "../core/entryEdit.ts";
import { type JourneyError, journeyError } from "../core/error.ts";
import { excerptOf } from "../core/excerpt.ts";
import { fieldName } from "../core/post.ts";
import type { LooseText } from "../files/looseText.ts";
import { editedText } from "../render/editedText.ts";
import { foldedText } from "../render/flow.ts";
import { Entries } from "../store/entries.ts";
import type { Journal } from "../store/journal.ts";
import { Records } from "../store/records.ts";
import { Topics } from "../store/topics.ts";
import type { WritableJournal } from "../store/writableJournal.ts";
import type { Context } from "./context.ts";
import type { BegunEntry } from "./oneEntry.ts";
import { onlineOn } from "./onlineOn.ts";
import { entryData, placer } from "./placed.ts";
import { streakData, tonight } from "./tonight.ts";
import type { View } from "./view.ts";

interface Edit extends BegunEntry {
  change: EntryChange;
  draft: LooseText;
}

/** Saves an edit and answers it. Whatever keeps a new text from being saved, it is in the draft. */
export function saveEdit(ctx: Context, journal: WritableJournal, edit: Edit): View {
  const { entry, change, draft } = edit;
  const before = tonight(journal, ctx.now());
  try {
    journal.commit("edit", () => {
      refuseOverwriting(journal, edit);
      return editEntry(entry, change, { checkOffs: journal.read(Topics).checkOffs().values(), now: ctx.now().instant });
    });
  } catch (error) {
    if (change.body !== undefined) draft.tryKeep(change.body);
    throw error;
  }
  const stored = journal.read(Entries).byId(entry.id) ?? entry;
  const after = tonight(journal, ctx.now());
  const online = goesOut(change) ? onlineOn(journal, entry.day) : [];
  const answer = {
    ...{ number: entry.number, day: entry.day, writtenOn: stored.writtenOn, before, after, online },
    emptied: journal.read(Entries).countOn(entry.day) === 0,
    today: ctx.today(),
    to: stored.day === entry.day ? null : stored.day,
    parts: editedParts(change.fields, change.body !== undefined),
  };
  return {
    data: {
      entry: entryData(placer(journal)(stored)),
      online,
      streak: streakData(after.standing),
      written: { days: after.written.days, goal: after.written.goal },
    },
    text: () => foldedText(editedText(answer), ctx.columns),
  };
}

/** Under the lock: what somebody else changed since the edit began is never overwritten. */
function refuseOverwriting(journal: Journal, { entry: { id, number }, record, change }: Edit): void {
  const now = journal.read(Records).folded("entry", id);
  if (now === null || now.deleted)
    throw meanwhile(`#${number} was deleted meanwhile: nothing was saved`, "journey undo");
  const changed = changedSince(record, now, change);
  if (changed === null) return;
  const parts = [...editedParts(changed.fields, changed.text), ...("day" in changed.fields ? ["day"] : [])];
  const texts = changed.text
    ? `; the text is now ${begins(journal.read(Entries).byId(id)?.body)}, yours is ${begins(change.body)}`
    : "";
  throw meanwhile(
    `#${number} was changed meanwhile (${parts.join(", ")}): nothing was overwritten${texts}`,
    `journey show ${number}`,
  );
}

function meanwhile(message: string, hint: string): JourneyError {
  return journeyError("refused", message, hint);
}

const SHOWN = 48;

function begins(body = ""): string {
  const words = [...clean(excerptOf(body))];
  return `"${words.slice(0, SHOWN).join("")}${words.length > SHOWN ? "…" : ""}"`;
}

/** Whether a day's article would read otherwise than before. */
function goesOut({ fields, body }: EntryChange): boolean {
  const outward = (name: string) => ["title", "day", "private"].includes(name) || fieldName(name) !== name;
  return body !== undefined || Object.keys(fields).some(outward);
}
