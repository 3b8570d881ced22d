import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Learner, learner, learnerAt } from "../helpers/learner.ts";
import { settle } from "../helpers/standIn/publishing.ts";

/** Four nights from Mon 4 to Thu 7 January 2027, one of them private. */
async function written(): Promise<Learner> {
  const her = learnerAt(mkdtempSync(join(tmpdir(), "journey-weeks-")));
  her.at("2027-01-04 22:30");
  await her.out(["log", "Fitted a line\nby hand.", "-t", "ml.2.1", "--min", "90", "--title", "Lines [twice]"]);
  her.at("2027-01-05 22:30");
  const trees =
    "## What I learned\n\nTrees overfit:\n\n```py\nx = 1\n\n## Where I got stuck\n\nin code\n```\n\n### More\n\ny $5\n";
  await her.out("log - -t ml.2.2 --finish ml.2.1 --min 75 --mood 1", { stdin: trees });
  her.at("2027-01-06 22:30");
  await her.out("log Secret -t ml.2.3 --finish ml.2.3 --private --min 500");
  her.at("2027-01-07 22:30");
  await her.out("log - -t ml.2.2", { stdin: "## Where I got stuck\n\nPruning\n\n## Tomorrow\n\nSVM" });
  return her;
}

let template: Learner;
beforeAll(async () => {
  template = await written();
});
afterAll(() => rmSync(template.home, { recursive: true, force: true }));

/** Those nights, in a home of their own. */
function fourNights(): Learner {
  const her = learner();
  cpSync(template.home, her.home, { recursive: true });
  her.at("2027-01-07 22:30");
  return her;
}

describe("a week as an article", () => {
  it("has its nights, topics and sections in the learner's words, and nothing of a private one", async () => {
    const her = fourNights();
    expect(await her.out("export --as week")).toBe(
      [
        "---",
        'title: "Week of Mon 4 Jan 2027"',
        'date: "2027-01-07"',
        "day: 4",
        "---",
        "",
        "3 nights · 2 h 45 · 20 words",
        "",
        "## Nights",
        "",
        "- Mon 4 Jan: Lines \\[twice\\]",
        "- Tue 5 Jan: Day 2/180: Linear regression, Logistic regression",
        "- Thu 7 Jan: Day 4/180: Logistic regression",
        "",
        "## Finished",
        "",
        "- Linear regression, Tue 5 Jan",
        "",
        "## Notes",
        "",
        "### Mon 4 Jan",
        "",
        "Fitted a line",
        "by hand.",
        "",
        "## What I learned",
        "",
        "### Tue 5 Jan",
        "",
        "Trees overfit:",
        "",
        "```py",
        "x = 1",
        "",
        "## Where I got stuck",
        "",
        "in code",
        "```",
        "",
        "### More",
        "",
        "y $5",
        "",
        "## Where I got stuck",
        "",
        "### Thu 7 Jan",
        "",
        "Pruning",
        "",
        "## Tomorrow",
        "",
        "SVM",
        "",
        "---",
        "",
        "Day 4/180",
        "",
      ].join("\n"),
    );
  });

  it("links each night where it is online, else where the blog has it, else in its own folder", async () => {
    const her = fourNights();
    await her.out("export d1 --out blog");
    await her.out("publish d2 --url https://b.example/two_(2)");
    const nights = (text: string) => text.split("\n").filter((line) => line.startsWith("- ") && line.includes("["));
    await her.out("export --as week --out blog");
    const [, week = ""] = readdirSync(join(her.home, "blog")).filter((name) => name.endsWith(".md"));
    expect(week).toBe("2027-01-07-week-2027-w01.md");
    expect(nights(readFileSync(join(her.home, "blog", week), "utf8"))).toEqual([
      "- Mon 4 Jan: [Lines \\[twice\\]](2027-01-04-lines-twice.md)",
      "- Tue 5 Jan: [Day 2/180: Linear regression, Logistic regression](https://b.example/two_%282%29)",
    ]);
    settle(her, "blog.url = https://you.example/\n");
    expect(nights(await her.out("export --as week --for hugo"))[0]).toBe(
      "- Mon 4 Jan: [Lines \\[twice\\]](https://you.example/2027-01-04-lines-twice)",
    );
  });

  it("takes the place of its own earlier file, and of no day's", async () => {
    const her = fourNights();
    await her.out("export --all --out blog");
    await her.out("export --as week --out blog");
    her.at("2027-01-08 22:30");
    await her.out("log Friday");
    expect(await her.out("export --as week --out blog")).toContain("removed  ~/blog/2027-01-07-week-2027-w01.md");
    expect(readdirSync(join(her.home, "blog")).filter((name) => name.endsWith(".md"))).toEqual([
      "2027-01-04-lines-twice.md",
      "2027-01-05-linear-regression-logistic-regression.md",
      "2027-01-07-logistic-regression.md",
      "2027-01-08-week-2027-w01.md",
    ]);
    expect(await her.out("export --as week --out blog")).toBe("unchanged: 1\n");
    expect(await her.out("export d4 --out blog")).toBe("unchanged: 1\n");
  });

  it("is one for each week of a range, and none of a week that stays at home", async () => {
    const her = fourNights();
    her.at("2027-01-12 22:30");
    await her.out("log Hidden --private");
    her.at("2027-01-19 22:30");
    await her.out("log Open");
    const { articles } = await her.json<{ articles: { title: string }[] }>("export --all --as week");
    expect(articles.map(({ title }) => title)).toEqual(["Week of Mon 4 Jan 2027", "Week of Mon 18 Jan 2027"]);
    expect(await her.run("export 2027-01-12 --as week")).toMatchObject({ code: 1, out: "" });
  });
});

describe("a unit and a topic as articles", () => {
  it("set the first entry beside the latest, byte for byte", async () => {
    const her = fourNights();
    const text = await her.out("export ml.2 --as unit --include-private");
    expect(text).toContain('title: "Supervised Learning Algorithms"');
    expect(text).toContain("\n2 of 5 topics finished · 4 nights · 11 h 05 · 21 words\n");
    expect(text).toContain("\n## Then: Mon 4 Jan 2027\n\nFitted a line\nby hand.\n\n## Now: Thu 7 Jan 2027\n\n");
    expect(text).toContain("\n\n## Where I got stuck\n\nPruning\n\n## Tomorrow\n\nSVM\n\n## Nights\n");
  });

  it("leave out what is not there: a topic with one night has no now", async () => {
    const her = fourNights();
    await her.out("edit 2 --no-topic ml.2.1");
    const text = await her.out("export ml.2.1 --as topic");
    expect(text).not.toMatch(/## Now|mood/);
    expect(text).toContain("## Then: Mon 4 Jan 2027\n\nFitted a line\nby hand.\n");
  });

  it.each([
    ["export ml.2.3 --as topic", 1, "only private entries"],
    ["export ml.4 --as unit", 1, "nothing is written about ml.4"],
    ["export --as unit", 2, "--as unit wants a unit"],
    ["export ml.2.1 --as unit", 1, "ml.2.1"],
    ["export --as month", 2, 'no template "month"'],
    ["export --as index --lint --out README.md", 2, "an index is none"],
    ["export --all --for json --as week", 2, "--as is for articles"],
  ])("%s is refused", async (command, code, message) => {
    const her = fourNights();
    expect(await her.run(command)).toMatchObject({ code, out: "", err: expect.stringContaining(message) });
  });
});

describe("the index", () => {
  const page = (her: Learner) => join(her.home, "README.md");

  it("lists every article, the newest first, and links those that can be reached", async () => {
    const her = fourNights();
    await her.out("export d1 --out blog");
    await her.out("export --as index --out blog/index.md");
    expect(readFileSync(join(her.home, "blog/index.md"), "utf8")).toBe(
      [
        "<!-- journey:index -->",
        "- 2027-01-07: Day 4/180: Logistic regression",
        "- 2027-01-05: Day 2/180: Linear regression, Logistic regression",
        "- 2027-01-04 · Day 1: [Lines \\[twice\\]](2027-01-04-lines-twice.md)",
        "<!-- /journey:index -->",
        "",
      ].join("\n"),
    );
  });

  it.each([
    ["without markers", "# Mine\n"],
    ["with one marker", "<!-- journey:index -->\n"],
    ["with the markers in the other order", "<!-- /journey:index -->\n<!-- journey:index -->\n"],
    ["with two pairs", "<!-- journey:index --><!-- /journey:index -->".repeat(2)],
  ])("refuses a page %s and leaves it alone", async (_case, text) => {
    const her = fourNights();
    writeFileSync(page(her), text);
    expect(await her.run("export --as index --out README.md")).toMatchObject({ code: 1, out: "" });
    expect(readFileSync(page(her), "utf8")).toBe(text);
  });

  it("adds its markers at the end when that is forced", async () => {
    const her = fourNights();
    writeFileSync(page(her), "# Mine");
    await her.out("export --as index --out README.md --force");
    expect(readFileSync(page(her), "utf8")).toMatch(/^# Mine\n\n<!-- journey:index -->\n- /);
  });

  it("follows no link", async () => {
    const her = fourNights();
    writeFileSync(join(her.home, "outside.md"), "precious");
    symlinkSync(join(her.home, "outside.md"), page(her));
    expect(await her.run("export --as index --out README.md --force")).toMatchObject({ code: 1 });
    expect(readFileSync(join(her.home, "outside.md"), "utf8")).toBe("precious");
  });

  it("stays one pair of markers under a title that is one", async () => {
    const her = fourNights();
    await her.out(["edit", "1", "--title", "<!-- /journey:index --> x"]);
    await her.out("export --as index --out README.md");
    expect(await her.out("export --as index --out README.md")).toContain("unchanged");
  });
});
