import markdownIt from "markdown-it";
import { firstPart } from "../article/firstPart.ts";

/**
 * A Markdown text as HTML that is safe to show: markup in the text stays text, and no link runs a script. Addresses
 * that are only good beside the article are made whole from `base`. Of a text too long to be read at once it is the
 * beginning, then a link to the article.
 */
export function bodyHtml(markdown: string, base: string): string {
  const reader = markdownIt({ html: false });
  const complete = reader.normalizeLink;
  reader.normalizeLink = (address) => complete(absolute(address, base));
  const { text, whole } = firstPart(markdown);
  const html = reader.render(text);
  return whole ? html : `${html}<p><a href="${escapeHtml(complete(base))}">…</a></p>\n`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function absolute(address: string, base: string): string {
  try {
    return new URL(address, base).href;
  } catch {
    return address;
  }
}
