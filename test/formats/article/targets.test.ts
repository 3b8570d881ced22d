import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFrontMatter } from "../../../src/formats/article/readFrontMatter.ts";
import { articleFile } from "../../../src/formats/article/target.ts";
import { TARGET_NAMES } from "../../../src/formats/article/targetNames.ts";
import { TARGETS } from "../../../src/formats/article/targets.ts";
import { article, entry, SUNDAY } from "./sources.ts";

const night = article([
  entry({
    topics: ["ml/linear-regression", "ml/svm", "ml/decision-trees"],
    tags: ["Machine Learning", "100days"],
    links: ["https://example.org/ols?a=$1"],
    body: "Fitted a line: the GPU costs $2 an hour, not $20.\n\n```sh\necho $HOME\n```\n\n## Tomorrow\n\nKernels 🚤\n",
  }),
  entry({ number: 11, writtenAt: Date.UTC(2027, 0, 10, 23, 40), body: "One more thing:\n\n$$\ny = wx + b\n$$" }),
]);

const { plain, hashnode, devto } = TARGETS;

describe("every target", () => {
  it.each(TARGET_NAMES)("$name writes its golden file", async ({ name }) => {
    const { name: file, text } = articleFile(night, TARGETS[name]);
    expect(file).toBe("2027-01-10-linear-regression-support-vector-machines-svm.md");
    await expect(text).toMatchFileSnapshot(`golden/${name}.txt`);
  });
});

const said = article(
  [
    entry({
      title: 'Day 3: "maps" & 42',
      tags: ["deep-learning", "c++", "2027"],
      revisedAt: Date.UTC(2027, 0, 12, 6, 0),
      body: "Wrapped\nlines with $x$, {{ name }},\n{% if %} and {{< fig >}}  \nand a break.\n\n- one\n  item\n\n    {{ indented }}\n\n`{{ code }}`\n",
    }),
  ],
  {
    detailsOf: () => ({
      subtitle: "A: b",
      description: "What it took: all of it.",
      slug: "maps-twice",
      series: "180 nights",
      canonical: "https://you.example/maps",
      cover: "https://you.example/maps.png",
    }),
  },
);

describe("an article that says everything about itself", () => {
  it.each(TARGET_NAMES)("is its golden file for $name, byte for byte each time", async ({ name }) => {
    const { name: file, text } = articleFile(said, TARGETS[name]);
    expect(file).toBe("2027-01-10-maps-twice.md");
    await expect(text).toMatchFileSnapshot(`golden/said.${name}.txt`);
    expect(articleFile(said, TARGETS[name]).text).toBe(text);
  });
});

describe("plain", () => {
  it("keeps the bytes of a body, whatever they are", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), (body) => {
        const { text, remarks } = articleFile(article([entry({ body })]), plain);
        expect(readFrontMatter(text).body.startsWith(body)).toBe(true);
        expect(remarks).toEqual([]);
      }),
    );
  });

  it("leaves out the day outside every goal, and tags where there are none", () => {
    const { text } = articleFile(article([entry()], { figures: null }), plain);
    expect(text).toBe('---\ntitle: "2027-01-10"\ndate: "2027-01-10"\n---\n\nFitted a line.\n');
  });
});

describe("dev.to", () => {
  it("takes four tags of letters and digits alone", () => {
    const tags = ["deep-learning", "C++", "Übung", "x".repeat(31), "100days", "python"];
    const { text, remarks } = articleFile(article([entry({ tags })]), devto);
    expect(readFrontMatter(text).data?.tags).toBe("deeplearning, c, ubung, 100days");
    expect(remarks.map((remark) => remark.text)).toEqual([
      'tag "deep-learning" written "deeplearning"',
      'tag "C++" written "c"',
      'tag "Übung" written "ubung"',
      `tag "${"x".repeat(31)}" left out: devto cannot take it`,
      'tag "python" left out: devto takes 4',
    ]);
  });

  it("says when a title or a text is longer than the service takes", () => {
    const { remarks } = articleFile(article([entry({ title: "🚤".repeat(129), body: "x".repeat(800_001) })]), devto);
    expect(remarks).toEqual([
      { kind: "problem", text: "the title is 129 characters: devto takes 128" },
      { kind: "problem", text: "the text is 800019 bytes: dev.to takes 800000" },
    ]);
  });
});

describe("hashnode", () => {
  it("remarks on every change it made", () => {
    expect(articleFile(night, hashnode).remarks).toEqual([
      { kind: "change", text: 'tag "Machine Learning" written "machine-learning"' },
      { kind: "change", text: "3 dollar signs escaped: Hashnode reads $…$ as math (write $$…$$ where you mean math)" },
    ]);
  });

  it("takes fifteen tags and names those it leaves out", () => {
    const tags = ["🚤", ...Array.from({ length: 16 }, (_, i) => `t${i}`)];
    const { text, remarks } = articleFile(article([entry({ tags })]), hashnode);
    expect(String(readFrontMatter(text).data?.tags).split(", ")).toHaveLength(15);
    expect(remarks.map((remark) => remark.text)).toEqual([
      'tag "🚤" left out: hashnode cannot take it',
      'tag "t15" left out: hashnode takes 15',
    ]);
  });

  it("says when a text is longer than the service takes", () => {
    const { remarks } = articleFile(article([entry({ body: "ä".repeat(47_500) })]), hashnode);
    expect(remarks).toEqual([{ kind: "problem", text: expect.stringMatching(/^the text is 95\d{3} bytes/) }]);
  });

  it.each([
    ["in the evening", Date.UTC(2027, 0, 10, 21, 30, 5), 60, "2027-01-10T22:30:05+01:00"],
    ["past midnight", Date.UTC(2027, 0, 10, 23, 40), 60, "2027-01-10T23:59:00+01:00"],
    ["two days late", Date.UTC(2027, 0, 12, 20, 0), 60, "2027-01-10T23:59:00+01:00"],
    ["west of UTC", Date.UTC(2027, 0, 11, 5, 0), -570, "2027-01-10T19:30:00-09:30"],
  ])("is dated to its day when written %s", (_case, writtenAt, offset, publishedAt) => {
    const { text } = articleFile(article([entry({ writtenAt, offset, day: SUNDAY })]), hashnode);
    expect(readFrontMatter(text).data).toMatchObject({ publishedAt, saveAsDraft: true });
  });

  it("has an ASCII slug for a title in any script", () => {
    const { name, text } = articleFile(article([entry({ title: "線形回帰" })]), hashnode);
    expect(name).toBe("2027-01-10-線形回帰.md");
    expect(readFrontMatter(text).data?.slug).toBe("2027-01-10-study-day");
  });
});

it("describes a post of Astro by its first words, as a reader sees them", () => {
  const body = "# Nights\n\nFitted **a line** by [hand](https://a.example), `then` NumPy.\n\n## Tomorrow\n\nKernels.\n";
  const { text } = articleFile(article([entry({ body })]), TARGETS.astro);
  expect(readFrontMatter(text).data).toMatchObject({ description: "Fitted a line by hand, then NumPy." });
});
