import { expect, it } from "vitest";
import { width } from "../../src/render/width.ts";
import { learner } from "../helpers/learner.ts";

it.each([
  "doctor",
  "backup",
  "recover",
  "goal edit --freezes off --dry-run",
  "import log.md --dry-run",
  "history",
  "then",
  "review",
  "roles",
  "undo --dry-run",
  "undo",
  "edit 1 --day 2026-12-30 --title Moved",
  "rm 1 --yes",
  "rest plan mondays",
  "rest cancel sundays",
  "curriculum drop ml --yes",
  "curriculum relate ml.2.1 mlops.1.1",
  "letter write --opens 6months Hello",
])("a terminal of 40 columns holds every line of %s", async (command) => {
  const you = learner();
  await you.out("log One");
  await you.out("rest plan sundays");
  const text = "# Log of days and nights\n\n## Day 1: December 30\n\nRead and wrote all evening long.\n";
  const ran = await you.run(command.replace("log.md", "-"), { terminal: true, columns: 40, stdin: text });
  expect(ran.code).toBeLessThan(2);
  // A path is one word, broken where it must be.
  expect(ran.out.split("\n").filter((line) => width(line.replace(/\u001b\[\d+m/g, "")) > 40)).toEqual([]);
});

it("a terminal of 40 columns holds every line of a remark", async () => {
  const you = learner();
  await you.out("log One");
  const narrow = { columns: 40, env: { DEVTO_API_KEY: "a-token-of-the-environment" } };
  const remarks = [
    (await you.run("auth add devto", { ...narrow, stdin: "another-token\n" })).err,
    (await you.run("config set blog.title Night --no-pager", narrow)).err,
    (await you.run("config set pager off --no-pager", narrow)).err,
  ].join("");
  expect(remarks.split("\n").filter((line) => width(line) > 40)).toEqual([]);
  expect(remarks).toContain("note: DEVTO_API_KEY is set and comes\nbefore it\n");
});

it("history names what a rest is", async () => {
  const you = learner();
  await you.out("log One");
  await you.out("rest plan sundays");
  await you.out("rest plan 2027-02-01..2027-02-05");
  await you.out("rest cancel sundays");
  const told = await you.out("history");
  expect(told).toContain("planned rests on Sundays");
  expect(told).toContain("planned a rest, Mon 1 Feb to Fri 5 Feb");
  expect(told).toContain("took a rest back");
});
