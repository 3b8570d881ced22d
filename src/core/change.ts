/** What the change log can speak of. One record is one (kind, id). */
export type Kind =
  | "entry"
  | "curriculum"
  | "check_off"
  | "goal"
  | "rest"
  | "letter"
  | "publication"
  | "relation"
  | "role"
  | "review";

export type FieldValue = string | number | boolean | null;
export type Fields = Readonly<Record<string, FieldValue>>;

/** A change as a command makes it. Fields not named stay as they are; a set is one boolean field a member (`tag:python`). */
export interface NewChange {
  kind: Kind;
  id: string;
  fields?: Fields;
  /** A new text: an entry's body, a curriculum's document. */
  body?: string;
  deleted?: boolean;
}

/** A change as the log holds it. */
export interface Change {
  device: string;
  /** 1, 2, 3 … for each device, without a gap. */
  seq: number;
  /** Hybrid logical clock (see clock.ts); orders changes across devices. */
  clock: string;
  kind: Kind;
  id: string;
  fields: Fields;
  /** SHA-256 of the new text, if the change brought one. */
  body: string | null;
  /** SHA-256 of the texts this one was written over, on changes of text and deletions. */
  parents: readonly string[];
  deleted: boolean | null;
}

/** What a record's changes come to. */
export interface Folded {
  kind: Kind;
  id: string;
  fields: Fields;
  body: string | null;
  deleted: boolean;
  /** The clock of its last change: the version an edit begins from. */
  clock: string;
}
