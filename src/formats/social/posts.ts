import { cutToFit } from "./cut.ts";
import type { Platform } from "./platform.ts";
import type { Sentence } from "./sentences.ts";

export interface PostSource {
  sentences: readonly Sentence[];
  /** What closes the text, the most important first: figures, the article's address. */
  closing: readonly string[];
  /** With their sign. Those that find no room are left out, the last first. */
  hashtags: readonly string[];
}

export interface Posts {
  posts: readonly string[];
  /** Sentences longer than a post, cut between words. */
  cut: number;
  /** Sentences and hashtags that found no room. */
  left: number;
  leftTags: number;
}

/** As many whole sentences from the beginning as one post has room for, then what closes it. */
export function onePost({ sentences, closing, hashtags }: PostSource, { fits }: Platform): Posts {
  const end = closingText(closing, hashtags, fits);
  const room = (text: string) => fits(together(text, end.text));
  const { text, taken } = filled(sentences, room);
  const first = sentences[0];
  if (taken > 0 || first === undefined)
    return { posts: [together(text, end.text)], cut: 0, left: sentences.length - taken, leftTags: end.leftTags };
  const { begin } = cutToFit(first.text, room);
  const posts = [together(begin, end.text)];
  return { posts, cut: 1, left: sentences.length - 1, leftTags: end.leftTags };
}

/** Every sentence, in as few posts as hold them in order; what closes the text stands in the last one. */
export function thread({ sentences, closing, hashtags }: PostSource, { fits }: Platform): Posts {
  const end = closingText(closing, hashtags, fits);
  const posts: string[] = [];
  const waiting = [...sentences].reverse();
  let cut = 0;
  while (waiting.length > 0) {
    const { text, taken } = filled(waiting.toReversed(), fits);
    if (taken > 0) {
      posts.push(text);
      waiting.splice(waiting.length - taken);
      continue;
    }
    const long = waiting.pop();
    const { begin, rest } = cutToFit(long?.text ?? "", fits);
    if (begin === "") break;
    cut += 1;
    posts.push(begin);
    if (rest !== "" && long !== undefined) waiting.push({ ...long, text: `…${rest}` });
  }
  const last = posts.at(-1);
  if (last !== undefined && fits(together(last, end.text))) posts[posts.length - 1] = together(last, end.text);
  else if (end.text !== "") posts.push(end.text);
  return { posts, cut, left: 0, leftTags: end.leftTags };
}

/** The sentences from the first on that fit together. */
function filled(sentences: readonly Sentence[], fits: (text: string) => boolean): { text: string; taken: number } {
  let best = { text: "", taken: 0 };
  let text = "";
  for (const [index, sentence] of sentences.entries()) {
    text = index === 0 ? sentence.text : text + sentence.joint + sentence.text;
    if (!fits(text)) break;
    best = { text, taken: index + 1 };
  }
  return best;
}

/** What closes a text, in half a post at most: hashtags give way, the last first. */
function closingText(closing: readonly string[], hashtags: readonly string[], fits: (text: string) => boolean) {
  const half = (text: string) => fits(`${text}\n\n${text}`);
  for (let kept = hashtags.length; kept >= 0; kept -= 1) {
    const text = [...closing, hashtags.slice(0, kept).join(" ")].filter((line) => line !== "").join("\n");
    if (kept === 0 || half(text)) return { text, leftTags: hashtags.length - kept };
  }
  return { text: "", leftTags: 0 };
}

function together(text: string, end: string): string {
  return [text, end].filter((part) => part !== "").join("\n\n");
}
