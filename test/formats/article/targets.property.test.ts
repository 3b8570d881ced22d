import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { load } from "js-yaml";
import * as v from "valibot";
import { describe, expect, it, onTestFinished } from "vitest";
import { parse } from "yaml";
import type { PostDetails } from "../../../src/core/post.ts";
import { writeArticles } from "../../../src/files/exportFolder.ts";
import type { Article } from "../../../src/formats/article/article.ts";
import { readFrontMatter } from "../../../src/formats/article/readFrontMatter.ts";
import { articleFile, fittedArticle } from "../../../src/formats/article/target.ts";
import { TARGET_NAMES, type TargetName } from "../../../src/formats/article/targetNames.ts";
import { TARGETS } from "../../../src/formats/article/targets.ts";
import { article, entry } from "./sources.ts";

const piece = fc.constantFrom(
  ...[
    "---\n",
    "\n",
    "\r\n",
    "a",
    "Day 3: maps",
    "42",
    "null",
    "../",
    "..\\",
    "/etc/passwd",
    "C:",
    "CON",
    "\ufeff",
    "\u2028",
  ],
  ...[
    "\u0085",
    "\u202e",
    "🚤",
    "線形",
    "'",
    '"',
    "\\",
    "#",
    "{{ x }}",
    "{% raw %}",
    "{% endraw %}",
    "{{< x >}}",
    "$",
    "$$",
  ],
  ...[
    "```\n",
    "`",
    "    ",
    "- ",
    "> ",
    "| a | b |\n|--|--|\n",
    "[x]: y\n",
    "![a](b.png)",
    "<img src=x>",
    "<!-- ",
    "--> ",
    "%[u]",
    " \n",
  ],
);
const hostile = fc.oneof(
  { weight: 3, arbitrary: fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join("")) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 40 }) },
);
const detail = fc.option(hostile.filter((text) => text !== ""));

const articles: fc.Arbitrary<Article> = fc
  .record({
    title: fc.option(hostile),
    tags: fc.array(hostile, { maxLength: 6 }),
    body: hostile,
    topics: fc.subarray(["ml/svm", "gone/topic"]),
    revisedAt: fc.option(fc.integer({ min: Date.UTC(2027, 0, 11), max: Date.UTC(2030, 0, 1) })),
    details: fc.record<PostDetails>({
      ...{ subtitle: detail, description: detail, series: detail, canonical: detail, cover: detail },
      slug: detail,
    }),
    inGoal: fc.boolean(),
  })
  .map(({ details, inGoal, ...of }) =>
    article([entry(of)], { detailsOf: () => details, ...(!inGoal && { figures: null }) }),
  );

const RFC3339 = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/));
const DATE = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/));
const words = v.optional(v.pipe(v.string(), v.minLength(1)));
const list = v.optional(v.pipe(v.array(v.string()), v.minLength(1)));
/** A comma between tags, each of which matches. */
const tags = (tag: RegExp, most: number) =>
  v.optional(
    v.pipe(
      v.string(),
      v.check((text) => text.split(", ").length <= most && text.split(", ").every((one) => tag.test(one))),
    ),
  );
const moment = v.pipe(
  v.string(),
  v.check((text) => !Number.isNaN(new Date(text).getTime())),
);

/** What each target reads, and nothing else (facts of their own documentation). */
const SCHEMAS: Record<TargetName, v.GenericSchema> = {
  plain: v.strictObject({
    ...{ title: v.string(), date: DATE, subtitle: words, description: words, slug: words, tags: list, series: words },
    ...{ canonical: words, cover: words, day: v.optional(v.number()), draft: v.optional(v.literal(true)) },
  }),
  hashnode: v.strictObject({
    ...{ title: v.string(), slug: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)), subtitle: words },
    ...{ tags: tags(/^[a-z0-9]+(-[a-z0-9]+)*$/, 15), cover: words, seriesSlug: words, canonical: words },
    ...{ seoDescription: words, publishedAt: RFC3339, saveAsDraft: v.boolean() },
  }),
  devto: v.strictObject({
    ...{ title: v.string(), published: v.boolean(), description: words, tags: tags(/^[\p{L}\p{N}]{1,30}$/u, 4) },
    ...{ series: words, canonical_url: words, cover_image: words },
  }),
  hugo: v.strictObject({
    ...{ title: v.string(), date: RFC3339, lastmod: v.optional(RFC3339), draft: v.boolean(), description: words },
    ...{ slug: v.pipe(v.string(), v.minLength(1)), tags: list, series: list },
  }),
  jekyll: v.strictObject({
    ...{ layout: v.literal("post"), title: v.string(), tags: list, description: words, published: v.boolean() },
    date: v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d [+-]\d{4}$/)),
  }),
  astro: v.strictObject({
    ...{ title: v.string(), description: v.string(), pubDate: moment, updatedDate: v.optional(moment) },
    ...{ heroImage: words, tags: list, draft: v.boolean() },
  }),
  obsidian: v.strictObject({
    ...{ title: v.string(), date: DATE, aliases: v.array(v.string()), subtitle: words, description: words },
    ...{ series: words, canonical: words, cover: words },
    tags: v.optional(v.array(v.pipe(v.string(), v.regex(/^(?=.*[^\p{N}/-])[\p{L}\p{M}\p{N}_/-]+$/u)))),
  }),
};

describe("whatever an article's title, text, tags and details are", () => {
  it.each(TARGET_NAMES)("two readers of YAML find in $name's front matter what its schema wants", ({ name }) => {
    fc.assert(
      fc.property(articles, fc.option(fc.boolean(), { nil: undefined }), (given, draft) => {
        const options = draft === undefined ? {} : { draft };
        const { name: file, text } = articleFile(given, TARGETS[name], options);
        const [, yaml = ""] = /^---\n([\s\S]*?\n)---\n\n/.exec(text) ?? [];
        const data = parse(yaml);
        expect(load(yaml)).toEqual(data);
        expect(data.title).toBe(given.title);
        expect(v.safeParse(SCHEMAS[name], data).issues ?? []).toEqual([]);
        expect(file).toMatch(/^\d{4}-\d\d-\d\d-[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*\.md$/u);
        expect(readFrontMatter(text).body).toBe(fittedArticle(given, TARGETS[name], options).text);
        expect(articleFile(given, TARGETS[name], options).text).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  it("plain keeps the bytes of the body", () => {
    fc.assert(
      fc.property(articles, (given) => {
        const [{ body }] = given.entries;
        expect(fittedArticle(given, TARGETS.plain).text.startsWith(body)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it("nothing is written outside the folder, and a day for two targets stands in both", () => {
    const root = mkdtempSync(join(tmpdir(), "journey-targets-"));
    onTestFinished(() => rmSync(root, { recursive: true }));
    let round = 0;
    fc.assert(
      fc.property(articles, (given) => {
        round += 1;
        for (const name of ["jekyll", "astro"] as const) {
          const file = articleFile(given, TARGETS[name]);
          const dir = join(root, String(round), name);
          expect(writeArticles(dir, [file]).written).toEqual([file.name]);
          expect(writeArticles(dir, [file]).unchanged).toEqual([file.name]);
          expect(readdirSync(dir).sort()).toEqual([".journey-export.json", file.name]);
        }
        expect(readdirSync(join(root, String(round)))).toEqual(["astro", "jekyll"]);
        expect(readdirSync(root)).toHaveLength(round);
      }),
      { numRuns: 15 },
    );
  });
});
