import { describe, expect, it, test } from "vitest";
import { choices, pagerChoice } from "../../src/core/choices.ts";
import { readSettings } from "../../src/core/readSettings.ts";
import { knownSettings } from "../../src/core/settingsTable.ts";
import { journalPath } from "../../src/files/paths.ts";

test.each([
  [{}, "less -FIRX", "default"],
  [{ PAGER: "more" }, "more", "PAGER"],
  [{ PAGER: "more", JOURNEY_PAGER: "most" }, "most", "JOURNEY_PAGER"],
  [{ PAGER: "" }, "off", "PAGER"],
  [{ PAGER: "cat" }, "off", "PAGER"],
  [{ PAGER: "more", JOURNEY_PAGER: " " }, "off", "JOURNEY_PAGER"],
  [{ TERM: "dumb" }, "off", "TERM"],
  [{ TERM: "dumb", PAGER: "less" }, "off", "TERM"],
  [{ TERM: "dumb", JOURNEY_PAGER: "less" }, "less", "JOURNEY_PAGER"],
])("in %j the pager is %j", (env, value, from) => {
  const choice = pagerChoice("auto", { env, flags: {}, platform: "linux" });
  expect([choice.value, choice.from ?? choice.source]).toEqual([value, from]);
});

describe("every value in force", () => {
  const path = "/home/ada/journal.db";
  const of = (text: string, env: Record<string, string> = {}, flags = {}, platform = "linux") => {
    const { from } = journalPath({ env, home: "/home/ada", platform });
    const all = choices(readSettings(text), { path, from }, { env, flags, platform });
    return Object.fromEntries(
      all.map((one) => [one.name, `${[one.value, `(${one.source}`, one.from].join(" ").trim()})`]),
    );
  };

  it("is a default unless something else was said", () => {
    const all = of("");
    expect(Object.keys(all)).toEqual([...Object.keys(knownSettings()), "journal", "color", "editor"]);
    for (const [name, value] of Object.entries(all))
      expect([name, value]).toEqual([name, expect.stringContaining("(default)")]);
  });

  it("is named with its line, its variable or its flag", () => {
    const text = "# mine\nday.end = 05:00\npager = off\n";
    expect(of(text, { VISUAL: "vim -f", JOURNEY_FILE: path, NO_COLOR: "1" })).toMatchObject({
      "day.end": "05:00 (file line 2)",
      pager: "off (file line 3)",
      backup: "daily (default)",
      journal: `${path} (environment JOURNEY_FILE)`,
      color: "off (environment NO_COLOR)",
      editor: "vim -f (environment VISUAL)",
    });
    const flags = { journal: path, color: true, pager: false };
    expect(of(text, { JOURNEY_FILE: path, NO_COLOR: "1", JOURNEY_PAGER: "most" }, flags)).toMatchObject({
      pager: "off (flag --no-pager)",
      journal: `${path} (flag --journal)`,
      color: "on (flag --color)",
    });
    expect(of(text, { JOURNEY_PAGER: "most", PAGER: "more" })).toMatchObject({
      pager: "most (environment JOURNEY_PAGER)",
    });
    expect(of("", { PAGER: "more", TERM: "dumb", VISUAL: "vim", EDITOR: "ed" })).toMatchObject({
      pager: "off (environment TERM)",
      color: "off (environment TERM)",
      editor: "ed (environment EDITOR)",
    });
    expect(of("", { TERM: "dumb", XDG_DATA_HOME: "/data" })).toMatchObject({
      journal: `${path} (environment XDG_DATA_HOME)`,
      editor: "none (environment TERM)",
    });
    expect(of("", {}, {}, "win32")).toMatchObject({ pager: "off (default)", editor: "notepad (default)" });
  });
});
