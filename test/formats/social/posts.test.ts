import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainBlocks } from "../../../src/formats/article/plainText.ts";
import { hashtagOf } from "../../../src/formats/social/hashtag.ts";
import { PLATFORMS, type Platform } from "../../../src/formats/social/platform.ts";
import { onePost, thread } from "../../../src/formats/social/posts.ts";
import { sentencesOf } from "../../../src/formats/social/sentences.ts";

const NIGHT = `## What I learned

Fitted a line by hand, e.g. with *least squares*. The residuals are orthogonal to every column!

- NumPy uses the SVD
- Pandas for the table

## Tomorrow

Ridge.
`;

const sentences = (markdown: string) => sentencesOf(plainBlocks(markdown), "en");
const closing = ["Day 10/180 · streak 10", "https://ada.example/day-10"];
function named(name: string): Platform {
  const platform = PLATFORMS.find((candidate) => candidate.name === name);
  if (platform === undefined) throw new Error(name);
  return platform;
}

/** What is said, whatever stands between. */
const words = (text: string) => text.replace(/…/g, "").replace(/\s+/g, "");

const anyText = fc
  .array(
    fc.oneof(
      {
        weight: 6,
        arbitrary: fc.constantFrom("least", "squares,", "fit.", "Why?", "線形回帰。", "🎉", "README.md", "\n\n"),
      },
      {
        weight: 2,
        arbitrary: fc.constantFrom("https://example.org/a/b?c=d", "## Head\n\n", "- item\n", "x".repeat(350)),
      },
      { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 5 }) },
    ),
    { minLength: 1, maxLength: 120 },
  )
  .map((parts) => parts.join(" "));

describe("sentences", () => {
  it("are those of the text, with the headings above them and the marks of lists", () => {
    expect(sentences(NIGHT)).toEqual([
      { text: "What I learned\nFitted a line by hand, e.g. with least squares.", joint: "\n\n" },
      { text: "The residuals are orthogonal to every column!", joint: " " },
      { text: "- NumPy uses the SVD", joint: "\n\n" },
      { text: "- Pandas for the table", joint: "\n" },
      { text: "Tomorrow\nRidge.", joint: "\n\n" },
    ]);
  });
});

describe.each(PLATFORMS.map((platform) => [platform.title, platform] as const))("on %s", (_, platform) => {
  it("one post is the beginning of the text and what closes it, and fits", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const given = sentences(text);
        const { posts, left } = onePost({ sentences: given, closing, hashtags: ["#ols"] }, platform);
        expect(posts.length).toBe(1);
        const [post = ""] = posts;
        expect(platform.fits(post)).toBe(true);
        expect(post.endsWith(`${closing.join("\n")}\n#ols`)).toBe(true);
        const said = words(post.slice(0, -`${closing.join("\n")}\n#ols`.length));
        expect(words(given.map((sentence) => sentence.text).join("")).startsWith(said)).toBe(true);
        expect(left).toBeLessThan(Math.max(1, given.length));
      }),
      { numRuns: 60 },
    );
  });

  it("a thread says every word in order, each post fits, and only a sentence that is too long is cut", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const given = sentences(text);
        const { posts, cut, left } = thread({ sentences: given, closing, hashtags: [] }, platform);
        for (const post of posts) expect(platform.fits(post)).toBe(true);
        const all = given.map((sentence) => sentence.text).join("");
        expect(words(posts.join(""))).toBe(words(all + closing.join("")));
        expect(left).toBe(0);
        if (given.every((sentence) => platform.fits(sentence.text))) expect(cut).toBe(0);
      }),
      { numRuns: 60 },
    );
  });
});

describe("a post", () => {
  it("cuts a sentence longer than itself between words, and shows it", () => {
    const long = sentences(`${"least squares ".repeat(40)}end.`);
    const { posts, cut } = onePost({ sentences: long, closing, hashtags: [] }, named("x"));
    expect(posts[0]).toMatch(/^(least squares )+least( squares)?…\n\nDay 10\/180/);
    expect(cut).toBe(1);
  });

  it("leaves hashtags out that would take half of it, and counts them", () => {
    const hashtags = Array.from({ length: 30 }, (_, index) => `#aVeryLongTagNumber${index}`);
    const { posts, leftTags } = onePost({ sentences: sentences("Short."), closing, hashtags }, named("x"));
    expect(posts[0]).toMatch(/^Short\.\n\nDay/);
    expect(leftTags).toBeGreaterThan(20);
    expect(named("x").fits(posts[0] ?? "")).toBe(true);
  });
});

describe("the limit", () => {
  it.each([
    ["mastodon", `${"a".repeat(477)}`, "https://example.org/a/very/long/path/of/an/article", true],
    ["mastodon", `${"a".repeat(478)}`, "https://example.org/a/very/long/path/of/an/article", false],
    ["mastodon", `${"a".repeat(490)}`, "https://e.org", false],
    ["bluesky", "👩🏽‍🚀".repeat(150), "", true],
    ["bluesky", "👩🏽‍🚀".repeat(250), "", false],
    ["bluesky", "a".repeat(301), "", false],
    ["linkedin", "a".repeat(3000), "", true],
    ["linkedin", "a".repeat(3001), "", false],
  ])("of %s", (name, text, url, fits) => {
    expect(named(name).fits(text.slice(0, url === "" ? undefined : text.length - 1) + (url && ` ${url}`))).toBe(fits);
  });
});

it.each([
  ["ols", "#ols"],
  ["machine-learning", "#MachineLearning"],
  ["線形-回帰", "#線形回帰"],
  ["c++", "#c"],
  ["100", null],
  ["100days", "#100days"],
  ["!", null],
])("the tag %j is the hashtag %j", (tag, hashtag) => {
  expect(hashtagOf(tag)).toBe(hashtag);
});
