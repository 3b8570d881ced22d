import { describe, expect, it } from "vitest";
import { learner } from "../helpers/learner.ts";

describe("journey export --for NAME", () => {
  it("lists every name with a line each, in groups, within 80 columns", async () => {
    const help = await learner().out("export --help");
    for (const group of ["Articles", "Feeds", "Social text", "Pictures", "Everything"])
      expect(help).toContain(`\n${group} (--for):\n`);
    for (const name of ["plain", "hashnode", "rss", "json"]) expect(help).toMatch(new RegExp(`^ {2}${name} +\\S`, "m"));
    expect(help.split("\n").filter((line) => line.length > 80)).toEqual([]);
  });

  it.each([
    ["hashnod", "did you mean hashnode?"],
    ["JSON", "did you mean json?"],
    ["medium", "plain, hashnode"],
    ["", "plain, hashnode"],
  ])("refuses %j and suggests what was meant", async (name, hint) => {
    const her = learner();
    await her.out("log first");
    const { code, out, err } = await her.run(["export", "--for", name]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(`error: there is nothing to export for "${name}"`);
    expect(err).toContain(hint);
  });

  it("sends whoever asks for a newsletter to the command that makes one", async () => {
    const { code, err } = await learner().run("export --for newsletter");
    expect({ code, err }).toMatchObject({
      code: 2,
      err: expect.stringContaining("\nhint: journey week --for newsletter\n"),
    });
  });

  it.each([
    ["--thread", "--thread is for social text, and plain is none"],
    ["--for hugo --self https://you.example/rss.xml", "--self is for feeds, and hugo is none"],
    ["--theme dark", "--theme is for pictures, and plain is none"],
    ["--for shield --theme dark", "--theme is for pictures, and shield is none"],
    ["--for card --figure streak", "--figure is for badges, and card is none"],
    ["--for x --images-to out", "--images-to is for articles, and x is none"],
    ["--all --for json --out j.json", "the archive goes to standard output as it is read"],
  ])("passes over no option that it can do nothing with: %s", async (options, message) => {
    const her = learner();
    await her.out("log first");
    const { code, out, err } = await her.run(`export ${options}`);
    expect({ code, out, err }).toEqual({ code: 2, out: "", err: expect.stringContaining(`error: ${message}\n`) });
  });

  it("keeps what is said of a post apart from it, whole words and whole addresses", async () => {
    const her = learner();
    await her.out("log Bagging draws rows.");
    const { screen, err } = await her.run("export --for x", { terminal: true, columns: 40 });
    expect(screen).toContain("Day 1/180 · streak 1\n\nX takes 280 characters");
    expect(err).toContain("no address is in\nit (journey publish d1 --url URL)\n");
    expect(err).toMatch(/^To check and send: https:\/\/x\.com\/\S+$/m);
  });
});
