import { DAY_END } from "./moment.ts";
import { nearest, quoted } from "./spelling.ts";

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

/** A line that cannot be followed. */
export interface SettingProblem {
  /** 1 for the first. */
  line: number;
  message: string;
  hint: string;
}

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

/** What a settings file comes to. */
export interface SettingsRead {
  settings: Settings;
  problems: SettingProblem[];
  /** What it sets, by name: the value as it is written, and the line, 1 for the first. */
  given: Map<string, { text: string; line: number }>;
}

/**
 * Reads a settings file: `name = value` a line, `#` begins a comment. What cannot be followed is told by its line and
 * stands at its default.
 */
export function readSettings(text: string): SettingsRead {
  const settings = { ...DEFAULT_SETTINGS };
  const problems: SettingProblem[] = [];
  const given: SettingsRead["given"] = new Map();
  for (const [index, raw] of text
    .replace(/^\ufeff/, "")
    .split(/\r\n|\n|\r/)
    .entries()) {
    const line = index + 1;
    const trimmed = raw.replace(/(^|\s)#.*$/, "").trim();
    if (trimmed === "") continue;
    const read = readLine(trimmed, given);
    if ("message" in read) problems.push({ line, ...read });
    else {
      given.set(read.name, { text: read.text, line });
      Object.assign(settings, read.value);
    }
  }
  return { settings, problems, given };
}

function readLine(
  text: string,
  given: SettingsRead["given"],
): { name: string; text: string; value: Partial<Settings> } | Omit<SettingProblem, "line"> {
  const [, name = "", value = ""] = /^([^=]*?)\s*=\s*(.*)$/.exec(text) ?? [];
  if (name === "") return { message: `${quoted(text)} is no setting`, hint: "a line is name = value" };
  const before = given.get(name);
  if (before !== undefined)
    return { message: `${name} is set in line ${before.line} already`, hint: "keep one of the two" };
  const read = readValue(name, value);
  return "message" in read ? read : { name, text: value, value: read };
}

/** One value as settings, or what is wrong with it. */
export function readValue(name: string, value: string): Partial<Settings> | Omit<SettingProblem, "line"> {
  const setting = settingNamed(name);
  if ("message" in setting) return setting;
  const read = setting.read(value);
  if (read !== null) return read;
  const meant = nearest(value, setting.values ?? []);
  return {
    message: `${quoted(value)} is no value of ${name}`,
    hint: meant === undefined ? `${name} takes ${setting.form}` : `did you mean ${meant}?`,
  };
}

/** What the table says of a name, or what it may have meant. */
export function settingNamed(name: string): Setting | Omit<SettingProblem, "line"> {
  const known = knownSettings();
  const setting = Object.hasOwn(known, name) ? known[name] : undefined;
  if (setting !== undefined) return setting;
  const names = Object.keys(known);
  const meant = nearest(name, names);
  return {
    message: `there is no setting ${quoted(name)}`,
    hint: meant === undefined ? `settings are ${names.join(", ")}` : `did you mean ${meant}?`,
  };
}
