import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { learner } from "../helpers/learner.ts";

/** A hint that names a command is one that can be typed as it stands, about what was asked for. */
describe("a hint that names a command", () => {
  it.each([
    ["publish --pending", "journey publish --pending --to devto"],
    ["publish 2 --live", "journey publish 2 --to devto --live"],
    ["export 2", "the same with --include-private"],
    ["publish 2 --to devto --dry-run", "the same with --include-private"],
    ["publish 1 --to devto", "journey auth add devto, with the one from dev.to › Settings › Extensions"],
    ["publish 1 --url https://ada.example/1 --on 2027-03-01", "--on today, or a day before"],
    ["edit 1 --day 2027-03-01", "--day today, or a day before"],
    ["edit 1 --canonical ftp://x", "--canonical https://example.org/page"],
    ["auth add hashnode", "journey auth add hashnode < FILE"],
    ["curriculum add two.txt --id x", "journey curriculum add two.txt"],
    ["curriculum add days.md", "journey import days.md"],
    ["curriculum add bad.yaml", "journey help curricula"],
    ["curriculum update ml2.yaml", "journey curriculum update ml2.yaml --id ml"],
    ["backup nowhere/deep.db", /^mkdir -p .*\/nowhere$/],
    ["backup .", /^journey backup .*\/journal\.db$/],
    ["restore bad.yaml", /^ls .*\/backups$/],
    ["restore .local/share/journey/journal.db", "journey restore BACKUP"],
  ])("%s", async (line, hint) => {
    const her = learner();
    await her.out("log first");
    await her.out("log secret --private --day yesterday");
    const files = {
      "two.txt": "Unit 1: One\n- Alpha\n- Beta\nUnit 1: Two\n- Gamma\n- Delta\n",
      "days.md":
        "# Log\n\n### Day 1: March 3\n**Today's Progress**: One.\n\n### Day 2: March 4\n**Today's Progress**: Two.\n",
      "bad.yaml": "id: bad\nunits:\n  - title: One\n    topics:\n     - titel: x\n",
      "ml2.yaml": "id: ml2\ntitle: Other\nunits:\n  - title: One\n    topics:\n      - title: Alpha\n",
    };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(her.home, name), text);
    const { code, err } = await her.run(line);
    expect(code).toBeGreaterThan(0);
    expect(err.trimEnd().split("\nhint: ")[1]).toEqual(typeof hint === "string" ? hint : expect.stringMatching(hint));
  });

  it("of an edit is about the edit", async () => {
    const her = learner();
    await her.out("log first");
    const { err } = await her.run("edit 1 -m -", { stdin: "\n" });
    expect(err).toBe("error: the new text has no letter or digit\nhint: journey rm deletes an entry\n");
  });
});

it("a curriculum that is fine says how much of its text was skipped", async () => {
  const her = learner();
  writeFileSync(join(her.home, "c.txt"), "Sure! Here it is, as you asked me to.\n\nUnit 1: One\n- Alpha\n- Beta\n");
  expect(await her.out("curriculum validate c.txt")).toContain(
    "\n1 line skipped: journey curriculum add c.txt --dry-run shows which\n",
  );
});
