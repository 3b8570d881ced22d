import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entryTemplate, fromTemplate } from "../../src/core/entryTemplate.ts";
import { hasWords } from "../../src/core/sections.ts";

const template = entryTemplate(20_000);

describe("the editor's template", () => {
  it("has the four headings, and no word of the learner's own", () => {
    for (const heading of ["What I learned", "Where I got stuck", "What I used", "Tomorrow"])
      expect(template).toContain(`\n## ${heading}\n`);
    expect(hasWords(template)).toBe(false);
    expect(fromTemplate(template)).toBe("");
  });

  it("is nothing with the line ends of Windows, either", () => {
    expect(fromTemplate(template.replaceAll("\n", "\r\n"))).toBe("");
  });

  it.each([
    ["above the note", `By hand${template}`, "By hand\n"],
    ["in a section", template.replace("stuck\n", "stuck\n\nThe signs.\n"), "## Where I got stuck\n\nThe signs.\n"],
    [
      "in two sections",
      template.replace("learned\n", "learned\na\n").replace("used\n", "used\nb\n"),
      "## What I learned\na\n\n## What I used\nb\n",
    ],
  ])("keeps what is written %s", (_, text, kept) => {
    expect(fromTemplate(text)).toBe(kept);
  });

  it("leaves a text alone in which nothing of it is left", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(fromTemplate(text)).toBe(text);
      }),
    );
  });

  it("keeps every line that is not its own", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,8}$/), fc.nat(template.length), (word, at) => {
        const line = template.lastIndexOf("\n", at) + 1;
        const inNote = line > template.indexOf("<!--") && line <= template.indexOf("-->") + 1;
        fc.pre(!inNote);
        expect(fromTemplate(`${template.slice(0, line)}${word}\n${template.slice(line)}`)).toContain(word);
      }),
    );
  });
});
