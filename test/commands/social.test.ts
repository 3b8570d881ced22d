import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Learner, learner } from "../helpers/learner.ts";

interface Told {
  posts: { text: string; count: number; limit: number; composer: string | null }[];
  url: string | null;
  left: number;
}

async function night(): Promise<Learner> {
  const her = learner();
  await her.out(["log", "-", "-t", "ml.2.1", "--tag", "machine-learning"], {
    stdin: `Fitted a line by *hand*. ${"The residuals are orthogonal. ".repeat(12)}\n\n## Tomorrow\n\nRidge.\n`,
  });
  return her;
}

describe("journey export --for x", () => {
  it("is the day's own first sentences, its figures, its address and its tags, within 280", async () => {
    const her = await night();
    await her.out("publish 1 --url https://ada.example/day-1");
    const { out, err } = await her.run("export 1 --for x");
    expect(out).toMatch(/^Fitted a line by hand\. (The residuals are orthogonal\. ?)+\n\nDay 1\/180 · streak 1\n/);
    expect(out.endsWith("\nhttps://ada.example/day-1\n#MachineLearning\n")).toBe(true);
    expect(err).toMatch(
      /^\nX takes 280 characters, this post has 2\d\d\n\d+ more sentences in the entry \(--thread for all of it\)\nTo check and send: /,
    );
    const { posts } = await her.json<Told>("export --for x");
    expect(new URL(posts[0]?.composer ?? "").searchParams.get("text")).toBe(out.slice(0, -1));
  });

  it("as a thread is all of it", async () => {
    const her = await night();
    const { posts, left } = await her.json<Told>("export d1 --for x --thread");
    expect(posts.length).toBe(2);
    expect(posts.every(({ count, limit }) => count <= limit)).toBe(true);
    expect([
      left,
      posts
        .map(({ text }) => text)
        .join("")
        .match(/residuals/g)?.length,
    ]).toEqual([0, 12]);
    expect(posts[1]?.text).toContain("Tomorrow\nRidge.\n\nDay 1/180 · streak 1\n#MachineLearning");
    expect((await her.out("export d1 --for x --thread")).split("\n\n---\n\n").length).toBe(2);
  });

  it("says that a day is not published, and names no address", async () => {
    const her = await night();
    const { out, err } = await her.run("export --for mastodon");
    expect(out).not.toContain("http");
    expect(err).toContain("Not published yet");
    expect((await her.json<Told>("export --for linkedin")).posts[0]?.composer).toBe(null);
  });

  it("is about one day that may go out", async () => {
    const her = await night();
    her.at("2027-01-02 22:30");
    await her.out("log secret --private");
    expect(await her.run("export --for x")).toMatchObject({ code: 1, err: expect.stringContaining("only private") });
    expect(await her.out("export --for x --include-private")).toContain("secret");
    expect(await her.run("export --all --for x")).toMatchObject({ code: 2 });
    await her.out("log open");
    expect(await her.run("export d1..d2 --for x")).toMatchObject({ code: 2, err: expect.stringContaining("one day") });
  });

  it("starts with the title the day was given", async () => {
    const her = await night();
    await her.out(["edit", "1", "--title", "A line by hand"]);
    expect(await her.out("export --for bluesky")).toMatch(/^A line by hand\nFitted a line/);
  });

  it("goes into a file, and over no other text", async () => {
    const her = await night();
    const path = join(her.home, "post.txt");
    expect(await her.out("export --for x --out post.txt")).toBe("Wrote ~/post.txt · 1 post\n");
    expect(existsSync(path)).toBe(true);
    await her.out("export --for x --out post.txt");
    writeFileSync(path, "mine");
    expect((await her.run("export --for x --out post.txt")).code).toBe(1);
    expect(readFileSync(path, "utf8")).toBe("mine");
  });
});

describe("what has no words for a post", () => {
  it("is said in a note and in the data, each kind of it", async () => {
    const her = learner();
    const stdin = [
      "Fitted it. ![loss](loss.png)",
      "```py\nfit()\n```",
      "    indented()",
      "| a | b |\n|---|---|\n| 1 | 2 |",
      "<div>x</div>",
      "<!-- mine -->",
    ].join("\n\n");
    await her.out(["log", "-"], { stdin });
    const { out, err } = await her.run("export --for mastodon");
    expect(out).toMatch(/^Fitted it\.\n/);
    expect(err).toContain("Left out, having no words for a post: 2 code blocks, 1 table, 1 image, 1 block of HTML\n");
    expect(await her.json("export --for mastodon")).toMatchObject({
      without: { codeBlocks: 2, tables: 1, images: 1, html: 1 },
    });
    her.at("2027-01-02 22:30");
    await her.out(["log", "Only words."]);
    expect((await her.run("export 2 --for mastodon")).err).not.toContain("Left out");
  });

  it("is whatever of 5 MB stands after what is read at once", async () => {
    const her = learner();
    await her.out(["log", "-"], { stdin: `Begun.\n\n${"![".repeat(2_400_000)} x` });
    const { out, err } = await her.run("export --for mastodon");
    expect(out).toMatch(/^Begun\./);
    expect(err).toContain("Only the first 100000 characters were read");
  });
});
