import { ARTICLE_TARGETS, QUESTIONS, type Settings } from "./settings.ts";

const LATEST_DAY_END = 12 * 60;

export interface Setting {
  /** What it decides. */
  about: string;
  /** What a value looks like. */
  form: string;
  /** The words a value is made of, where there are no others. */
  values?: readonly string[];
  /** Some values, where there are many. */
  examples?: readonly string[];
  /** What it is unless set, as it would be written. */
  unset: string;
  /** The value as settings; null for a malformed one. */
  read(value: string): Partial<Settings> | null;
}

let table: Readonly<Record<string, Setting>> | undefined;

/**
 * Everything a settings file may hold: its name, its meaning, its values and its default. Made when it is asked for: whoever
 * has no settings file can do without, and it takes 400,000 instructions of a start, 1.5 million where nothing is compiled
 * yet.
 */
export function knownSettings(): Readonly<Record<string, Setting>> {
  table ??= {
    "day.end": {
      about: "when a study day ends",
      form: "a time from 00:00 to 12:00",
      examples: ["00:00", "03:00", "04:00", "05:00", "06:00"],
      unset: "04:00",
      read(value) {
        const match = /^([01]\d):([0-5]\d)$/.exec(value);
        const dayEnd = Number(match?.[1]) * 60 + Number(match?.[2]);
        return match !== null && dayEnd <= LATEST_DAY_END ? { dayEnd } : null;
      },
    },
    "log.ask": {
      about: "what journey log asks beside its four questions",
      form: `any of ${QUESTIONS.join(" ")}`,
      values: QUESTIONS,
      unset: "",
      read(value) {
        const words = value.split(/[\s,]+/).filter((word) => word !== "");
        const logAsk = QUESTIONS.filter((question) => words.includes(question));
        return words.every((word) => logAsk.some((question) => question === word)) ? { logAsk } : null;
      },
    },
    backup: oneOf("backup", ["daily", "off"], "whether a backup is made once a day"),
    network: oneOf("network", ["refuse", "allow"], "a journal on a network file system"),
    pager: oneOf("pager", ["auto", "off"], "whether long output goes through a pager"),
    "remind.plan": line("remindPlan", "what you will do when the reminder comes"),
    "blog.url": {
      about: "where your articles stand",
      form: "a web address (https://you.example/{slug}/)",
      unset: "",
      read: (url) => (/^(?:https?:\/\/[^\s<>"]+)?$/i.test(url) ? { blogUrl: url || null } : null),
    },
    "blog.series": line("blogSeries", "the series of an article that names none", "a name"),
    "blog.target": oneOf("blogTarget", ARTICLE_TARGETS, "what journey export exports for"),
    "blog.title": line("blogTitle", "what feeds call your blog"),
    "blog.author": line("blogAuthor", "whom feeds name as its author", "a name"),
    "blog.description": line("blogDescription", "what feeds say it is about"),
    "blog.language": {
      about: "the language feeds name",
      form: "a language tag (en, de, pt-BR)",
      unset: "en",
      read: (blogLanguage) => (/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(blogLanguage) ? { blogLanguage } : null),
    },
    "blog.hashnode": {
      about: "the Hashnode blog journey publish sends to",
      form: "its host (you.hashnode.dev)",
      unset: "",
      read(value) {
        if (value === "") return { blogHashnode: null };
        const [, host] = /^(?:https?:\/\/)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)\/?$/i.exec(value) ?? [];
        return host === undefined ? null : { blogHashnode: host.toLowerCase() };
      },
    },
  };
  return table;
}

/** One of a few words, the first unless set. */
function oneOf<Key extends keyof Settings>(
  key: Key,
  values: readonly (Settings[Key] & string)[],
  about: string,
): Setting {
  return {
    about,
    form: `${values.slice(0, -1).join(", ")} or ${values.at(-1)}`,
    values,
    unset: values[0] ?? "",
    read: (value) => (values.some((one) => one === value) ? { [key]: value } : null),
  };
}

/** Any text, and none. */
function line(key: keyof Settings, about: string, form = "a line of text"): Setting {
  return { about, form, unset: "", read: (text) => ({ [key]: text || null }) };
}
