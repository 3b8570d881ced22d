import MarkdownIt from "markdown-it";

/**
 * A Markdown text as HTML that is safe to show: markup in the text stays text, and no link runs a script. Addresses
 * that are only good beside the article are made whole from `base`.
 */
export function bodyHtml(markdown: string, base: string): string {
  const reader = new MarkdownIt({ html: false });
  const complete = reader.normalizeLink;
  reader.normalizeLink = (address) => complete(absolute(address, base));
  return reader.render(markdown);
}

function absolute(address: string, base: string): string {
  try {
    return new URL(address, base).href;
  } catch {
    return address;
  }
}
