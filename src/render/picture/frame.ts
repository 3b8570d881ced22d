import { constant, type Html, html } from "../report/html.ts";
import { pictureStyle, type Theme } from "./theme.ts";

/** A picture, with the words for who cannot see it. */
export interface Picture {
  name: "card" | "calendar";
  width: number;
  height: number;
  title: string;
  description: string;
  drawing: readonly Html[];
}

/** How an SVG file of ours begins. */
export const PICTURE_BEGINS = "<!-- made by journey: ";

/** A picture as an SVG file: a sheet of paper with a rule around it. */
export function pictureText({ name, width, height, title, description, drawing }: Picture, theme: Theme): string {
  const sheet = html`<rect class="paper s-rule" x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="10"/>`;
  const svg = html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="t d">
<title id="t">${title}</title>
<desc id="d">${description}</desc>
<style>${constant(pictureStyle(theme))}</style>
${sheet}
${drawing.map((part) => html`${part}\n`)}</svg>
`;
  return `${PICTURE_BEGINS}${name} -->\n${svg.markup}`;
}

interface TextStyle {
  size: number;
  bold?: boolean;
  /** Where `x` is on it. */
  anchor?: "start" | "middle" | "end";
  kind?: "ink" | "quiet";
}

/** A line of words. */
export function words(x: number, y: number, text: string, style: TextStyle): Html {
  const { size, bold = false, anchor = "start", kind = "ink" } = style;
  const weight = bold ? html` font-weight="600"` : html``;
  return html`<text class="${kind}" x="${x}" y="${y}" font-size="${size}" text-anchor="${anchor}"${weight}>${text}</text>`;
}
