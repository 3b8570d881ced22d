import type { Reply } from "../core/night.ts";
import type { TopicFilter } from "../core/topicChoices.ts";
import type { PickRow } from "../render/pickerText.ts";
import type { Screen } from "../render/screen.ts";

export interface TextQuestion {
  question: string;
  /** In brackets after the question: `45, 1h30`. */
  hint?: string;
  /** The answer so far. One line can be changed where it stands, a longer one is kept by Enter. */
  given: string;
  /** Whether there is no question to go back to. */
  first?: boolean;
}

export interface PickQuestion {
  question: string;
  choices: readonly PickRow[];
  filter: TopicFilter;
  /** Places among the choices. */
  picked: readonly number[];
}

/** The keys that end a night. */
export type LastKey = "enter" | "e" | "escape";

/**
 * Questions to a person at a terminal. Every one can be left empty with Enter, and gone back from with Esc. Ctrl-C, a
 * closed terminal and a signal reject with an `Interruption`, which carries what had been typed.
 */
export interface Prompts {
  /** Where the questions are shown. */
  readonly screen: Screen;
  /** What the keys do in every question, in parts. */
  readonly keys: readonly string[];
  /** Lines to read, no question. */
  say(text: string): void;
  /** What is typed, on its own: no way back. */
  line(question: string): Promise<string>;
  /** What is typed, unseen. */
  secret(question: string): Promise<string>;
  /** What is typed up to Enter; a paste of several lines comes in whole. */
  text(question: TextQuestion): Promise<Reply<string>>;
  /** Places of any number of choices, in the order picked. */
  pick(question: PickQuestion): Promise<Reply<readonly number[]>>;
  /** One key, with a word on what each does. */
  press(question: string, keys: Readonly<Record<LastKey, string>>): Promise<LastKey>;
  confirm(question: string): Promise<boolean>;
}
