/** What makes pixels of an SVG, where it is installed. */
export interface Rasterizer {
  /** A PNG, so many times as large as the SVG says. */
  png(svg: string, scale: number): Uint8Array;
  /** Whether there is any font; without one a picture has no words. */
  hasFonts(): boolean;
}
