/** Questions to a person at a terminal. Every one can be left empty with Enter. */
export interface Prompts {
  /** A line to read, no question. */
  say(text: string): void;
  line(question: string): Promise<string>;
  choose<Value>(question: string, choices: readonly { name: string; value: Value }[]): Promise<Value[]>;
  confirm(question: string): Promise<boolean>;
}
