import type { Rasterizer } from "../commands/rasterizer.ts";

const ONE_LETTER =
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text y="8" font-size="8">n</text></svg>';

/** The optional renderer; null where it is not installed, or not for this kind of machine. */
export async function resvgRasterizer(): Promise<Rasterizer | null> {
  try {
    const { Resvg } = await import("@resvg/resvg-js");
    return {
      png: (svg, scale) => new Resvg(svg, { fitTo: { mode: "zoom", value: scale } }).render().asPng(),
      hasFonts: () => new Resvg(ONE_LETTER).getBBox() !== undefined,
    };
  } catch {
    return null;
  }
}
