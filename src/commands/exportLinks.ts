import { holds } from "../files/regularFile.ts";
import type { LinkTo } from "../formats/article/roundUp.ts";
import { articleName, articleSlug } from "../formats/article/slug.ts";
import { addressOf, type FitOptions } from "../formats/article/target.ts";
import type { Journal } from "../store/journal.ts";
import { onlineOn } from "./onlineOn.ts";

interface Linking {
  home: FitOptions["home"] | undefined;
  journal: Journal;
  /** The folder the linking text goes to, if it goes to one where articles are files that link to each other. */
  folder: string | null;
}

/** Where a day's article is: online, else where the blog will have it, else its file in the same folder. */
export function linkerFor({ journal, home, folder }: Linking): LinkTo {
  return (article) => {
    const [online] = onlineOn(journal, article.day);
    if (online !== undefined) return online;
    if (home) return addressOf(home.url, articleSlug(article, home.target.slug));
    const file = `${articleName(article)}.md`;
    return folder !== null && holds(folder, file) ? encodeURI(file) : null;
  };
}
