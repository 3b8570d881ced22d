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
});
