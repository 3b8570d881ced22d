import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { width } from "../../src/render/width.ts";
import { followBig } from "../helpers/bigCurriculum.ts";
import { run } from "../helpers/built.ts";
import { journeyOnTerminal, type Terminal } from "../helpers/terminal.ts";

function home(): string {
  const folder = mkdtempSync(join(tmpdir(), "journey-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

interface Saved {
  body: string;
  topics: string[];
  finished: string[];
}

const saved = (at: string, number: number): Saved =>
  JSON.parse(run(["show", String(number), "--json"], at).out).entries[0];

const FIRST = "What did you work on?";
const ESC = "\x1b";

/** Answers the questions before the topics. */
async function toTheTopics(terminal: Terminal): Promise<void> {
  await terminal.shows(FIRST);
  terminal.type("By hand\r");
  await terminal.shows("Tomorrow?");
  terminal.type("With NumPy\r");
  await terminal.shows("type to filter");
}

describe("a night on a terminal", () => {
  it("finds two topics among 54 by typing, finishes one, and takes fifteen keys beside the words", async () => {
    const at = home();
    const terminal = journeyOnTerminal(["log"], at);
    let keys = 0;
    const press = async (typed: string, until: string) => {
      keys += typed.length;
      terminal.type(typed);
      await terminal.shows(until);
    };
    await terminal.shows(FIRST);
    terminal.type("By hand");
    await press("\r", "Tomorrow?");
    await press("\r", "54 topics");
    await press("lin", "3 of 54 topics");
    await press(" ", "picked ml.2.1");
    await press("log", "1 of 54 topics · picked ml.2.1");
    await press("\r", "Which of them are finished?");
    await press(" ", "picked ml.2.1");
    await press("\r", "Save it?");
    await press("\r", "Saved #1");
    expect(await terminal.ended).toBe(0);
    expect(keys).toBeLessThanOrEqual(15);
    expect(saved(at, 1)).toMatchObject({
      body: "By hand",
      topics: ["ml/linear-regression", "ml/logistic-regression"],
      finished: ["ml/linear-regression"],
    });
  });

  it("finds two topics among 554, in a script without spaces too", async () => {
    const at = home();
    run(["log", "First night"], at);
    followBig(join(at, ".local/share/journey/journal.db"), 500);
    const terminal = journeyOnTerminal(["log"], at);
    await toTheTopics(terminal);
    await terminal.shows("Enter skip");
    terminal.type("big.25.20");
    await terminal.shows("1 of 554 topics");
    terminal.type(" ");
    await terminal.shows("picked big.25.20");
    terminal.type("線形");
    await terminal.shows("100 of 554 topics");
    terminal.type(`${ESC}[B\t`);
    await terminal.shows("picked big.25.20, big.1.7");
    terminal.type("\r");
    await terminal.shows("finished?");
    terminal.type("\r");
    await terminal.shows("Save it?");
    terminal.type("\r");
    expect(await terminal.ended).toBe(0);
    expect(saved(at, 2).topics).toEqual(["big/topic-500", "big/topic-7"]);
  });

  it("goes back with Esc, every answer kept, and forth again", async () => {
    const at = home();
    const terminal = journeyOnTerminal(["log"], at);
    await toTheTopics(terminal);
    terminal.type(" ");
    await terminal.shows("picked ml.1.1");
    terminal.type(ESC);
    await terminal.shows("Tomorrow? With NumPy");
    terminal.type(" twice");
    await terminal.shows("twice");
    terminal.type(ESC);
    await terminal.shows(`${FIRST} (e: editor) By hand`);
    // Twice the line of the answer gone back to is taken away: one line up, and all below it.
    expect(terminal.sent().split("\r\x1b[1A\x1b[J")).toHaveLength(3);
    terminal.type(", slowly\r");
    await terminal.shows("With NumPy twice");
    terminal.type("\r");
    await terminal.shows("picked ml.1.1");
    terminal.type("\r");
    await terminal.shows("finished?");
    terminal.type("\r");
    await terminal.shows("Save it?");
    terminal.type(ESC);
    await terminal.shows("finished?");
    terminal.type(" \r");
    await terminal.shows("Save it?");
    terminal.type("\r");
    expect(await terminal.ended).toBe(0);
    const [topic] = saved(at, 1).topics;
    expect(saved(at, 1)).toMatchObject({
      body: "By hand, slowly\n\n## Tomorrow\n\nWith NumPy twice\n",
      finished: [topic],
    });
  });

  it("keeps a paste of thirty lines whole, and sums it up", async () => {
    const at = home();
    const lines = Array.from({ length: 30 }, (_, line) => `line ${line + 1}: ünï 日本`);
    const terminal = journeyOnTerminal(["log"], at);
    await terminal.shows(FIRST);
    terminal.type(`${ESC}[200~${lines.join("\r")}${ESC}[201~`);
    await terminal.shows("line 30: ünï 日本");
    terminal.type("\r");
    await terminal.shows("Tomorrow?");
    terminal.type("\r");
    await terminal.shows("Enter skip");
    terminal.type("\r");
    await terminal.shows("… 25 more lines");
    await terminal.shows("Save it?");
    terminal.type(ESC);
    await terminal.shows("Which topics?");
    await terminal.shows("Enter skip");
    terminal.type(ESC);
    await terminal.shows("Tomorrow?");
    terminal.type(ESC);
    await terminal.shows("30 lines: Enter keeps them");
    terminal.type("\r");
    await terminal.shows("Tomorrow?");
    terminal.type("\r");
    await terminal.shows("Enter skip");
    terminal.type("\r");
    await terminal.shows("Save it?");
    terminal.type("\r");
    expect(await terminal.ended).toBe(0);
    expect(saved(at, 1).body).toBe(lines.join("\n"));
  });

  it("saves a text alone when everything after it is skipped with Enter", async () => {
    const at = home();
    const terminal = journeyOnTerminal(["log"], at);
    await terminal.shows(FIRST);
    terminal.type("By hand\r");
    for (const question of ["Tomorrow?", "Enter skip", "Save it?"]) {
      await terminal.shows(question);
      terminal.type("\r");
    }
    expect(await terminal.ended).toBe(0);
    expect(saved(at, 1)).toMatchObject({ body: "By hand", topics: [] });
  });

  it("fits the choices to a terminal that became narrow", async () => {
    const terminal = journeyOnTerminal(["log"], home());
    await toTheTopics(terminal);
    await terminal.shows("Esc back");
    const before = terminal.screen().length;
    terminal.resize(40, 20);
    await terminal.shows("Enter skip");
    await terminal.shows("Esc back");
    const lines = terminal.screen().slice(before).split(/\r?\n/);
    expect(lines.filter((line) => line.includes("[ ]"))).toHaveLength(10);
    for (const line of lines) expect(width(line.replaceAll("\r", "")), line).toBeLessThanOrEqual(40);
    terminal.type("\x03");
    expect(await terminal.ended).toBe(130);
  });

  it("asks in plain lines on a dumb terminal, without an escape sequence", async () => {
    const at = home();
    const terminal = journeyOnTerminal(["log"], at, { TERM: "dumb" });
    await terminal.shows(FIRST);
    terminal.type("By hand\r");
    await terminal.shows("Tomorrow?");
    terminal.type("<\r");
    await terminal.shows(FIRST);
    terminal.type("By hand, slowly\r");
    await terminal.shows("Tomorrow?");
    terminal.type("\r");
    await terminal.shows("Which topics?");
    terminal.type("regression\r");
    await terminal.shows("could be ml.2.1 Linear regression; ml.2.2");
    await terminal.shows("Which topics?");
    terminal.type("ml.2.2, svm\r");
    await terminal.shows("finished?");
    terminal.type("svm\r");
    await terminal.shows("Save it?");
    terminal.type("n\r");
    await terminal.shows("Save it?");
    terminal.type("\r");
    expect(await terminal.ended).toBe(0);
    expect(saved(at, 1)).toMatchObject({
      body: "By hand, slowly",
      topics: ["ml/logistic-regression", "ml/support-vector-machines"],
      finished: ["ml/support-vector-machines"],
    });
    expect(terminal.sent()).not.toContain(ESC);
  });

  it("keeps the plain lines within a narrow terminal", async () => {
    const terminal = journeyOnTerminal(["log"], home(), { TERM: "dumb" });
    await terminal.shows(FIRST);
    terminal.resize(40, 24);
    terminal.type("By hand\r");
    await terminal.shows("Tomorrow?");
    terminal.type("\r");
    await terminal.shows("Which topics? (codes or words, a comma\r\nbetween)");
    const lines = terminal.screen().split(/\r?\n/);
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines.slice(2)) expect(width(line), line).toBeLessThanOrEqual(40);
    terminal.type("\x03");
    expect(await terminal.ended).toBe(130);
  });

  it("keeps the answers of a dumb terminal that is closed, or left by Ctrl-C", async () => {
    const at = home();
    for (const [stop, code] of [
      [(terminal: Terminal) => terminal.close(), 129],
      [(terminal: Terminal) => terminal.type("\x03"), 130],
    ] as const) {
      const terminal = journeyOnTerminal(["log"], at, { TERM: "dumb" });
      await terminal.shows(FIRST);
      terminal.type("one\rtwo\r\rfour\r");
      await terminal.shows("Tomorrow?");
      stop(terminal);
      expect(await terminal.ended).toBe(code);
      expect(run(["recover", "1"], at).code).toBe(0);
    }
    expect([saved(at, 1).body, saved(at, 2).body]).toEqual(["one\ntwo\n\nfour", "one\ntwo\n\nfour"]);
  });

  it("paints nothing under NO_COLOR", async () => {
    const terminal = journeyOnTerminal(["log"], home(), { NO_COLOR: "1" });
    await toTheTopics(terminal);
    terminal.type("\x03");
    await terminal.ended;
    expect(terminal.sent()).not.toMatch(/\x1b\[\d+m/);
  });
});
