import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { width } from "../../src/render/width.ts";
import { type Learner, learner } from "../helpers/learner.ts";
import { scripted } from "../helpers/prompts.ts";

const fileOf = (her: Learner) => join(her.home, ".config/journey/config");

function given(her: Learner, text: string | Uint8Array): string {
  mkdirSync(dirname(fileOf(her)), { recursive: true });
  writeFileSync(fileOf(her), text);
  return fileOf(her);
}

/** An editor that replaces the text by the next of these, and keeps what it was opened with. */
function editor(...texts: string[]) {
  const opened: string[] = [];
  const edit = async (path: string) => {
    opened.push(readFileSync(path, "utf8"));
    const next = texts.shift();
    if (next !== undefined) writeFileSync(path, next);
  };
  return { edit, opened };
}

describe("config list", () => {
  it("names every value and its source", async () => {
    const her = learner();
    given(her, "# nights are long\nday.end = 05:00\n");
    const env = { NO_COLOR: "1", JOURNEY_FILE: join(her.home, "other.db") };
    const out = await her.out("config --no-pager", { env });
    const lines = out.replace(/ +/g, " ").split("\n");
    expect(lines).toEqual(
      expect.arrayContaining([
        "day.end 05:00 file, line 2",
        "log.ask – default",
        "backup daily default",
        "pager off --no-pager",
        "journal ~/other.db JOURNEY_FILE",
        "color off NO_COLOR",
        "editor vi, else nano default",
      ]),
    );
    expect(lines.slice(-3)).toEqual(["", "Settings stand in ~/.config/journey/config", ""]);
    expect((await her.json<{ settings: unknown[] }>("config list", { env })).settings).toContainEqual({
      name: "day.end",
      value: "05:00",
      source: "file",
      from: "line 2",
    });
  });

  it("names the lines that cannot be followed, and fails", async () => {
    const her = learner();
    given(her, "day.end = 25:00\nlog.aks = mood\n");
    const { code, out } = await her.run("config list");
    expect(code).toBe(1);
    expect(out).toContain('config:1: "25:00" is no value of day.end\n  day.end takes a time from 00:00 to 12:00\n');
    expect(out).toContain('config:2: there is no setting "log.aks"\n  did you mean log.ask?\n');
  });

  it("keeps to a narrow terminal", async () => {
    const her = learner();
    given(her, "day.ends = 04:00\n");
    const env = { EDITOR: "編集者 --with-a-very-long-option=yes-indeed-it-is" };
    for (const command of ["config", "config paths"]) {
      const { out } = await her.run(command, { terminal: true, columns: 40, env });
      expect(out.split("\n").filter((line) => width(line.replace(/\x1b\[\d+m/g, "")) > 40)).toEqual([]);
    }
  });
});

describe("config get", () => {
  it("answers the value alone", async () => {
    const her = learner();
    given(her, "day.end = 05:00");
    expect(await her.out("config get day.end")).toBe("05:00\n");
    expect(await her.out("config get log.ask")).toBe("");
    expect(await her.out("config get editor", { env: { EDITOR: "ed" } })).toBe("ed\n");
  });

  it("suggests the name that was meant, and refuses a broken file", async () => {
    const her = learner();
    expect(await her.run("config get day.edn")).toMatchObject({
      code: 2,
      err: 'error: there is no setting "day.edn"\nhint: did you mean day.end?\n',
    });
    given(her, "\nrubbish\n");
    expect((await her.run("config get day.end")).err).toContain('config:2: "rubbish" is no setting');
  });
});

describe("config set and unset", () => {
  it("change one line and keep every other byte", async () => {
    const her = learner();
    const path = given(her, "# mine\r\n\r\n  day.end=04:00  # as ever\r\nlog.ask = mood\r\n#end");
    expect(await her.out("config set day.end 05:30")).toBe("day.end = 05:30 (was 04:00)\n");
    expect(readFileSync(path, "utf8")).toBe("# mine\r\n\r\n  day.end=05:30  # as ever\r\nlog.ask = mood\r\n#end");
    expect(await her.out("config unset log.ask")).toBe("log.ask = – (was mood)\n");
    expect(readFileSync(path, "utf8")).toBe("# mine\r\n\r\n  day.end=05:30  # as ever\r\n#end");
    expect(await her.json("config set backup off")).toMatchObject({ name: "backup", value: "off", before: "daily" });
    expect(await her.out("config unset network")).toBe("network = refuse (as before)\n");
  });

  it("make the file for its owner alone, and count from then on", async () => {
    const her = learner();
    expect(await her.out("config set log.ask mood stuck")).toBe("log.ask = mood stuck (was unset)\n");
    const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);
    expect([mode(fileOf(her)), mode(dirname(fileOf(her)))]).toEqual(["600", "700"]);
    expect(readdirSync(dirname(fileOf(her)))).toEqual(["config"]);
    await her.out("config set day.end 00:00");
    her.at("2027-01-02 00:30");
    expect(await her.out("log first --quiet")).toContain("Sat 2 Jan");
  });

  it("write through a link, which stays one", async () => {
    const her = learner();
    writeFileSync(join(her.home, "dotfile"), "backup = off\n");
    mkdirSync(dirname(fileOf(her)), { recursive: true });
    symlinkSync(join(her.home, "dotfile"), fileOf(her));
    await her.out("config set backup daily");
    expect(readFileSync(join(her.home, "dotfile"), "utf8")).toBe("backup = daily\n");
  });

  it.each([
    ["config set day.end 25:00", '"25:00" is no value of day.end', "day.end takes a time from 00:00 to 12:00"],
    ["config set day.ned 05:00", 'there is no setting "day.ned"', "did you mean day.end?"],
    ["config unset day.ned", 'there is no setting "day.ned"', "did you mean day.end?"],
    [
      "config set journal x.db",
      "journal does not stand in the settings file",
      "--journal FILE, or the variable JOURNEY_FILE",
    ],
    ["config set __proto__ 1", 'there is no setting "__proto__"', expect.anything()],
  ])("refuse %s", async (line, message, hint) => {
    const her = learner();
    const { code: exit, err } = await her.run(`${line} --json`);
    expect({ exit, ...JSON.parse(err).error }).toEqual({ exit: 2, code: "usage", message, hint });
  });

  it.each([
    ["a line that cannot be followed", Buffer.from("day.end = 04:00\nrubbish\n")],
    ["bytes that are not UTF-8", Buffer.from([0x23, 0xdc, 0x0a])],
    ["more than a settings file can need", Buffer.from("#".repeat(70_000))],
  ])("never rewrite a file with %s", async (_, bytes) => {
    const her = learner();
    const path = given(her, bytes);
    for (const command of ["config set day.end 05:00", "config unset day.end"]) {
      const { code, err } = await her.run(command);
      expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining("error: ") });
      expect(readFileSync(path).equals(bytes)).toBe(true);
    }
  });

  it("say when a variable or flag decides for now", async () => {
    const her = learner();
    const { out, err } = await her.run("config set pager off", { env: { JOURNEY_PAGER: "most" } });
    expect({ out, err }).toEqual({
      out: "pager = off (was auto, the default)\n",
      err: "note: JOURNEY_PAGER decides pager for now\n",
    });
  });
});

describe("config edit", () => {
  it("opens a list of every setting where there is none yet", async () => {
    const her = learner();
    const mine = editor();
    expect(await her.out("config edit", { editor: mine })).toBe("Nothing was changed.\n");
    expect(mine.opened[0]).toContain("# when a study day ends: a time from 00:00 to 12:00\n# day.end = 04:00\n");
    expect(readdirSync(her.home)).not.toContain(".config");
  });

  it("saves what can be followed, byte for byte", async () => {
    const her = learner();
    const text = "\ufeff# mine\r\nday.end = 05:00";
    expect(await her.out("config edit", { editor: editor(text) })).toBe("Saved ~/.config/journey/config\n");
    expect(readFileSync(fileOf(her), "utf8")).toBe(text);
  });

  it("mends a broken file", async () => {
    const her = learner();
    given(her, "rubbish\n");
    await her.out("config edit", { editor: editor("backup = off\n") });
    expect(readFileSync(fileOf(her), "utf8")).toBe("backup = off\n");
  });

  it("shows what cannot be followed and opens it again", async () => {
    const her = learner();
    const mine = editor("day.end = 5\n", "day.end = 05:00\n");
    const prompts = scripted("y");
    expect(await her.out("config edit", { editor: mine, prompts })).toBe("Saved ~/.config/journey/config\n");
    expect(prompts.said).toEqual(['line 1: "5" is no value of day.end\n  day.end takes a time from 00:00 to 12:00']);
    expect(mine.opened[1]).toBe("day.end = 5\n");
  });

  it.each([
    ["nobody wants to", scripted("n")],
    ["nobody can be asked", undefined],
  ])("keeps the old where %s, and the new text in a file", async (_, prompts) => {
    const her = learner();
    const path = given(her, "backup = off\n");
    const { code, err } = await her.run("config edit", {
      editor: editor("backup = no\n"),
      ...(prompts && { prompts }),
    });
    expect(code).toBe(1);
    expect(err).toContain('error: line 1: "no" is no value of backup; nothing was changed\n');
    expect(readFileSync(path, "utf8")).toBe("backup = off\n");
    const kept = /yours are in (\S+)/.exec(err)?.[1] ?? "";
    expect(readFileSync(kept, "utf8")).toBe("backup = no\n");
  });
});

it("config paths names where everything stands", async () => {
  const her = learner();
  await her.out("log first");
  const paths = await her.json<Record<string, string>>("config paths", { env: { XDG_CACHE_HOME: "/var/cache/ada" } });
  expect(paths).toEqual({
    journal: her.journal,
    config: fileOf(her),
    drafts: join(dirname(her.journal), "drafts"),
    backups: join(dirname(her.journal), "backups"),
    cache: "/var/cache/ada/journey",
    tokens: join(dirname(fileOf(her)), "tokens.json"),
  });
  expect(await her.out("config paths")).toMatch(
    /^journal +~\/\.local\/share\/journey\/journal\.db\nconfig .* not yet\n/,
  );
});

describe("config list on a narrow terminal", () => {
  it("gives values the room, and says behind one that was set where", async () => {
    const her = learner();
    await her.out(["config", "set", "blog.url", "https://ada-learns-machine-learning.example/posts/{slug}/"]);
    const shown = await her.out("config --no-color", { terminal: true, columns: 40 });
    expect(shown).toContain(
      "blog.url          https://ada-learns-\n                  machine-learning.\n                  example/posts/{slug}/\n                  (file, line 1)\n",
    );
    expect(shown).toMatch(/^day\.end +04:00$/m);
  });
});
