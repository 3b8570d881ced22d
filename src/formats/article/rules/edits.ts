/** A piece of a text to be replaced, by offsets. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** The text with every edit made; they are in order and do not overlap. */
export function edited(text: string, edits: readonly Edit[]): string {
  let result = "";
  let at = 0;
  for (const edit of edits) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}
