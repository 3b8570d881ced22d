import { describe, expect, it } from "vitest";
import { firstPart, READ_AT_ONCE } from "../../../src/formats/article/firstPart.ts";
import { bodyHtml } from "../../../src/formats/feed/bodyHtml.ts";

const HOME = "https://ada.example/?a=1&b=2";
const LINK = '<p><a href="https://ada.example/?a=1&#38;b=2">…</a></p>\n';

describe("a text as HTML", () => {
  it.each(["![", "[![", "[a](<", "**a ", "> - "])("reads no more than a beginning of 5 MB of %j", (unit) => {
    const html = bodyHtml(unit.repeat(5_000_000 / unit.length), HOME);
    expect(html.length).toBeLessThan(6 * READ_AT_ONCE);
    expect(html.endsWith(LINK)).toBe(true);
  });

  it("is cut between blocks where there are any, and then says where the rest is", () => {
    const paragraph = "word ".repeat(200).trim();
    const html = bodyHtml(`${paragraph}\n\n`.repeat(150), HOME);
    const whole = html.slice(0, -LINK.length).split("\n").filter(Boolean);
    expect(whole.length).toBeGreaterThan(90);
    expect(new Set(whole)).toEqual(new Set([`<p>${paragraph}</p>`]));
    expect(bodyHtml(paragraph, HOME)).toBe(`<p>${paragraph}</p>\n`);
  });

  it("cuts no character in two", () => {
    const { text, whole } = firstPart(`a${"🦾".repeat(READ_AT_ONCE)}`);
    expect(whole).toBe(false);
    expect(text).not.toMatch(/[\ud800-\udbff]$/);
  });
});
