/**
 * A tag as a hashtag, which is letters, digits and underscores with a letter among them: `#MachineLearning` for
 * "machine-learning", `#ols` for "ols". Null for one without a letter.
 */
export function hashtagOf(tag: string): string | null {
  const words = tag.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
  const name = words.length === 1 ? words.join("") : words.map(capital).join("");
  return /\p{L}/u.test(name) ? `#${name}` : null;
}

function capital(word: string): string {
  const [first = "", ...rest] = word;
  return first.toUpperCase() + rest.join("");
}
