import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { CHECKOUT } from "../helpers/curricula.ts";
import { learner } from "../helpers/learner.ts";

/** What the journal was made for; it stays with its author, and is found beside the checkout or by name. */
const PLACES = [process.env.JOURNEY_POST, join(CHECKOUT, "../shared/learner-post.txt")];
const POST = PLACES.find((path) => path !== undefined && existsSync(path));
const TITLE = "Day 1: why I am learning in public";

interface Shown {
  entries: { body: string; title: string; minutes: number; words: number }[];
}

const frontMatterOf = (article: string) => /^---\n([\s\S]*?)\n---\n/.exec(article)?.[1] ?? "";

describe.skipIf(POST === undefined)("the learner's own post", () => {
  const post = POST === undefined ? Buffer.alloc(0) : readFileSync(POST);

  it("is kept byte for byte, with its title and its five hours", async () => {
    const her = learner();
    expect(await her.out(["log", "-", "--title", TITLE, "--min", "300"], { stdin: post })).toMatch(/^Saved #1 · /);
    const [entry] = (await her.json<Shown>("show 1")).entries;
    expect(Buffer.from(entry?.body ?? "", "utf8").equals(post)).toBe(true);
    expect([entry?.title, entry?.minutes]).toEqual([TITLE, 300]);
    expect(entry?.words).toBeGreaterThan(500);
  });

  it("goes out whole as that day's article", async () => {
    const her = learner();
    await her.out(["log", "-", "--title", TITLE, "--min", "300", "-t", "ml.1.1"], { stdin: post });
    const plain = await her.out("export");
    expect(plain).toContain(post.toString("utf8").trimEnd());
  });

  it("reads well on Hashnode: front matter, then every line of it in order", async () => {
    const her = learner();
    await her.out(["log", "-", "--title", TITLE, "--min", "300"], { stdin: post });
    const article = await her.out("export --for hashnode");
    expect(frontMatterOf(article)).toContain(`title: ${JSON.stringify(TITLE)}`);
    const words = (text: string) => text.replace(/[\\\s]+/g, " ").trim();
    expect(words(article)).toContain(words(post.toString("utf8")));
  });
});

const LIMIT = 5_000_000;
const TEXTS: [string, string | Uint8Array][] = [
  ["CR LF", "first\r\nsecond\r\n\r\nthird"],
  ["lone CR and mixed ends", "a\rb\nc\r\nd\n\r"],
  ["a byte order mark", "\ufeffwith a mark"],
  ["emoji, joined and flagged", "Emoji 👩🏽‍🚀 👨‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🇳🇴 ❤️"],
  ["combining marks, composed and not", "e\u0301 é \u0041\u030a Å a\u0327\u0301"],
  ["right to left, with its marks", "שלום \u200fעולם\u200e العربية \u202bx\u202c"],
  ["spaces and blank lines around it", "\n\n  \tindented\n\n```\n\tcode  \n```  \n\n\n"],
  ["what a terminal would act on", "\x1b[31mred\x07 \x9b \x7f"],
  ["what Markdown would", "---\ntitle: no\n---\n\n# head\n\n$x$ {{ y }} <b> &amp; \\"],
  ["other planes and edges of them", "\ud7ff \ue000 \uffff \u{10ffff} end"],
];

describe("byte for byte", () => {
  test.each(TEXTS)("%s", async (_, text) => {
    const her = learner();
    const bytes = Buffer.from(text);
    await her.out("log -", { stdin: bytes });
    const { entries } = await her.json<Shown>("show 1");
    expect(Buffer.from(entries[0]?.body ?? "", "utf8").equals(bytes)).toBe(true);
    const article = Buffer.from(await her.out("export"), "utf8");
    expect(article.includes(bytes)).toBe(true);
    const archive: Shown = JSON.parse(await her.out("export --all --for json"));
    expect(Buffer.from(archive.entries[0]?.body ?? "", "utf8").equals(bytes)).toBe(true);
  });

  it("5,000,000 bytes are an entry, one more is refused and kept nowhere by half", async () => {
    const her = learner();
    const line = Buffer.from("æøå 🚤 twelve\r\n");
    const most = Buffer.alloc(LIMIT, line);
    most.write("x".repeat(20), LIMIT - 20);
    const cut = most.lastIndexOf("\n", LIMIT - 21) + 1;
    most.fill("x", cut);
    await her.out("log -", { stdin: most });
    const { entries } = await her.json<Shown>("show 1");
    expect(Buffer.from(entries[0]?.body ?? "", "utf8").equals(most)).toBe(true);
    expect(Buffer.from(await her.out("export"), "utf8").includes(most)).toBe(true);

    const { code, err } = await her.run("log -", { stdin: Buffer.concat([most, Buffer.from("x")]) });
    expect(code).toBe(1);
    expect(err).toMatch(/^error: standard input is longer than 5 MB.*\nhint: /);
    expect((await her.json<Shown>("list")).entries).toHaveLength(1);
  });
});
