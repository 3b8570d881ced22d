/**
 * Questions to a person at a terminal. Every one can be left empty with Enter. Ctrl-C, a closed terminal and a signal
 * reject with an `Interruption`, which carries what had been typed.
 */
export interface Prompts {
  /** A line to read, no question. */
  say(text: string): void;
  /** What is typed up to Enter; a paste of several lines comes in whole. */
  line(question: string): Promise<string>;
  choose<Value>(question: string, choices: readonly { name: string; value: Value }[]): Promise<Value[]>;
  confirm(question: string): Promise<boolean>;
}
