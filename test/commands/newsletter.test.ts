import { expect, it } from "vitest";
import { learner } from "../helpers/learner.ts";

it("a week is Markdown to paste: the learner's words, linked nights, the plan, no empty section", async () => {
  const her = learner();
  await her.out(["log", "-", "-t", "ml.2.1", "--done"], {
    stdin: "## What I learned\n\nA *line* by hand.\n\n## Tomorrow\n\nRidge.\n",
  });
  her.at("2027-01-02 22:30");
  await her.out("log secret --private");
  await her.out("publish 1 --url https://ada.example/day-1");
  const text = await her.out("week --for newsletter");
  expect(text).toMatch(/^# Week of Mon 28 Dec 2026\n/);
  expect(text).toContain("[Day 1/180: Linear regression](https://ada.example/day-1)");
  expect(text).toContain("A *line* by hand.");
  expect(text).toContain("## Tomorrow\n\nRidge.");
  expect(text).not.toMatch(/Where I got stuck|secret/);
  expect(await her.json("week --for newsletter")).toMatchObject({ from: "2026-12-28", markdown: text });
  expect((await her.run("week 2027-02-01 --for newsletter")).code).toBe(1);
  expect((await her.run("week --for letter")).code).toBe(2);
});
