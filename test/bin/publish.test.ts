import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { newHome, runBuilt, startBuilt } from "../helpers/builtCommand.ts";
import { devtoStandIn, KEY } from "../helpers/standIn/devto.ts";
import { journeyOnTerminal } from "../helpers/terminal.ts";

/** Files below a folder that hold a text. */
function holding(text: string, folder: string): string[] {
  const args = ["-rlaF", "--", text, folder];
  try {
    return execFileSync("grep", args, { encoding: "utf8" }).trim().split("\n");
  } catch {
    return [];
  }
}

function home(): string {
  const made = newHome();
  runBuilt(made, ["log", "Least squares by hand"]);
  return made;
}

test("a token is in its file and its service's hands alone: no argument, journal, export, backup or output", async () => {
  const at = home();
  const devto = await devtoStandIn(() => Date.now());
  const arguments_: string[] = [];
  const env = { JOURNEY_DEVTO_URL: devto.url, JOURNEY_DEBUG: "1" };
  const said: string[] = [];
  const run = async (...args: string[]) => {
    const { child, ended } = startBuilt(at, args, { stdin: args[0] === "auth" ? `${KEY}\n` : "", env });
    devto.onCome(() => arguments_.push(readFileSync(`/proc/${child.pid}/cmdline`, "utf8")));
    const { code, out, err } = await ended;
    said.push(out, err);
    return code;
  };
  expect(await run("auth", "add", "devto")).toBe(0);
  expect(await run("publish", "1", "--to", "devto", "--live")).toBe(0);
  devto.fault("write", { status: 422, body: JSON.stringify({ error: `no: ${KEY}` }) });
  expect(await run("edit", "1", "--title", "Another")).toBe(0);
  expect(await run("publish", "1", "--to", "devto")).toBe(1);
  expect(await run("auth", "list")).toBe(0);
  expect(await run("export", "--all", "--out", "articles")).toBe(0);
  expect(await run("backup")).toBe(0);
  expect(await run("publish", "1", "--to", "devto", "--dry-run")).toBe(0);

  expect(devto.articles).toHaveLength(1);
  expect(holding(KEY, at)).toEqual([join(at, ".config/journey/tokens.json")]);
  expect(arguments_.length).toBeGreaterThan(1);
  expect(arguments_.join() + said.join()).not.toContain(KEY);
  expect(said.join()).toContain("no: (the token)");
});

test("an interruption ends with 130 at once, and what was on its way is known to be unknown", async () => {
  const at = home();
  const devto = await devtoStandIn(() => Date.now());
  devto.fault("write", "commit and hang");
  const env = { JOURNEY_DEVTO_URL: devto.url, DEVTO_API_KEY: KEY };
  const { child, ended } = startBuilt(at, ["publish", "1", "--to", "devto"], { env });
  devto.onCome(({ method }) => method === "POST" && child.kill("SIGINT"));
  expect(await ended).toMatchObject({
    code: 130,
    out: "",
    err: expect.stringMatching(/^error: stopped: whether \d{4}-\d\d-\d\d arrived at dev.to is not known\nhint: /),
  });
  expect(JSON.parse(runBuilt(at, ["publish", "--list", "--json"]).out).days[0].published[0].state).toBe("unknown");
});

test("on a terminal a token is typed unseen, and progress comes and goes", async () => {
  const at = home();
  const devto = await devtoStandIn(() => Date.now());
  const typing = journeyOnTerminal(["auth", "add", "devto"], at);
  await typing.shows("Token for dev.to");
  typing.type(`${KEY}\r`);
  expect(await typing.ended).toBe(0);
  expect(typing.sent()).not.toContain(KEY);

  const sending = journeyOnTerminal(["publish", "1", "--to", "devto"], at, { JOURNEY_DEVTO_URL: devto.url });
  expect(await sending.ended).toBe(0);
  expect(sending.sent()).toMatch(/\rPublishing …\x1b\[K[\s\S]*\r\x1b\[K[\s\S]*Draft on dev.to/);
});
