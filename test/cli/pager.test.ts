import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { learnerAt } from "../helpers/learner.ts";
import { journeyOnTerminal } from "../helpers/terminal.ts";

const NIGHTS = 30;
const home = mkdtempSync(join(tmpdir(), "journey-pager-"));
const her = learnerAt(home);
const list = ["list", "--limit", String(NIGHTS)];

beforeAll(async () => {
  for (let n = 1; n <= NIGHTS; n++) await her.out(`log "Entry ${n} of the night"`);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe("less, on a terminal of 24 rows", () => {
  it("shows a long list, in colour, and leaves it on the screen", async () => {
    const terminal = journeyOnTerminal(list, home);
    await terminal.shows("#30");
    await terminal.shows(":");
    expect(terminal.screen()).not.toContain("Entry 2 of the night");
    expect(terminal.sent()).toContain("\x1b[1m#30\x1b[22m");
    // Ctrl-C is less's own key, and ends neither it nor journey.
    terminal.type("\x03");
    // The terminal throws away what is typed together with it.
    const keys = setInterval(() => terminal.type("G"), 50);
    await terminal.shows("Entry 1 of the night");
    clearInterval(keys);
    terminal.type("q");
    expect(await terminal.ended).toBe(0);
    expect(terminal.sent()).not.toContain("\x1b[?1049h");
  });

  it("is left early without a word", async () => {
    const terminal = journeyOnTerminal(["--help"], home);
    await terminal.shows("Every night");
    expect(terminal.screen()).not.toContain("Examples:");
    terminal.type("q");
    expect(await terminal.ended).toBe(0);
    expect(terminal.screen()).not.toContain("error");
  });

  it("ends with SIGTERM", async () => {
    const terminal = journeyOnTerminal(list, home);
    await terminal.shows(":");
    terminal.kill("SIGTERM");
    expect(await terminal.ended).toBe(143);
  });
});

describe("a pager of one's own", () => {
  /** What a command shows on a terminal, run to its end. */
  const shown = async (args: readonly string[], env: Record<string, string>) => {
    const terminal = journeyOnTerminal(args, home, env);
    return { code: await terminal.ended, screen: terminal.screen() };
  };

  it("is read by the shell, with LESS unless it is set, and may leave early", async () => {
    // It says what it was given: its arguments, LESS, and what it read first.
    const path = join(home, "my pager");
    writeFileSync(path, '#!/bin/sh\necho "paged by $0 $*, LESS=$LESS"\nhead -n 3\necho "left"\n');
    chmodSync(path, 0o755);
    const { code, screen } = await shown(list, { PAGER: `'${path}' -x` });
    expect(code).toBe(0);
    expect(screen).toMatch(/paged by .*my pager -x, LESS=FIRX\r\n#30 /);
    expect(screen).toContain("left");
    expect(screen).not.toContain("Entry 20 ");
  });

  it.each([["no-such-pager"], ["no-such-pager 'with quotes'"], ["/"]])(
    "that cannot be started (%s) leaves the text to the terminal, whole",
    async (pager) => {
      const { code, screen } = await shown(list, { PAGER: pager });
      expect(code).toBe(0);
      for (const n of [30, 20, 1]) expect(screen.split(`Entry ${n} of the night`)).toHaveLength(2);
    },
  );
});

describe("a text goes through the pager", () => {
  const terminal = { terminal: true, rows: 24 };

  it("where the terminal cannot hold it and the prompt after it, and not before", async () => {
    expect(await her.out("list --limit 22", terminal)).toMatch(/^\[less -FIRX\]\n/);
    expect(await her.out("list --limit 21", terminal)).not.toContain("[less");
    // Lines that the terminal breaks take more rows than one.
    expect(await her.out("export 1..6", { ...terminal, columns: 20 })).toMatch(/^\[less/);
  });

  it.each([
    "show 1..30",
    "progress ml",
    "topics",
    "help",
    "log --help",
    "curriculum show ml",
    "roles show data-scientist",
  ])("of journey %s", async (command) => {
    expect(await her.out(command, { ...terminal, rows: 8 })).toMatch(/^\[less/);
  });

  it.each(["--no-pager", "--no-input", "--json"])("unless %s says not to", async (flag) => {
    expect(await her.out(`list --limit 30 ${flag}`, terminal)).not.toContain("[less");
  });

  it("never in a pipe, and never for what a night is answered", async () => {
    expect(await her.out("list --limit 30", { rows: 24 })).not.toContain("[less");
    expect(await her.out("log again", { ...terminal, rows: 2 })).not.toContain("[less");
  });

  it("unless the setting says off, which JOURNEY_PAGER alone overrules", async () => {
    const folder = join(home, "settings");
    mkdirSync(join(folder, "journey"), { recursive: true });
    writeFileSync(join(folder, "journey", "config"), "pager = off\n");
    const env = { XDG_CONFIG_HOME: folder, PAGER: "more" };
    expect(await her.out(list, { ...terminal, env })).not.toContain("[more");
    expect(await her.out(list, { ...terminal, env: { ...env, JOURNEY_PAGER: "most -w" } })).toMatch(/^\[most -w\]/);
  });
});
