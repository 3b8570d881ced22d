import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readFrontMatter } from "../../src/formats/article/readFrontMatter.ts";
import { type Learner, learner } from "../helpers/learner.ts";
import { publishing, settle } from "../helpers/standIn/publishing.ts";
import { tenNights } from "../helpers/tenNights.ts";

const frontMatter = async (her: Learner, args: string) => readFrontMatter(await her.out(args)).data;

describe("journey export --lint", () => {
  it("tells what a target changes, article by article, and writes nothing", async () => {
    const her = learner();
    await her.out("log Costs $3 -t ml.2.1 --tag deep-learning --tag a --tag b --tag c --tag d");
    her.at("2027-01-02 22:30");
    await her.out("log Nothing to say of this");
    expect(await her.run("export --all --for devto --lint --out blog")).toMatchObject({
      code: 0,
      out: [
        "2027-01-01  Day 1/180: Linear regression",
        '  changed  tag "deep-learning" left out: devto takes 4',
        "",
        "2 articles for devto: 1 change",
        "",
      ].join("\n"),
    });
    expect(readdirSync(her.home)).not.toContain("blog");
  });

  it("ends with 1 where something is left to solve, on a narrow terminal too", async () => {
    const her = learner();
    await her.out(["log", "x", "--title", "T".repeat(129)]);
    const { code, out } = await her.run("export --for devto --lint", {
      terminal: true,
      columns: 40,
      env: { NO_COLOR: "1" },
    });
    expect(code).toBe(1);
    expect(out).toContain("  problem  the title is 129 characters:\n           devto takes 128\n");
    expect(await her.run("export --for devto --lint --json")).toMatchObject({
      code: 1,
      out: expect.stringContaining('"problems":1'),
    });
  });

  it("says so when there is nothing to tell", async () => {
    const her = learner();
    await her.out("log Fitted");
    expect(await her.out("export --lint")).toBe("1 article for plain: nothing to change or to solve\n");
  });

  it("shows no control character of a title or a tag", async () => {
    const her = learner();
    await her.out("log -", { stdin: "![a](\u202e\u0007x.png)\n" });
    const { out } = await her.run("export --lint");
    expect(out).not.toMatch(/[\u202e\u0007]/);
  });

  it("is for articles alone", async () => {
    const her = learner();
    await her.out("log Fitted");
    expect(await her.run("export --all --for json --lint")).toMatchObject({ code: 2 });
    expect(await her.run("export --all --for json --images-to x")).toMatchObject({
      err: expect.stringContaining("--images-to is for articles"),
    });
  });
});

it("more files than Hashnode reads at once are told of", async () => {
  const you = await tenNights();
  you.at("2027-01-11 22:30");
  await you.out("log The eleventh");
  expect((await you.run("export --all --for hashnode --out blog")).err).toContain(
    "hashnode takes 10 changed files a push: push these 11 in parts\n",
  );
  expect((await you.run("export --all --for hashnode --out blog")).err).not.toContain("push");
});

describe("drafts", () => {
  it.each([
    ["hashnode", { saveAsDraft: true }, { saveAsDraft: false }],
    ["devto", { published: false }, { published: true }],
    ["hugo", { draft: true }, { draft: false }],
    ["jekyll", { published: false }, { published: true }],
    ["astro", { draft: true }, { draft: false }],
  ])("%s has one unless it is to go live", async (target, draft, live) => {
    const her = learner();
    await her.out("log Fitted");
    expect(await frontMatter(her, `export --for ${target}`)).toMatchObject(draft);
    expect(await frontMatter(her, `export --for ${target} --live`)).toMatchObject(live);
  });

  it("are none of plain and obsidian; plain makes one when it is asked to", async () => {
    const her = learner();
    await her.out("log Fitted");
    for (const target of ["plain", "obsidian"])
      expect(await frontMatter(her, `export --for ${target}`)).not.toHaveProperty("draft");
    expect(await frontMatter(her, "export --draft")).toMatchObject({ draft: true });
    expect(await her.run("export --draft --live")).toMatchObject({ code: 2 });
  });
});

describe("the settings of a blog", () => {
  it("give the target, the series and, elsewhere than at home, the canonical address", async () => {
    const her = learner();
    await her.out("log Fitted -t ml.2.1");
    settle(her, "blog.url = https://you.example/{slug}/\nblog.series = 180 nights\nblog.target = hugo\n");
    expect(await frontMatter(her, "export")).toMatchObject({ series: ["180 nights"], draft: true });
    expect(await frontMatter(her, "export")).not.toHaveProperty("canonical");
    expect(await frontMatter(her, "export --for devto")).toMatchObject({
      canonical_url: "https://you.example/2027-01-01-linear-regression/",
      series: "180 nights",
    });
    await her.out("edit 1 --slug lines --series Others");
    expect(await frontMatter(her, "export --for hashnode")).toMatchObject({
      canonical: "https://you.example/lines/",
      seriesSlug: "others",
    });
  });

  it("name no address where the blog is that very service", async () => {
    const her = learner();
    await her.out("log Fitted");
    settle(her, "blog.url = https://you.example\nblog.target = hashnode\n");
    expect(await frontMatter(her, "export")).not.toHaveProperty("canonical");
    expect(await frontMatter(her, "export --for devto")).toMatchObject({
      canonical_url: "https://you.example/2027-01-01-study-day",
    });
  });

  it("go to a service with the article, as they stand in its file", async () => {
    const { you, json } = await publishing();
    settle(you, "blog.url = https://you.example/{slug}/\nblog.series = 180 nights\n");
    const [{ requests }] = (await json("publish 10 --to devto --live --dry-run")).articles;
    expect(JSON.parse(requests.at(-1).body).article).toMatchObject({
      canonical_url: "https://you.example/2027-01-10-linear-regression/",
      series: "180 nights",
    });
  });

  it("are told of when they name no target", async () => {
    const her = learner();
    await her.out("log Fitted");
    settle(her, "blog.target = medium\n");
    const { code, err } = await her.run("export");
    expect(code).toBe(0);
    expect(err).toContain('"medium" is no value of blog.target; the defaults are used');
  });
});
