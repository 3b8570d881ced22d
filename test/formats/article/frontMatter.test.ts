import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { withFrontMatter } from "../../../src/formats/article/frontMatter.ts";
import { readFrontMatter } from "../../../src/formats/article/readFrontMatter.ts";

const hostile = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "42",
    "Day 3: maps",
    "2027-01-10",
    "yes",
    "null",
    "~",
    "---",
    "\n---\n",
    "- a",
    "# x",
    "{{ x }}",
    "'\"\\",
    "%[url]",
  ),
  fc.constantFrom(
    "\0",
    "\u0085",
    "\u2028",
    "\ufeff",
    "\u007f",
    "\uffff",
    "\u202e",
    "a\r\nb",
    " lead",
    "trail ",
    "x ".repeat(200),
  ),
);

describe("front matter", () => {
  it("quotes every string and folds none", () => {
    const data = { title: "42", date: "2027-01-10", tags: ["yes", "a: b"], day: 10, draft: true };
    expect(withFrontMatter(data, "Body\n")).toBe(
      '---\ntitle: "42"\ndate: "2027-01-10"\ntags:\n  - "yes"\n  - "a: b"\nday: 10\ndraft: true\n---\n\nBody\n',
    );
  });

  it("is what the yaml package writes, but for what other readers may refuse", () => {
    const key = fc.stringMatching(/^[a-z]{3,12}(_[a-z]{2,8})?$/).filter((word) => !/^(true|false|null)$/.test(word));
    const value = fc.oneof(hostile, fc.integer(), fc.boolean(), fc.array(hostile));
    const quoted = { defaultStringType: "QUOTE_DOUBLE", doubleQuotedAsJSON: true } as const;
    fc.assert(
      fc.property(fc.dictionary(key, value), (data) => {
        const yaml = stringify(data, { ...quoted, defaultKeyType: "PLAIN", lineWidth: 0 });
        const escaped = yaml.replace(
          /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
          (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
        );
        expect(withFrontMatter(data, "")).toBe(`---\n${escaped}---\n\n`);
      }),
      { numRuns: 500 },
    );
  });

  it("comes back as it was, the body too, whatever the strings", () => {
    const body = fc.oneof(hostile, fc.constantFrom("", "\n", "\r\n\n---\n", "---\na: 1\n---\n"));
    fc.assert(
      fc.property(hostile, fc.array(hostile), body, (title, tags, text) => {
        const read = readFrontMatter(withFrontMatter({ title, tags }, text));
        expect(read).toEqual({ data: { title, tags }, body: text });
      }),
      { numRuns: 500 },
    );
  });

  it("holds no character that a YAML reader may refuse", () => {
    fc.assert(
      fc.property(hostile, (title) => {
        expect(withFrontMatter({ title }, "")).not.toMatch(/[^\n\x20-\x7e\u00a0-\u2027\u202a-\ufefe\uff00-\ufffd]/);
      }),
    );
  });

  it.each([
    ["none", "Just text\n---\n", null, "Just text\n---\n"],
    ["never closed", "---\na: 1\n", null, "---\na: 1\n"],
    ["empty", "---\n---\nText", {}, "Text"],
    ["a byte order mark and CR LF", "\ufeff---\r\na: 1\r\n---\r\n\r\nText", { a: 1 }, "Text"],
    ["the end of the file", "---\na: 2027-01-10\n---", { a: "2027-01-10" }, ""],
  ])("of other tools is read: %s", (_case, text, data, body) => {
    expect(readFrontMatter(text)).toEqual({ data, body });
  });

  it.each([
    ["a list", "---\n- a\n---\n"],
    ["broken", "---\na: [\n---\n"],
    ["too long", `---\na: "${"x".repeat(70_000)}"\n---\n`],
    [
      "an alias bomb",
      `---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [${"*a,".repeat(9)}]\nc: &c [${"*b,".repeat(9)}]\nd: [${"*c,".repeat(9)}]\n---\n`,
    ],
  ])("is refused when it is %s", (_case, text) => {
    expect(() => readFrontMatter(text)).toThrow(expect.objectContaining({ code: "refused" }));
  });
});
