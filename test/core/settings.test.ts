import { describe, expect, it } from "vitest";
import { DAY_END } from "../../src/core/moment.ts";
import { readSettings } from "../../src/core/readSettings.ts";
import { DEFAULT_SETTINGS } from "../../src/core/settings.ts";
import { knownSettings } from "../../src/core/settingsTable.ts";

it("what is not set is what the table says", () => {
  const each = Object.values(knownSettings()).map(({ read, unset }) => read(unset));
  expect(DEFAULT_SETTINGS).toEqual(Object.assign({}, ...each));
  expect(DEFAULT_SETTINGS.dayEnd).toBe(DAY_END);
});

it.each(Object.entries(knownSettings()))(
  "every value that %s names can be set",
  (name, { values = [], examples = [] }) => {
    const read = [...values, ...examples].map((value) => readSettings(`${name} = ${value}`).problems);
    expect(read.flat()).toEqual([]);
  },
);

describe("a settings file", () => {
  it.each([
    ["", DEFAULT_SETTINGS],
    ["# nothing\n\n", DEFAULT_SETTINGS],
    ["day.end = 05:30", { ...DEFAULT_SETTINGS, dayEnd: 330 }],
    ["day.end=00:00 # midnight\r\nbackup = off", { ...DEFAULT_SETTINGS, dayEnd: 0, backup: "off" }],
    ["log.ask = mood, stuck", { ...DEFAULT_SETTINGS, logAsk: ["stuck", "mood"] }],
    ["\ufeffnetwork = allow", { ...DEFAULT_SETTINGS, network: "allow" }],
    ["blog.series = 180 days of C#", { ...DEFAULT_SETTINGS, blogSeries: "180 days of C#" }],
    ["blog.url = https://you.example/{slug}/", { ...DEFAULT_SETTINGS, blogUrl: "https://you.example/{slug}/" }],
    ["blog.title = Ada's nights # quiet", { ...DEFAULT_SETTINGS, blogTitle: "Ada's nights" }],
    ["blog.language = pt-BR", { ...DEFAULT_SETTINGS, blogLanguage: "pt-BR" }],
    ["blog.target = hugo", { ...DEFAULT_SETTINGS, blogTarget: "hugo" }],
  ])("%j is followed", (text, settings) => {
    expect(readSettings(text)).toMatchObject({ settings, problems: [] });
  });

  it.each([
    ["day.end = 12:01", '"12:01" is no value of day.end', "day.end takes a time from 00:00 to 12:00"],
    ["day.end = 4", '"4" is no value of day.end', "day.end takes a time from 00:00 to 12:00"],
    [
      "blog.url = you.example",
      '"you.example" is no value of blog.url',
      "blog.url takes a web address (https://you.example/{slug}/)",
    ],
    ["day.ends = 04:00", 'there is no setting "day.ends"', "did you mean day.end?"],
    [
      "__proto__ = 1",
      'there is no setting "__proto__"',
      expect.stringMatching(/^settings are day\.end, log\.ask, backup, .*, blog\.url, blog\.series, /),
    ],
    ["blog.language = English!", '"English!" is no value of blog.language', expect.stringContaining("pt-BR")],
    ["blog.target = hugoo", '"hugoo" is no value of blog.target', "did you mean hugo?"],
    ["blog.target = medium", '"medium" is no value of blog.target', expect.stringContaining("astro or obsidian")],
    ["log.ask = mod", '"mod" is no value of log.ask', "did you mean mood?"],
    ["rubbish", '"rubbish" is no setting', "a line is name = value"],
    ["backup = off\nbackup = daily", "backup is set in line 1 already", "keep one of the two"],
  ])("%j is told by its line", (text, message, hint) => {
    const { problems } = readSettings(`\n${text}`);
    expect(problems).toEqual([
      { line: text.split("\n").length + 1, message: message.replace("line 1", "line 2"), hint },
    ]);
  });
});
