import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readFrontMatter } from "../../src/formats/article/readFrontMatter.ts";
import { type Learner, learner } from "../helpers/learner.ts";

const frontMatter = async (her: Learner, args = "export --for hashnode") => readFrontMatter(await her.out(args)).data;

const SAID = [
  ..."edit 1 --subtitle".split(" "),
  "By hand, twice",
  "--description",
  "Least squares by hand: what it took.",
  ..."--series Lines --slug least-squares-twice --cover https://a.example/loss.png".split(" "),
  ..."--canonical https://b.example/lines".split(" "),
];

async function said(): Promise<Learner> {
  const her = learner();
  await her.out("log Fitted a line -t ml.2.1");
  await her.out(SAID);
  return her;
}

describe("what an entry says about its article", () => {
  it("stands below the entry where it is shown, and under --json with what nobody said as null", async () => {
    const her = await said();
    await her.out("edit 1 --no-description --no-canonical");
    expect(await her.out("show 1")).toContain(
      "\nArticle subtitle By hand, twice · slug least-squares-twice · series Lines\n        cover https",
    );
    expect(JSON.parse(await her.out("show 1 --json")).entries[0].post).toEqual({
      subtitle: "By hand, twice",
      description: null,
      slug: "least-squares-twice",
      series: "Lines",
      canonical: null,
      cover: "https://a.example/loss.png",
    });
    await her.out("log Another night");
    expect(await her.out("show 2")).not.toContain("Article");
  });

  it("goes out under the target's own keys", async () => {
    const her = await said();
    expect(await frontMatter(her)).toMatchObject({
      subtitle: "By hand, twice",
      seoDescription: "Least squares by hand: what it took.",
      seriesSlug: "lines",
      slug: "least-squares-twice",
      cover: "https://a.example/loss.png",
      canonical: "https://b.example/lines",
    });
    expect(await frontMatter(her, "export --for devto")).toMatchObject({
      series: "Lines",
      canonical_url: "https://b.example/lines",
      cover_image: "https://a.example/loss.png",
      description: "Least squares by hand: what it took.",
    });
    expect(await frontMatter(her, "export --for hugo")).toMatchObject({
      series: ["Lines"],
      slug: "least-squares-twice",
    });
    expect(await frontMatter(her, "export --for astro")).toMatchObject({ heroImage: "https://a.example/loss.png" });
  });

  it("can be taken away, undone and redone, one by one", async () => {
    const her = await said();
    expect(await her.out("edit 1 --no-series")).toContain("Edited #1 · Fri 1 Jan: series\n");
    expect(await frontMatter(her)).not.toHaveProperty("seriesSlug");
    await her.out("undo");
    expect(await frontMatter(her)).toHaveProperty("seriesSlug", "lines");
    await her.out("redo");
    expect(await frontMatter(her)).not.toHaveProperty("seriesSlug");
    expect(await her.out("edit 1 --no-series --slug least-squares-twice")).toBe("#1 stays as it is.\n");
    expect(await her.out("history")).toContain("edited #1 (subtitle, description, slug, series, canonical, cover)");
  });

  it("comes back whole from the archive, and doctor finds nothing", async () => {
    const her = await said();
    const archive = await her.out("export --all --for json");
    expect(JSON.parse(archive).entries[0]).toMatchObject({ series: "Lines", slug: "least-squares-twice" });
    const other = learner();
    writeFileSync(join(other.home, "journal.json"), archive);
    await other.out("import journal.json");
    expect(await other.out("export --all --for json")).toBe(archive);
    expect((await other.json<{ failed: number }>("doctor")).failed).toBe(0);
  });

  it("is the first word of a day's entries", async () => {
    const her = await said();
    await her.out("log And again");
    await her.out("edit 2 --series Others --no-slug");
    expect(await frontMatter(her)).toMatchObject({ seriesSlug: "lines" });
    await her.out("edit 1 --no-series");
    expect(await frontMatter(her)).toMatchObject({ seriesSlug: "others" });
  });

  it.each([
    [["--slug", "two words"], "is no slug"],
    [["--slug", "../x"], "is no slug"],
    [["--canonical", "javascript:x"], "is no web address"],
    [["--series", ""], "a series is one line of text"],
    [["--cover", "a\nb"], "one line"],
  ])("is refused as %j", async (args, message) => {
    const her = await said();
    const { code, err } = await her.run(["edit", "1", ...args]);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });
});
