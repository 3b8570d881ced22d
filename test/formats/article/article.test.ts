import { describe, expect, it } from "vitest";
import { composeArticle } from "../../../src/formats/article/article.ts";
import { articleText } from "../../../src/formats/article/text.ts";
import { article, entry, source } from "./sources.ts";

const REGRESSION = "ml/linear-regression";
const TREES = "ml/decision-trees";

describe("the title of an article", () => {
  it.each([
    [
      "the first given that day",
      [entry({ writtenAt: 2, title: "Second" }), entry({ writtenAt: 1, title: "First" })],
      "First",
    ],
    ["not a blank one", [entry({ title: "  " }), entry({ title: "Lines" })], "Lines"],
    ["else the day and its topic", [entry({ topics: [REGRESSION] })], "Day 10/180: Linear regression"],
    [
      "two topics of two entries, each once",
      [entry({ topics: [REGRESSION] }), entry({ number: 11, topics: [REGRESSION, TREES] })],
      "Day 10/180: Linear regression, Decision trees and random forests",
    ],
    [
      "and how many more",
      [entry({ topics: [REGRESSION, TREES, "ml/svm", "gone/topic"] })],
      "Day 10/180: Linear regression, Decision trees and random forests +2",
    ],
    ["the day alone without topics", [entry()], "Day 10/180"],
  ])("is %s", (_case, entries, title) => {
    expect(article(entries).title).toBe(title);
  });

  it("is the date outside every goal", () => {
    expect(article([entry({ topics: [REGRESSION] })], { figures: null }).title).toBe("2027-01-10");
  });
});

describe("what leaves the machine", () => {
  const secret = entry({
    private: true,
    body: "secret",
    title: "secret",
    tags: ["secret"],
    topics: ["ml/svm"],
    links: ["secret:x"],
  });

  it("is nothing of a private entry", () => {
    const composed = article([secret, entry()]);
    expect(JSON.stringify(composed)).not.toContain("secret");
    expect(composed.topics).toEqual([]);
  });

  it("is no article when every entry is private", () => {
    expect(composeArticle(source([secret]))).toBeNull();
    expect(composeArticle(source([]))).toBeNull();
  });

  it("is a private entry when that was asked for", () => {
    expect(article([secret], { includePrivate: true }).title).toBe("secret");
  });

  it("is never the mood", () => {
    const texts = [1, 5].map((mood) => articleText(article([entry({ mood })])));
    expect(texts[0]).toBe(texts[1]);
  });
});

describe("the text of an article", () => {
  it("holds the bodies in the order written, a blank line between", () => {
    const composed = article([
      entry({ number: 12, writtenAt: 3, body: "c" }),
      entry({ number: 10, writtenAt: 1, body: "a\r\n\r\n" }),
      entry({ number: 11, writtenAt: 2, body: "b\n" }),
    ]);
    expect(articleText(composed)).toBe("a\r\n\r\nb\n\nc\n\n---\n\nDay 10/180\n");
  });

  it("closes the code an entry left open, so that the next is read as prose", () => {
    const composed = article([entry({ writtenAt: 1, body: "```py\nx = 1" }), entry({ writtenAt: 2, body: "prose" })]);
    expect(articleText(composed)).toContain("```py\nx = 1\n```\n\nprose\n\n---\n");
  });

  it("lists the links once each, addresses and others", () => {
    const links = ["https://a.example/x_y", "ISLR, page *7*", "https://a.example/x_y"];
    expect(articleText(article([entry({ links })]))).toContain(
      "\n\nLinks:\n\n- <https://a.example/x_y>\n- ISLR, page \\*7\\*\n\n---\n",
    );
  });

  it("ends with the figures of that day, and never a bare 0", () => {
    const figures = { n: 183, goalDays: 180 };
    expect(articleText(article([entry({ topics: [REGRESSION] })], { figures }))).toBe(
      "Fitted a line.\n\n---\n\nDay 183/180 · Linear regression\n",
    );
  });

  it("has no footer outside every goal without topics", () => {
    expect(articleText(article([entry()], { figures: null }))).toBe("Fitted a line.\n");
  });

  it("lets a topic's title mean nothing in Markdown", () => {
    const topicTitle = () => "<script>*a*\n# `b`";
    expect(articleText(article([entry({ topics: ["x"] })], { topicTitle }))).toMatch(
      / · \\<script>\\\*a\\\* # \\`b\\`\n$/,
    );
  });
});
