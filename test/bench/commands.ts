import { COMMON_WORD, RARE_WORD } from "./night.ts";

const TEXT = "Gradient descent by hand: three steps downhill, the rate halved, then the same in NumPy. ".repeat(8);

/** A command as a person types it, and what it has to reach (DESIGN 12): ratios to a bare `node -e 0`, milliseconds. */
export interface Command {
  name: string;
  args: readonly string[];
  /** Takes it back, where it writes: nobody has a day of forty entries. */
  undo?: readonly string[];
  /** With compiled code, and without. */
  cached: number;
  plain: number;
  /** How much more it may take at 100,000 entries than at 180; null where it reads no journal. */
  growth: number | null;
}

const reading = (name: string, ...args: string[]): Command => ({ name, args, cached: 1.5, plain: 1.75, growth: 5 });

export const COMMANDS: readonly Command[] = [
  { name: "--version", args: ["--version"], cached: 1.4, plain: 1.4, growth: null },
  { name: "--help", args: ["--help"], cached: 1.4, plain: 1.4, growth: null },
  {
    name: "log",
    args: ["log", TEXT, "-t", "ml.2.1", "--done"],
    undo: ["undo"],
    cached: 1.5,
    plain: 1.75,
    growth: 3,
  },
  reading("tonight", "status"),
  reading("streak", "streak"),
  reading("progress", "progress"),
  reading("topics", "topics"),
  reading("list", "list"),
  reading("show", "show"),
  reading("search, rare", "search", RARE_WORD),
  reading("search, common", "search", COMMON_WORD),
];

/** Of node's own peak. */
export const MEMORY = 1.25;
