import { DAY_END } from "./moment.ts";

/** What `journey log` may ask beyond its four questions. */
export const QUESTIONS = ["stuck", "minutes", "links", "mood"] as const;
export type Question = (typeof QUESTIONS)[number];

/** What an article may be exported for, in the order help names them. */
export const ARTICLE_TARGETS = ["plain", "hashnode", "devto", "hugo", "jekyll", "astro", "obsidian"] as const;

/** What `knownSettings` says of each, as commands use it. Null is what nobody told. */
export interface Settings {
  /** Minutes after midnight. */
  dayEnd: number;
  logAsk: readonly Question[];
  backup: "daily" | "off";
  network: "refuse" | "allow";
  pager: "auto" | "off";
  remindPlan: string | null;
  /** With `{slug}` for the end of each. */
  blogUrl: string | null;
  blogSeries: string | null;
  blogTarget: (typeof ARTICLE_TARGETS)[number];
  blogTitle: string | null;
  blogAuthor: string | null;
  blogDescription: string | null;
  /** A language tag of BCP 47. */
  blogLanguage: string;
  /** The host. */
  blogHashnode: string | null;
}

/** What `unset` of each comes to, made already: reading them all takes as long as opening the journal. */
export const DEFAULT_SETTINGS: Settings = {
  dayEnd: DAY_END,
  logAsk: [],
  backup: "daily",
  network: "refuse",
  pager: "auto",
  remindPlan: null,
  blogUrl: null,
  blogSeries: null,
  blogTarget: "plain",
  blogTitle: null,
  blogAuthor: null,
  blogDescription: null,
  blogLanguage: "en",
  blogHashnode: null,
};
