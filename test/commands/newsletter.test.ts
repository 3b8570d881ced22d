import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { learner } from "../helpers/learner.ts";

async function week() {
  const her = learner();
  await her.out(["log", "-", "-t", "ml.2.1", "--done"], {
    stdin: "Late, but *here*.\n\n## What I learned\n\nA *line* by hand.\n\n## Tomorrow\n\nRidge.\n",
  });
  her.at("2027-01-02 22:30");
  await her.out("log secret --private");
  await her.out(["log", "Only plain words tonight."]);
  await her.out(["log", "-"], { stdin: "Forget me.\n\n## Tomorrow\n\nNobody.\n" });
  await her.out("forget 4 --yes");
  await her.out("publish 1 --url https://ada.example/day-1");
  return her;
}

it("a week is Markdown to paste: the learner's words, linked nights, the plan, no empty section", async () => {
  const her = await week();
  her.at("2027-01-03 22:30");
  await her.out(["log", "-"], { stdin: "# Sunday\n\nRead.\n\n## Tomorrow\n\nLasso.\n" });
  const text = await her.out("week --for newsletter");
  expect(text).toBe(`# Week of Mon 28 Dec 2026

3 nights · 14 words

## Nights

- Fri 1 Jan: [Day 1/180: Linear regression](https://ada.example/day-1)
- Sat 2 Jan: Day 2/180
- Sun 3 Jan: Day 3/180

## Finished

- Linear regression, Fri 1 Jan

## Notes

### Fri 1 Jan

Late, but *here*.

### Sat 2 Jan

Only plain words tonight.

### Sun 3 Jan

# Sunday

Read.

## What I learned

### Fri 1 Jan

A *line* by hand.

## Tomorrow

Lasso.

---

Day 3/180
`);
  expect(await her.json("week --for newsletter")).toMatchObject({ from: "2026-12-28", text });
  expect((await her.run("week 2027-02-01 --for newsletter")).code).toBe(1);
  expect((await her.run("week --for letter")).code).toBe(2);
});

it("a week goes into a file with --out, and over nothing that was changed since", async () => {
  const her = await week();
  const path = join(her.home, "week.md");
  expect(await her.out("week --for newsletter --out week.md")).toMatch(/^Wrote ~\/week.md · 2 nights · \d+ words\n$/);
  expect(readFileSync(path, "utf8")).toBe(await her.out("week --for newsletter"));
  await her.out("week --for newsletter --out week.md");
  writeFileSync(path, "# Week of mine\n");
  const { code, err } = await her.run("week --for newsletter --out week.md");
  expect([code, err]).toEqual([
    1,
    expect.stringContaining("hint: journey week --for newsletter --out FILE, or --force"),
  ]);
  expect(readFileSync(path, "utf8")).toBe("# Week of mine\n");
  await her.out("week --for newsletter --out week.md --force");
  expect((await her.run("week --out week.md")).code).toBe(2);
});
