import { describe, expect, it } from "vitest";
import { isoDay } from "../../../src/core/day.ts";
import { readMarkdownFile } from "../../../src/formats/journals/markdownFile.ts";

function read(path: string, text: string, ours = false) {
  const found = readMarkdownFile({ path, text, ours });
  return "why" in found ? found.why : { ...found, day: isoDay(found.day) };
}

const post = (front: string, body = "Words.\n") => `---\n${front}\n---\n\n${body}`;

describe("the day of a Markdown file", () => {
  it.each([
    ["2027-01-10.md", "Words.\n", "2027-01-10"],
    ["daily/2027/2027-01-10 Sunday.md", "Words.\n", "2027-01-10"],
    ["20270110.md", "Words.\n", "2027-01-10"],
    ["_posts/2027-01-10-slug.md", post("title: T"), "2027-01-10"],
    ["posts/2027-01-10-slug/index.md", post("title: T"), "2027-01-10"],
    ["posts/slug.md", post("date: 2027-01-10"), "2027-01-10"],
    ["posts/slug.md", post('date: "2027-01-10T22:30:00+01:00"'), "2027-01-10"],
    ["posts/slug.md", post("date: 2027-01-10T23:59:00Z"), "2027-01-10"],
    ["posts/slug.md", post("date: 2027-01-10 22:30:00 +0100"), "2027-01-10"],
    ["posts/slug.md", post("date: January 10, 2027"), "2027-01-10"],
    ["posts/slug.md", post("created: 2027-01-10 09:00"), "2027-01-10"],
    ["posts/2027-01-11-slug.md", post("date: 2027-01-10"), "2027-01-10"],
    ["posts/2027-01-11-slug.md", post("date: someday"), "2027-01-11"],
  ])("of %s is known", (path, text, day) => {
    expect(read(path, text)).toMatchObject({ day, where: path });
  });

  it("has the time and offset that are written", () => {
    expect(read("a.md", post("date: 2027-01-10T22:30:00-05:30"))).toMatchObject({ at: 1350, offset: -330 });
    expect(read("a.md", post("date: 2027-01-10 9:05 PM"))).toMatchObject({ at: 1265, offset: null });
    expect(read("2027-01-10.md", "x")).toMatchObject({ at: null, offset: null });
  });

  it.each([
    ["about.md", "Words.", "no date in its front matter or its name"],
    ["2027-02-30.md", "Words.", "no date in its front matter or its name"],
    ["a.md", post("date: 2027-02-30"), 'its date "2027-02-30" is no date'],
    ["a.md", post("date: 01/02/2027"), 'its date "01/02/2027" is no date'],
    ["a.md", post("date: [1, 2]"), "its date [1,2] is no date"],
    ["2027-01-10.md", post("title: T", "\n \n"), "nothing written"],
    [
      "2027-01-10.md",
      '+++\ndate = "2027-01-10"\n+++\nx',
      "its front matter is TOML: hugo convert toYAML makes it YAML",
    ],
    ["2027-01-10.md", post("- a list"), "front matter is not a map of keys to values"],
    ["2027-01-10.md", post("a: &a [1]\nb: *c"), expect.stringContaining("front matter is not YAML")],
    ["2027-01-10.md", post(`x: ${"y".repeat(70_000)}`), expect.stringContaining("front matter of 7")],
    ["2027-01-10.md", post(`x: ${"[".repeat(30_000)}`), expect.stringContaining("front matter is not YAML")],
  ])("of %s is refused with its reason", (path, text, why) => {
    expect(read(path, text)).toEqual(why);
  });
});

describe("what else front matter says", () => {
  it("becomes title, tags, links, star", () => {
    const front =
      "title: Gradients\ntags: [maths, machine learning]\ncategories: [study]\nstarred: true\nlinks: [https://example.org, no link]";
    expect(read("2027-01-10.md", post(front))).toMatchObject({
      title: "Gradients",
      tags: ["maths", "machine-learning", "study"],
      links: ["https://example.org"],
      star: true,
      private: false,
    });
  });

  it.each([["maths python"], ["maths, python"], ["[maths, python]"], ['["#maths", "#python"]']])(
    "takes tags as %s",
    (tags) => {
      expect(read("2027-01-10.md", post(`tags: ${tags}`))).toMatchObject({ tags: ["maths", "python"] });
    },
  );

  it("keeps a draft private, but not one of ours", () => {
    for (const front of ["draft: true", "published: false"]) {
      expect(read("2027-01-10.md", post(front))).toMatchObject({ private: true });
      expect(read("2027-01-10.md", post(front), true)).toMatchObject({ private: false });
    }
    expect(read("2027-01-10.md", post("published: 2027-01-10"))).toMatchObject({ private: false });
  });

  it("takes no title of our own making for the learner's", () => {
    const front = 'title: "Day 10/180: Linear regression"';
    expect(read("2027-01-10-linear-regression.md", post(front), true)).toMatchObject({ title: null });
    expect(read("2027-01-10-linear-regression.md", post(front))).toMatchObject({
      title: "Day 10/180: Linear regression",
    });
  });

  it("keeps the text byte for byte, its byte order mark too where nothing stands before it", () => {
    const body = "\u00a0 ü e\u0301 🌙\r\n\r\n---\nnot front matter\n  \n";
    expect(read("2027-01-10.md", post("title: T", body))).toMatchObject({ body });
    expect(read("2027-01-10.md", `\ufeff${body}`)).toMatchObject({ body: `\ufeff${body}` });
  });
});
