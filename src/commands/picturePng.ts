import { journeyError } from "../core/error.ts";
import { writeOwnFile } from "../files/ownFile.ts";
import { isOwnPng, labelledPng } from "../formats/png.ts";
import { type Picture, pictureText } from "../render/picture/frame.ts";
import type { Theme } from "../render/picture/theme.ts";
import type { Context } from "./context.ts";
import type { ExportOptions } from "./exportForm.ts";
import type { View } from "./view.ts";

/** Twice the size, so that it stays sharp on the screens of today. */
const SCALE = 2;

/** Whether a picture is to be a PNG: said so, or so by its name. */
export function wantsPng({ png = false, out }: ExportOptions): boolean {
  return png || /\.png$/i.test(out ?? "");
}

/** A picture as a PNG in the file of `--out`. Its colours are fixed: light, unless the theme is dark. */
export async function pngView(ctx: Context, drawn: Picture, theme: Theme, options: ExportOptions): Promise<View> {
  const { name, title, description, width, height } = drawn;
  const example = `journey export --for ${name} --out ${name}`;
  const { out, force = false } = options;
  if (out === undefined) throw journeyError("usage", "a PNG goes into a file", `${example}.png`);
  const rasterizer = await ctx.rasterizer();
  if (rasterizer === null)
    throw journeyError(
      "failed",
      "what makes a PNG is not installed here: the package @resvg/resvg-js",
      `npm install -g @resvg/resvg-js, or the SVG: ${example}.svg`,
    );
  const svg = pictureText(drawn, theme === "auto" ? "light" : theme);
  const png = labelledPng(rasterizer.png(svg, SCALE), { title, description });
  const path = ctx.resolve(out);
  writeOwnFile(path, png, { begins: isOwnPng, hint: `${example}.png` }, { force });
  const size = { width: width * SCALE, height: height * SCALE };
  return {
    data: { for: name, title, description, ...size, path },
    text: () => `Wrote ${ctx.tilde(path)} · ${size.width} × ${size.height}`,
    notes: rasterizer.hasFonts() ? [] : [`There is no font on this machine: the picture has no words (${example}.svg)`],
  };
}
