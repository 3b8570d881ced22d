import type { Day } from "../core/day.ts";
import type { Moment } from "../core/moment.ts";
import type { Settings } from "../core/settings.ts";
import type { Drafts } from "../files/drafts.ts";
import type { Network } from "../publish/network.ts";
import type { Journal } from "../store/journal.ts";
import type { OpenOptions } from "../store/open.ts";
import type { WritableJournal } from "../store/writableJournal.ts";
import type { Editor } from "./editor.ts";
import type { Machine } from "./machine.ts";
import type { Progress } from "./progressLine.ts";
import type { Prompts } from "./prompts.ts";
import type { Rasterizer } from "./rasterizer.ts";

export interface JournalSetup extends OpenOptions {
  path: string;
  /** This process, to tell two runs at once apart. */
  process: number;
}

/** Everything of the outside a command may use. */
export interface Context {
  /**
   * Backs an older journal up before the first use migrates it. The frame has done it, except for `log` and `edit`, which
   * keep a text first, and for what works on a journal of any age; `existing` and `writable` do it by themselves.
   */
  prepare(): Promise<void>;
  /** The journal, for reading: `no-journal` where there is none. `prepare` comes before it. */
  journal(): Journal;
  /** The journal, for writing: `no-journal` where there is none. */
  existing(): Promise<WritableJournal>;
  /** The same, created with the bundled curricula and a goal where there is none. */
  writable(): Promise<WritableJournal>;
  /** Where the journal stands, or would. */
  path: string;
  /** What opening or copying the journal's file needs. */
  setup(): JournalSetup;
  configPath: string;
  /** The settings. Throws `failed` with the line of one that cannot be followed. */
  settings(): Settings;
  now(): Moment;
  /** The study day it is now. */
  today(): Day;
  newId(): Promise<string>;
  /** Columns of the terminal; Infinity in a pipe, where nothing is cut. */
  columns: number;
  /** Standard input to its end, at most `limit` bytes of it. */
  readInput(limit: number): Promise<Uint8Array>;
  /** Whether standard input is something else than a terminal. */
  pipedInput: boolean;
  /** Questions, where a person is there to answer them; null in a pipe and under `--no-input`. */
  prompts(): Promise<Prompts | null>;
  /** The learner's editor; null where there is none to open. */
  editor(): Promise<Editor | null>;
  /** The texts of this journal that have not been saved yet. */
  drafts(): Promise<Drafts>;
  /** How many of them are new entries; what reads them is loaded only where there are any. */
  draftsWaiting(): Promise<number>;
  /** The folder of the package, where bundled data is found. */
  packageRoot(): string;
  /** The machine, for the few commands that are about it. */
  machine(): Machine;
  /** A folder or file somebody typed, from where they stand. */
  resolve(path: string): string;
  /** Shows a file with the program the system has for it. */
  open(path: string): Promise<void>;
  /** What makes pixels of an SVG; null where it is not installed. */
  rasterizer(): Promise<Rasterizer | null>;
  /** Runs what talks to services; a signal ends it by aborting `stop`. */
  online<Answer>(work: (network: Network) => Promise<Answer>): Promise<Answer>;
  /** The line that says how far long work is: `Publishing 3/12 …`. */
  progress(label: string, total: number): Promise<Progress>;
  /** A path as a person writes it, safe to show: `~` for the home folder. */
  tilde(path: string): string;
}
