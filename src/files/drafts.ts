import { type DraftHead, type PendingEntry, readDraft } from "../core/draft.ts";
import { Draft, type DraftPlace } from "./draft.ts";
import { readEdited, removeDraft } from "./draftFile.ts";
import { draftsIn } from "./draftNames.ts";
import { type LeftText, leftTexts } from "./leftTexts.ts";
import { type LooseKind, LooseText } from "./looseText.ts";
import { readRegular } from "./regularFile.ts";

/** A draft that somebody left, or is writing at this moment in another terminal. */
export interface WaitingDraft {
  head: DraftHead;
  path: string;
  /** The text as it is on the disk: not always UTF-8. */
  bytes: Uint8Array;
  running: boolean;
  clear(): void;
}

/** The drafts of one journal. */
export class Drafts {
  readonly #place: DraftPlace;

  constructor(place: DraftPlace) {
    this.#place = place;
  }

  /** A draft to be; nothing is written before it has a text. */
  begin(entry: PendingEntry): Draft {
    return this.#begun(new Draft(entry, this.#place));
  }

  /** A text to be that is no new entry. */
  beginLoose(kind: LooseKind, id: string): LooseText {
    return this.#begun(new LooseText(kind, id, this.#place.folders));
  }

  /** Those texts that were left, of every journal, or are open in an editor at this moment. */
  left(): LeftText[] {
    return leftTexts(this.#place.folders);
  }

  /** Those with a text, in the order they were begun. */
  waiting(): WaitingDraft[] {
    return this.#place.folders.flatMap((folder) => draftsIn(folder).flatMap((path) => this.#read(path) ?? []));
  }

  #begun<Text extends { readonly path: string | null }>(text: Text): Text {
    this.#place.begun?.(text);
    return text;
  }

  #read(path: string): WaitingDraft | null {
    const draft = readDraft(readRegular(path) ?? new Uint8Array());
    if (draft === null || draft.head.journal !== this.#place.journal) return null;
    const { process } = draft.head;
    const mine = process === this.#place.process;
    const running = process !== null && !mine && this.#place.isRunning(process);
    const bytes = readEdited(path) ?? draft.text;
    if (bytes.length > 0) return { head: draft.head, path, bytes, running, clear: () => removeDraft(path) };
    // Begun, and killed before a word was typed.
    if (!running && !mine) removeDraft(path);
    return null;
  }
}
