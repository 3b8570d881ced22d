import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { atomText } from "../../../src/formats/feed/atom.ts";
import { bodyHtml } from "../../../src/formats/feed/bodyHtml.ts";
import { type Feed, feedItem, lastUpdate } from "../../../src/formats/feed/feed.ts";
import { jsonFeedText } from "../../../src/formats/feed/jsonFeed.ts";
import { rfc822 } from "../../../src/formats/feed/rfc822.ts";
import { rssText } from "../../../src/formats/feed/rss.ts";
import { article, entry, SUNDAY } from "../article/sources.ts";
import { atomFaults, jsonFeedFaults, parseXml, rssFaults } from "./specs.ts";

const HOME = "https://ada.example/";

function feedOf(title: string, body: string, more: Partial<Feed> = {}): Feed {
  const day = article([entry({ title, body, tags: ["ols", title] })]);
  const older = article([entry({ day: SUNDAY - 1, revisedAt: Date.UTC(2027, 0, 12) })], { day: SUNDAY - 1 });
  const items = [
    feedItem(day, { home: HOME, url: `${HOME}day-10?a=1&b=2`, summary: body, html: bodyHtml(body, HOME) }),
    feedItem(older, { home: HOME, url: null, summary: "Fitted", html: "<p>Fitted a line.</p>" }),
  ] as const;
  return {
    title,
    description: body,
    author: title,
    language: "en",
    home: HOME,
    self: `${HOME}feed`,
    updated: lastUpdate([...items]),
    items,
    ...more,
  };
}

/** Texts that break out of whatever they are put into. */
const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary", maxLength: 10 }),
      fc.constantFrom(
        "]]>",
        "<![CDATA[",
        "&amp;",
        "&#0;",
        "</content>",
        "<!--",
        "-->",
        "\0",
        "\x0b",
        "\uffff",
        "\ud800",
      ),
      fc.constantFrom("<script>alert(1)</script>", "[x](javascript:alert(1))", "\r\n", '"', "'", "\u2028", "👩🏽‍🚀"),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => `a${parts.join("")}`);

/** What XML can hold of a text. */
const held = (text: string) =>
  text.replace(/\r\n?/g, "\n").replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd");

describe("a feed is valid and says the words it was given, whatever they are:", () => {
  it("Atom", () => {
    fc.assert(
      fc.property(hostile, hostile, (title, body) => {
        const feed = feedOf(title, body);
        const text = atomText(feed);
        expect(atomFaults(text)).toEqual([]);
        const read = parseXml(text).feed as { title: string; entry: { content: { "#text": string }; title: string }[] };
        expect(read.title).toBe(held(title));
        expect(read.entry[0]?.title).toBe(held(title.trim()));
        expect(read.entry[0]?.content["#text"]).toBe(held(feed.items[0]?.html ?? ""));
      }),
    );
  });

  it("RSS", () => {
    fc.assert(
      fc.property(hostile, hostile, (title, body) => {
        const feed = feedOf(title, body);
        const text = rssText(feed);
        expect(rssFaults(text)).toEqual([]);
        const { channel } = parseXml(text).rss as { channel: { title: string; item: Record<string, string>[] } };
        expect(channel.title).toBe(held(title));
        expect(channel.item[0]?.["content:encoded"]).toBe(held(feed.items[0]?.html ?? ""));
      }),
    );
  });

  it("JSON Feed", () => {
    fc.assert(
      fc.property(hostile, hostile, (title, body) => {
        const text = jsonFeedText(feedOf(title, body));
        expect(jsonFeedFaults(text)).toEqual([]);
        expect(JSON.parse(text).title).toBe(title);
      }),
    );
  });
});

describe("the rules of the specifications would catch", () => {
  const sound = feedOf("Nights", "Fitted.");
  it.each([
    ["an Atom feed without its id", atomFaults(atomText(sound).replace(/<id>.*?<\/id>/, "")), "feed has no id"],
    ["a date in another form", atomFaults(atomText(sound).replaceAll("T22:30:05", " 22:30")), /is RFC 3339/],
    ["a category without a term", atomFaults(atomText(sound).replaceAll(" term=", " label=")), "a category has a term"],
    [
      "two descriptions",
      rssFaults(rssText(sound).replaceAll("<description>", "<description/>$&")),
      /more than one descr/,
    ],
    ["a date of Atom in RSS", rssFaults(rssText({ ...sound, updated: "" })), "lastBuildDate is RFC 822"],
    ["version 1", jsonFeedFaults(jsonFeedText(sound).replace("1.1", "1")), "version is 1.1"],
  ])("%s", (_, faults, expected) => {
    expect(faults.join("\n")).toMatch(expected);
  });
});

describe("an item", () => {
  it("keeps its id when title and text change, and tells when it was changed last", () => {
    const of = (more: object) => feedItem(article([entry(more)]), { home: HOME, url: null, summary: "", html: "" });
    const before = of({});
    expect(before).toMatchObject({
      id: "tag:ada.example,2027-01-10:study-day",
      published: "2027-01-10T22:30:05+01:00",
      updated: "2027-01-10T21:30:05Z",
    });
    const after = of({ title: "Another", revisedAt: Date.UTC(2027, 0, 11, 9) });
    expect([after.id, after.updated]).toEqual([before.id, "2027-01-11T09:00:00Z"]);
  });

  it.each([
    ["2027-01-10T22:30:05+01:00", "Sun, 10 Jan 2027 22:30:05 +0100"],
    ["2024-02-29T23:59:00-07:00", "Thu, 29 Feb 2024 23:59:00 -0700"],
    ["2026-11-26T00:00:00Z", "Thu, 26 Nov 2026 00:00:00 +0000"],
    ["2027-06-01T05:45:00+05:45", "Tue, 01 Jun 2027 05:45:00 +0545"],
  ])("of %s went out on %s", (moment, expected) => {
    expect(rfc822(moment)).toBe(expected);
    expect(Date.parse(expected)).toBe(Date.parse(moment));
  });
});

describe("the HTML of a text", () => {
  it.each([
    ["<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n"],
    ["[x](javascript:alert(1))", "<p>[x](javascript:alert(1))</p>\n"],
    ["[x](java&#10;script:alert(1))", "<p>[x](java\nscript:alert(1))</p>\n"],
    ["![p](img/plot.png)", '<p><img src="https://ada.example/notes/img/plot.png" alt="p"></p>\n'],
    ["[up](../a b)", "<p>[up](../a b)</p>\n"],
    ["[up](../a)", '<p><a href="https://ada.example/a">up</a></p>\n'],
    ["[mail](mailto:ada@example.org)", '<p><a href="mailto:ada@example.org">mail</a></p>\n'],
  ])("%j is safe and stands anywhere", (markdown, html) => {
    expect(bodyHtml(markdown, "https://ada.example/notes/day-1")).toBe(html);
  });

  it("never holds an element that runs or loads something else", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const tags = Array.from(bodyHtml(text, HOME).matchAll(/<([a-z0-9]+)/g), ([, name]) => name);
        const plain = ["p", "a", "img", "em", "strong", "code", "pre", "ul", "ol", "li", "h1", "h2", "hr", "br"];
        expect(tags.filter((tag) => !plain.includes(tag ?? "") && tag !== "blockquote")).toEqual([]);
        expect(bodyHtml(text, HOME)).not.toMatch(/(?:href|src)="(?:javascript|vbscript|file|data):/i);
      }),
    );
  });
});
