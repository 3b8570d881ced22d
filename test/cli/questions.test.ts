import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { run } from "../helpers/built.ts";
import { journeyOnTerminal } from "../helpers/terminal.ts";

function home(): string {
  const folder = mkdtempSync(join(tmpdir(), "journey-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The texts of the drafts on the disk, without their heads. */
function drafts(at: string): string[] {
  const folder = join(at, ".local/share/journey/drafts");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".draft"))
    .map((name) => {
      expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
      const text = readFileSync(join(folder, name), "utf8");
      return text.slice(text.indexOf("\n") + 1);
    });
}

const FIRST = "What did you work on?";

describe("the questions of a night on a terminal", () => {
  it("saves the answers of all four", async () => {
    const at = home();
    const terminal = journeyOnTerminal(["log"], at);
    await terminal.shows(FIRST);
    terminal.type("Least squares by hand\r");
    await terminal.shows("Tomorrow?");
    terminal.type("With NumPy\r");
    await terminal.shows("Which topics?");
    terminal.type(" \r");
    await terminal.shows("Which of them are finished?");
    terminal.type("\r");
    await terminal.shows("Save it?");
    terminal.type("\r");
    await terminal.shows("Saved #1");
    expect(await terminal.ended).toBe(0);
    expect(drafts(at)).toEqual([]);
    const { out } = run(["show", "1", "--json"], at);
    expect(JSON.parse(out).entries[0]).toMatchObject({
      body: "Least squares by hand\n\n## Tomorrow\n\nWith NumPy\n",
      topics: ["ml/overview-of-machine-learning-concepts-and-applications"],
    });
  });

  it.each([
    ["marked by the terminal", "\x1b[200~one\rtwo\r\rfour\x1b[201~"],
    ["unmarked", "one\rtwo\r\rfour"],
  ])("keeps a paste of several lines whole, %s", async (_, paste) => {
    const at = home();
    const terminal = journeyOnTerminal(["log"], at);
    await terminal.shows(FIRST);
    terminal.type(paste);
    await terminal.shows("four");
    terminal.type("\r");
    await terminal.shows("Tomorrow?");
    terminal.type("\x03");
    expect(await terminal.ended).toBe(130);
    expect(drafts(at)).toEqual(["one\ntwo\n\nfour"]);
  });

  const stops = [
    ["Ctrl-C", (terminal: ReturnType<typeof journeyOnTerminal>) => terminal.type("\x03"), 130],
    ["the closed terminal", (terminal: ReturnType<typeof journeyOnTerminal>) => terminal.close(), 129],
    ["SIGTERM", (terminal: ReturnType<typeof journeyOnTerminal>) => terminal.kill("SIGTERM"), 143],
  ] as const;
  const steps = ["while the text is typed", "at tomorrow", "at the topics", "at the finished topics"];

  it.each(stops.flatMap(([name, stop, code]) => steps.map((step, at) => ({ name, stop, code, step, at }))))(
    "keeps what was typed: $name $step",
    async ({ stop, code, at: last }) => {
      const at = home();
      const terminal = journeyOnTerminal(["log"], at);
      await terminal.shows(FIRST);
      terminal.type("Übung 日本");
      await terminal.shows("日本");
      if (last > 0) {
        terminal.type("\r");
        await terminal.shows("Tomorrow?");
        terminal.type("Rest");
        await terminal.shows("Rest");
      }
      if (last > 1) {
        terminal.type("\r");
        await terminal.shows("Which topics?");
      }
      if (last > 2) {
        terminal.type(" \r");
        await terminal.shows("finished?");
      }
      stop(terminal);
      expect(await terminal.ended).toBe(code);
      expect(drafts(at)).toEqual([last === 0 ? "Übung 日本" : "Übung 日本\n\n## Tomorrow\n\nRest\n"]);
      if (code !== 129) expect(terminal.screen().replace(/\s/g, "")).toContain("drafts/");
      expect(run(["recover", "1"], at).code).toBe(0);
      expect(JSON.parse(run(["list", "--json"], at).out).total).toBe(1);
    },
  );

  it("saves nothing and leaves no draft when nothing was typed", async () => {
    const at = home();
    const terminal = journeyOnTerminal(["log"], at);
    await terminal.shows(FIRST);
    terminal.type("\r");
    expect(await terminal.ended).toBe(0);
    expect(drafts(at)).toEqual([]);
  });
});

it("a token is not typed where the terminal would show it, and how it comes else is said", async () => {
  const terminal = journeyOnTerminal(["auth", "add", "devto"], home(), { TERM: "dumb" });
  expect(await terminal.ended).toBe(1);
  expect(terminal.screen().replaceAll("\r", "")).toBe(
    "error: this terminal would show what is typed\nhint: journey auth add devto < FILE\n",
  );
});

describe("a question that wants a yes", () => {
  const asked = (args: readonly string[]) => {
    const at = home();
    run(["log", "first"], at);
    return journeyOnTerminal(args, at);
  };

  it("asks again where the answer is neither yes nor no", async () => {
    const terminal = asked(["goal", "edit", "--days", "200"]);
    await terminal.shows("So be it? (y/N)");
    terminal.type("x\r");
    await terminal.shows("y or n");
    terminal.type("\x7fy\r");
    expect(await terminal.ended).toBe(0);
    expect(terminal.screen()).toContain("So be it? Yes");
  });

  it.each([
    ["Enter", "\r"],
    ["Esc", "\x1b"],
    ["no", "no\r"],
  ])("takes %s for a no", async (_, keys) => {
    const terminal = asked(["rm", "1"]);
    await terminal.shows("(y/N)");
    terminal.type(keys);
    expect(await terminal.ended).toBe(1);
    expect(terminal.screen()).toContain("Nothing was changed.");
  });

  it("is drawn anew in the middle of it when the terminal becomes narrower, its answer kept", async () => {
    const terminal = asked(["goal", "edit", "--days", "200"]);
    await terminal.shows("So be it? (y/N)");
    terminal.type("y");
    await terminal.shows("(y/N) y");
    terminal.resize(40, 24);
    await terminal.shows("180:");
    await terminal.shows("(y/N) y");
    // Two lines up, and everything below taken away: no copy of the question is left above.
    expect(terminal.sent()).toContain("\r\x1b[2A\x1b[J");
    terminal.type("\r");
    expect(await terminal.ended).toBe(0);
  });
});
