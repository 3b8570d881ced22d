import { joint } from "../../core/lines.ts";
import { type Article, dayLabel } from "./article.ts";

/**
 * An article's Markdown: the bodies in the order written, byte for byte, a blank line between them, then the links and
 * the figures of that day.
 */
export function articleText(article: Article): string {
  return blocks([...article.entries.map((entry) => entry.body), linkList(article), footer(article)]);
}

/** Blocks of Markdown, each byte for byte, with a blank line between them; empty ones are left out. */
export function blocks(parts: readonly string[]): string {
  const filled = parts.filter((part) => part !== "");
  const text = filled.reduce((before, part) => `${before}${joint(before)}${part}`, "");
  return filled.at(-1)?.endsWith("\n") === false ? `${text}\n` : text;
}

function linkList({ links }: Article): string {
  if (links.length === 0) return "";
  return `Links:\n\n${links.map((link) => `- ${linkText(link)}\n`).join("")}`;
}

function linkText(link: string): string {
  return /^[a-z][a-z0-9+.-]{1,31}:[^\s<>]*$/i.test(link) ? `<${link}>` : escapeMarkdown(link);
}

function footer({ figures, topics }: Article): string {
  const parts = [
    ...(figures === null ? [] : [dayLabel(figures)]),
    ...(topics.length === 0 ? [] : [topics.map(escapeMarkdown).join(", ")]),
  ];
  return parts.length === 0 ? "" : `---\n\n${parts.join(" · ")}\n`;
}

/** One line of words from outside (a topic's title) that means nothing but itself in Markdown. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\s\p{Cc}]{2,}|[^\S ]|\p{Cc}/gu, " ").replace(/[\\`*_[\]<&]/g, "\\$&");
}
