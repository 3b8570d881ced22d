/** Colour and weight, so that views know neither escape codes nor whether there is a terminal. */
export interface Paint {
  bold(text: string): string;
  dim(text: string): string;
  green(text: string): string;
  yellow(text: string): string;
  cyan(text: string): string;
  red(text: string): string;
}

const same = (text: string): string => text;

/** No colour at all: pipes, NO_COLOR, tests. */
export const plain: Paint = { bold: same, dim: same, green: same, yellow: same, cyan: same, red: same };
