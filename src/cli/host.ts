import type { Editor } from "../commands/editor.ts";
import type { Machine } from "../commands/machine.ts";
import type { Prompts } from "../commands/prompts.ts";
import type { Rasterizer } from "../commands/rasterizer.ts";
import type { Paint } from "../render/paint.ts";
import type { HostNetwork } from "./network.ts";

/** A stream to write to. Writing is whole or throws. */
export interface Sink {
  isTerminal: boolean;
  /** Of the terminal; undefined in a pipe. */
  readonly columns: number | undefined;
  /** Of the terminal; undefined where nothing bounds a text. */
  readonly rows?: number | undefined;
  write(text: string): void;
  /** The same of many pieces in order, where there is a way that needs less memory. */
  writeAll?(pieces: Iterable<string>): void;
}

/** The machine, as far as journey knows it; tests bring their own. */
export interface Host {
  env: Readonly<Record<string, string | undefined>>;
  home: string;
  cwd: string;
  platform: string;
  pid: number;
  hostname: string;
  clock(): { instant: number; zone: string; offset: number };
  /** 32 random bits. */
  random(): number;
  /** Of the file system that holds a path; the kernel's answer unless a test has its own. */
  fileSystemType?(path: string): number;
  input: { isTerminal: boolean; read(limit: number): Promise<Uint8Array> };
  out: Sink;
  err: Sink;
  /** What starts journey: a program and its first arguments, each an absolute path. */
  command: readonly string[];
  /** Runs another program to its end, without a shell. */
  run: Machine["run"];
  /** Shows a file with the program the system has for it. */
  open(path: string): Promise<void>;
  /** Shows a text through the learner's pager, drawing its pieces as it is read; answers what is left to show. */
  page(pager: string, pieces: Iterable<string>): Promise<Iterable<string>>;
  /** Answers questions on the terminal, in these colours. */
  prompts(paint: Paint): Promise<Prompts>;
  editor(): Promise<Editor | null>;
  /** The optional renderer of pictures; null where it is not installed. */
  rasterizer(): Promise<Rasterizer | null>;
  network(): Promise<HostNetwork>;
  /** The folder for temporary files. */
  temporary: string;
  isRunning(pid: number): boolean;
}
