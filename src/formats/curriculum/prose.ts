const MAX_LETTERS = 200;
const MAX_WORDS = 18;
const SENTENCE_WORDS = 6;
const LOWER_CASE_WORDS = 8;
const SPEAKING =
  /(?:^|\s)(?:i|i'm|i've|i'll|let's|we'll|we're|you'll|you're|here's|here is|this is|feel free|let me|good luck|happy learning|hope)(?=\s|$)/i;

/** Whether a line on its own reads like a sentence rather than the name of a topic. */
export function readsLikeProse(line: string): boolean {
  const words = line.split(/\s+/).length;
  if (line.length > MAX_LETTERS || words > MAX_WORDS) return true;
  if (/[.!?]["”']?$/.test(line) && !/\betc\.$/.test(line) && words >= SENTENCE_WORDS) return true;
  if (/^\p{Ll}/u.test(line) && words >= LOWER_CASE_WORDS) return true;
  return words >= 3 && SPEAKING.test(line.replace(/’/g, "'"));
}
