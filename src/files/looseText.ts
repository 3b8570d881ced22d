import { rmSync } from "node:fs";
import { dirname } from "node:path";
import { journeyError } from "../core/error.ts";
import { draftFailure, writeDraft } from "./draftFile.ts";
import { readRegular } from "./regularFile.ts";

export type LooseKind = "edit" | "letter";

/**
 * A text on its way into the journal that is no new entry: a file that holds the text alone, so that
 * `journey edit 12 -m - < FILE` saves it. Nothing is on the disk before it is first kept.
 */
export class LooseText {
  #path: string | null = null;
  /** What an editor was opened with. */
  #start: Buffer | null = null;
  #name: string;
  readonly #kind: LooseKind;
  readonly #id: string;
  readonly #folders: readonly string[];

  constructor(kind: LooseKind, id: string, folders: readonly string[]) {
    this.#kind = kind;
    this.#id = id;
    this.#name = `${kind}-${id}.md`;
    this.#folders = folders;
  }

  /** Which entry it is a new text for; what is on the disk already keeps its name. */
  belongsTo(entry: string): void {
    if (this.#path === null) this.#name = `${this.#kind}-${entry}-${this.#id}.md`;
  }

  /** Where it is on the disk; null as long as it is not. */
  get path(): string | null {
    return this.#path;
  }

  /** Keeps the text, on the disk before this returns; answers where. Throws `failed` where that cannot be. */
  keep(text: string | Uint8Array): string {
    const bytes = typeof text === "string" ? Buffer.from(text, "utf8") : text;
    const folders = this.#path === null ? this.#folders : [dirname(this.#path)];
    let failure: unknown;
    for (const folder of folders) {
      try {
        this.#path = writeDraft(folder, this.#name, bytes);
        return this.#path;
      } catch (error) {
        failure ??= error;
      }
    }
    throw journeyError("failed", `no draft can be kept in ${folders[0]}: ${draftFailure(failure)}`, "df -h");
  }

  /** The same, where going on without a draft is better than stopping. */
  tryKeep(text: string | Uint8Array): void {
    try {
      this.keep(text);
    } catch {
      // Whoever sent the text still has it, and the failure that follows speaks for itself.
    }
  }

  /** Puts the text that is there now into a file for an editor; answers its path. */
  openForEditor(text: string): string {
    this.#start = Buffer.from(text, "utf8");
    return this.keep(text);
  }

  /** What the editor left; null when its file is gone. */
  edited(): Uint8Array | null {
    return this.#path === null ? null : readRegular(this.#path);
  }

  /** Leaves it for the learner; answers where, null when it holds nothing that the entry does not. */
  leave(): string | null {
    const bytes = this.edited();
    if (bytes === null) return null;
    if (bytes.length > 0 && this.#start?.equals(bytes) !== true) return this.#path;
    this.clear();
    return null;
  }

  /** A draft that cannot be taken away is harmless: it says nothing the journal does not. */
  clear(): void {
    try {
      if (this.#path !== null) rmSync(this.#path, { force: true });
    } catch {}
    this.#path = null;
  }
}
