import { rmSync } from "node:fs";
import { basename, dirname } from "node:path";
import { type DraftHead, draftBytes, type PendingEntry } from "../core/draft.ts";
import { journeyError } from "../core/error.ts";
import { isBlank } from "../core/sections.ts";
import { draftFailure, editedPath, readEdited, removeDraft, writeDraft } from "./draftFile.ts";

export interface DraftPlace {
  /** Where drafts are kept, the first that can be written; each holds those of every journal. */
  folders: readonly string[];
  /** Full path of the journal. */
  journal: string;
  process: number;
  isRunning(process: number): boolean;
  /** Is told of every text begun, which knows where it is on the disk. */
  begun?(text: { readonly path: string | null }): void;
}

/** The text of an entry on its way into the journal. Nothing is on the disk before it is first kept. */
export class Draft {
  #head: DraftHead;
  #text: Uint8Array = new Uint8Array();
  #path: string | null = null;
  #failure: string | null = null;
  readonly #folders: readonly string[];

  constructor(entry: PendingEntry, { folders, journal, process }: DraftPlace) {
    this.#head = { entry, journal, process, why: null };
    this.#folders = folders;
  }

  get entry(): PendingEntry {
    return this.#head.entry;
  }

  /** Where it is on the disk; null as long as it is not. */
  get path(): string | null {
    return this.#path;
  }

  /** What else is known of the entry by now; on the disk with the next text that is kept. */
  decide(decided: Partial<PendingEntry>): void {
    this.#head = { ...this.#head, entry: { ...this.entry, ...decided } };
  }

  /** Keeps the text, on the disk before this returns. Throws `failed` where that cannot be. */
  keep(text: string | Uint8Array): void {
    this.#text = typeof text === "string" ? Buffer.from(text, "utf8") : text;
    this.#write();
  }

  /** The same, where going on without a draft is better than stopping: `failure` says that there is none. */
  tryKeep(text: string | Uint8Array): void {
    try {
      this.keep(text);
      this.#failure = null;
    } catch (error) {
      this.#failure = error instanceof Error ? error.message : String(error);
    }
  }

  /** Why the text last given is not on the disk; null when it is. */
  get failure(): string | null {
    return this.#failure;
  }

  /** A file beside the draft for an editor, with `text` in it; answers its path. */
  openForEditor(text: string): string {
    const path = this.#path ?? this.#write();
    return writeDraft(dirname(path), basename(editedPath(path)), Buffer.from(text, "utf8"));
  }

  /** What the editor left, without the template; null when its file is gone. */
  edited(): Uint8Array | null {
    return this.#path === null ? null : readEdited(this.#path);
  }

  /** Takes the editor's text over and its file away. */
  takeEdited(text: string): void {
    this.keep(text);
    if (this.#path !== null) rmSync(editedPath(this.#path), { force: true });
  }

  /** Leaves it for `journey recover`; answers where the text is, null when there was none to leave. */
  leave(why: string): string | null {
    if (this.#path === null) return null;
    const edited = this.edited();
    if (isEmpty(edited ?? this.#text)) {
      this.clear();
      return null;
    }
    this.#head = { ...this.#head, process: null, why };
    try {
      this.#write();
    } catch {
      // The reason is lost, the draft is not: it stands as it was written before.
    }
    return edited === null ? this.#path : editedPath(this.#path);
  }

  clear(): void {
    if (this.#path !== null) removeDraft(this.#path);
    this.#path = null;
  }

  #write(): string {
    const bytes = draftBytes(this.#head, this.#text);
    const folders = this.#path === null ? this.#folders : [dirname(this.#path)];
    let failure: unknown;
    for (const folder of folders) {
      try {
        this.#path = writeDraft(folder, `${this.entry.id}.draft`, bytes);
        return this.#path;
      } catch (error) {
        failure ??= error;
      }
    }
    throw journeyError("failed", `no draft can be kept in ${folders[0]}: ${draftFailure(failure)}`, "df -h");
  }
}

/** Read as Latin-1, so that bytes of any encoding but ASCII count as something written. */
function isEmpty(bytes: Uint8Array): boolean {
  return isBlank(Buffer.from(bytes).toString("latin1"));
}
