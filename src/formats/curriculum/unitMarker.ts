/** What a line such as "Week 3: Trees" says of itself. */
export interface UnitMarker {
  /** `week` */
  word: string;
  /** The first number it bears: 3 for "Weeks 3-4". */
  number: number;
  /** Empty where it has none. */
  title: string;
}

const WORDS = "unit|module|week|chapter|part|phase";
const NUMBERS = "\\d{1,4}|[ivx]{1,6}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve";
const MARKER = new RegExp(
  `^(${WORDS})s?\\s*#?\\s*(${NUMBERS})(?:\\s*(?:-|–|—|to|&|and)\\s*(?:${NUMBERS}))?(?:\\s*\\([^()]*\\))?\\s*(?:$|[:.–—|)]\\s*|-\\s+|\\s+(?=\\p{L}|\\())(.*)$`,
  "iu",
);
const IN_WORDS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

/** "Unit 1: Title" (Module, Week, Chapter, Part, Phase), without its marks; null for any other line. */
export function unitMarker(line: string): UnitMarker | null {
  if (line.length > 200) return null;
  const found = MARKER.exec(line.replace(/^[^\p{L}\p{N}]+/u, ""));
  if (found === null) return null;
  const [, word = "", number = "", title = ""] = found;
  return { word: word.toLowerCase(), number: numberIn(number.toLowerCase()), title: title.trim() };
}

function numberIn(number: string): number {
  if (/^\d/.test(number)) return Number(number);
  const word = IN_WORDS.indexOf(number);
  if (word !== -1) return word + 1;
  const digits = [...number].map((letter) => ROMAN[letter] ?? 0);
  return digits.reduce((sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit), 0);
}
