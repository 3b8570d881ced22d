import { DAY_END } from "./moment.ts";
import { nearest, quoted } from "./spelling.ts";

/** What `journey log` may ask beyond its four questions. */
export const QUESTIONS = ["stuck", "minutes", "links", "mood"] as const;
export type Question = (typeof QUESTIONS)[number];

export interface Settings {
  /** When a study day ends: minutes after midnight. */
  dayEnd: number;
  logAsk: readonly Question[];
  backup: "daily" | "off";
  /** Whether a journal may lie on a network file system. */
  network: "refuse" | "allow";
  /** Whether long output goes through a pager where nothing else says so. */
  pager: "auto" | "off";
  /** What the learner will do when the reminder comes. */
  remindPlan: string | null;
  /** Where articles stand: an address with `{slug}` for the end of each. */
  blogUrl: string | null;
  /** The series of an article that names none. */
  blogSeries: string | null;
  /** What `journey export` exports for. */
  blogTarget: string;
  /** What feeds tell of the blog; null where it was not told. */
  blogTitle: string | null;
  blogAuthor: string | null;
  blogDescription: string | null;
  /** A language tag of BCP 47. */
  blogLanguage: string;
  /** The host of the learner's Hashnode blog. */
  blogHashnode: string | null;
}

/** A line that cannot be followed. */
export interface SettingProblem {
  /** 1 for the first. */
  line: number;
  message: string;
  hint: string;
}

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

const LATEST_DAY_END = 12 * 60;

export interface Setting {
  /** What a value looks like, for hints. */
  form: string;
  /** What it is unless set, as it would be written; nothing where that is left out. */
  unset?: string;
  /** The value as settings; null for a malformed one. */
  read(value: string): Partial<Settings> | null;
}

export const SETTINGS: Readonly<Record<string, Setting>> = {
  "day.end": {
    form: "a time from 00:00 to 12:00",
    unset: "04:00",
    read(value) {
      const match = /^([01]\d):([0-5]\d)$/.exec(value);
      const dayEnd = Number(match?.[1]) * 60 + Number(match?.[2]);
      return match !== null && dayEnd <= LATEST_DAY_END ? { dayEnd } : null;
    },
  },
  "log.ask": {
    form: `any of ${QUESTIONS.join(" ")}`,
    read(value) {
      const words = value.split(/[\s,]+/).filter((word) => word !== "");
      const logAsk = QUESTIONS.filter((question) => words.includes(question));
      return words.every((word) => logAsk.some((question) => question === word)) ? { logAsk } : null;
    },
  },
  backup: {
    form: "daily or off",
    unset: "daily",
    read: (backup) => (backup === "daily" || backup === "off" ? { backup } : null),
  },
  network: {
    form: "refuse or allow",
    unset: "refuse",
    read: (network) => (network === "refuse" || network === "allow" ? { network } : null),
  },
  pager: {
    form: "auto or off",
    unset: "auto",
    read: (pager) => (pager === "auto" || pager === "off" ? { pager } : null),
  },
  "remind.plan": { form: "a line of text", unset: "", read: (text) => ({ remindPlan: text || null }) },
  "blog.url": {
    form: "a web address: https://you.example/{slug}/",
    unset: "",
    read: (url) => (/^(?:https?:\/\/[^\s<>"]+)?$/i.test(url) ? { blogUrl: url || null } : null),
  },
  "blog.series": { form: "a name", unset: "", read: (name) => ({ blogSeries: name || null }) },
  "blog.target": {
    form: "a target of journey export",
    unset: "plain",
    read: (blogTarget) => (/^[a-z]+$/.test(blogTarget) ? { blogTarget } : null),
  },
  "blog.title": { form: "a line of text", unset: "", read: (text) => ({ blogTitle: text || null }) },
  "blog.author": { form: "a name", unset: "", read: (text) => ({ blogAuthor: text || null }) },
  "blog.description": { form: "a line of text", unset: "", read: (text) => ({ blogDescription: text || null }) },
  "blog.language": {
    form: "a language tag: en, de, pt-BR",
    unset: "en",
    read: (blogLanguage) => (/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(blogLanguage) ? { blogLanguage } : null),
  },
  "blog.hashnode": {
    form: "the blog's host, as you.hashnode.dev",
    unset: "",
    read(value) {
      if (value === "") return { blogHashnode: null };
      const [, host] = /^(?:https?:\/\/)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)\/?$/i.exec(value) ?? [];
      return host === undefined ? null : { blogHashnode: host.toLowerCase() };
    },
  },
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
  return (
    setting.read(value) ?? { message: `${quoted(value)} is no value of ${name}`, hint: `${name} takes ${setting.form}` }
  );
}

/** What the table says of a name, or what it may have meant. */
export function settingNamed(name: string): Setting | Omit<SettingProblem, "line"> {
  const setting = Object.hasOwn(SETTINGS, name) ? SETTINGS[name] : undefined;
  if (setting !== undefined) return setting;
  const names = Object.keys(SETTINGS);
  const meant = nearest(name, names);
  return {
    message: `there is no setting ${quoted(name)}`,
    hint: meant === undefined ? `settings are ${names.join(", ")}` : `did you mean ${meant}?`,
  };
}
