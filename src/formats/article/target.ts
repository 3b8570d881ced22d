import type { Article } from "./article.ts";
import { type FrontMatter, withFrontMatter } from "./frontMatter.ts";
import { articleName } from "./slug.ts";
import { articleText } from "./text.ts";

/** What `--lint` prints: a change made for the target, or something the target will refuse. */
interface Remark {
  kind: "change" | "problem";
  text: string;
}

/** A text after one rule of a target; the remark tells what became of it, null when nothing did. */
export interface Ruled {
  text: string;
  remark: Remark | null;
}

/** A place articles go to, told by what it wants. Adding one is one file in `targets/` and a line in `targets.ts`. */
export interface Target {
  name: string;
  /** One line for help. */
  summary: string;
  tags: {
    /** The tag as the target takes it; empty for one it cannot take. */
    form(tag: string): string;
    most: number;
  };
  frontMatter(article: Article, tags: readonly string[]): FrontMatter;
  /** Transport changes and limits of the text, in order. */
  textRules: readonly ((text: string) => Ruled)[];
}

/** An article as a file of a folder. */
export interface ArticleFile {
  name: string;
  text: string;
  remarks: readonly Remark[];
}

/** An article as `target` wants it, with every change made on the way. */
export function articleFile(article: Article, target: Target): ArticleFile {
  const { tags, remarks } = fitTags(article.tags, target);
  let text = articleText(article);
  for (const rule of target.textRules) {
    const ruled = rule(text);
    text = ruled.text;
    if (ruled.remark !== null) remarks.push(ruled.remark);
  }
  return {
    name: `${articleName(article)}.md`,
    text: withFrontMatter(target.frontMatter(article, tags), text),
    remarks,
  };
}

function fitTags(given: readonly string[], { name, tags: { form, most } }: Target) {
  const remarks: Remark[] = [];
  const fitting = new Set<string>();
  for (const tag of given) {
    const formed = form(tag);
    if (formed !== "" && (fitting.size < most || fitting.has(formed))) fitting.add(formed);
    if (formed === "") remarks.push({ kind: "change", text: `tag "${tag}" left out: ${name} cannot take it` });
    else if (!fitting.has(formed)) {
      remarks.push({ kind: "change", text: `tag "${tag}" left out: ${name} takes ${most}` });
    } else if (formed !== tag) remarks.push({ kind: "change", text: `tag "${tag}" written "${formed}"` });
  }
  return { tags: [...fitting], remarks };
}
