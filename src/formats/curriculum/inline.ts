import { singleSpaced } from "../../core/spelling.ts";

/** A link inside a line. */
export interface Link {
  text: string;
  url: string;
}

/** A line of Markdown without its marks. */
export interface Inline {
  text: string;
  links: readonly Link[];
  /** Whether the whole line is one link, but for marks around it. */
  onlyLink: boolean;
}

// Every pattern excludes its own opening mark from what it runs over, so that a line of openings costs no more than
// its length.
const IMAGE = /!\[[^[\]]*\]\([^()]*\)/g;
const EMPTY_LINK = /\[\s*\]\([^()]*\)/g;
const LINK = /\[([^[\]]+)\]\(\s*<?((?:[^()\s<>]|\([^()\s]*\))*)>?(?:\s+"[^"]*")?\s*\)/g;
const REFERENCE = /\[([^[\]]+)\]\[[^[\]]*\]/g;
const ANCHOR = /<a\s[^<>]*?href=["']?([^"'<>\s]+)[^<>]*>([^<]*)<\/a>/gi;
const AUTOLINK = /<?(https?:\/\/[^\s<>()[\]]+)>?/g;
const TAG = /<\/?[a-z][^<>]*>|<!--[^<]*-->/gi;
const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&nbsp;": " ",
  "&ndash;": "–",
  "&mdash;": "—",
};
const ENTITY = /&(?:amp|lt|gt|quot|#39|nbsp|ndash|mdash);/g;

/** The words of a line, and the links it holds. Images are dropped; so are HTML tags, never what is between them. */
export function readInline(markdown: string): Inline {
  const links: Link[] = [];
  const keep = (text: string, url: string) => {
    links.push({ text: withoutMarks(text), url });
    return text;
  };
  const bare = markdown.replace(IMAGE, "").replace(EMPTY_LINK, "");
  const whole = bare
    .replace(ANCHOR, (_, url: string, text: string) => keep(text, url))
    .replace(LINK, (_, text: string, url: string) => keep(text, url))
    .replace(REFERENCE, "$1")
    .replace(AUTOLINK, (_, url: string) => {
      links.push({ text: url, url });
      return "";
    });
  const text = withoutMarks(whole);
  const [link] = links;
  const onlyLink = links.length === 1 && link !== undefined && (text === "" || text === link.text);
  return { text, links, onlyLink };
}

function withoutMarks(text: string): string {
  const words = text
    .replace(TAG, "")
    .replace(/`+/g, "")
    .replace(/\*\*([^*]+)\*\*/g, "$1")
    .replace(/(?<!\w)__([^_]+)__(?!\w)/g, "$1")
    .replace(/\*(?=\S)([^*]*[^*\s])\*(?!\w)/g, "$1")
    .replace(/(?<!\w)_(?=\S)([^_]*[^_\s])_(?!\w)/g, "$1")
    .replace(/~~([^~]+)~~/g, "$1")
    .replace(/\s\{#[^{}]*\}$/, "")
    .replace(/\\([!-/:-@[-`{-~])/g, "$1")
    .replace(ENTITY, (entity) => ENTITIES[entity] ?? entity)
    .replace(/[\u200b\ufeff\u00ad]/g, "");
  return singleSpaced(words);
}
