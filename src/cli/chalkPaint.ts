import { Chalk } from "chalk";
import type { Paint } from "../render/paint.ts";

// The frame has decided that there is colour; chalk itself would overlook NO_COLOR on a terminal.
const chalk = new Chalk({ level: 1 });

export const chalkPaint: Paint = {
  bold: (text) => chalk.bold(text),
  dim: (text) => chalk.dim(text),
  red: (text) => chalk.red(text),
  green: (text) => chalk.green(text),
  yellow: (text) => chalk.yellow(text),
  cyan: (text) => chalk.cyan(text),
};
