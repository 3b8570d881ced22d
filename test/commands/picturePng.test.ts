import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { resvgRasterizer } from "../../src/cli/rasterizer.ts";
import { type Learner, learner } from "../helpers/learner.ts";
import { readPng } from "../helpers/png.ts";

async function written(): Promise<Learner> {
  const her = learner();
  await her.out(["log", "first", "-t", "ml.2.1", "--done"]);
  await her.out(["goal", "edit", "--title", "Ünterwegs 統計", "--yes"]);
  return her;
}

const pixelsOf = (her: Learner, name: string) => readPng(readFileSync(join(her.home, name)));

describe("journey export --png", () => {
  it.each(["card", "calendar"])("draws the %s at twice its size, with words on it and in it", async (name) => {
    const her = await written();
    const { width, height } = await her.json<{ width: number; height: number }>(`export --for ${name}`);
    expect(await her.out(`export --for ${name} --png --out p.png`)).toBe(
      `Wrote ~/p.png · ${2 * width} × ${2 * height}\n`,
    );
    const png = pixelsOf(her, "p.png");
    expect(png).toMatchObject({ width: 2 * width, height: 2 * height });
    expect(png.texts).toMatchObject({
      Software: "journey",
      Title: `Ünterwegs 統計: written 1/180 · streak 1${name === "card" ? " · best 1" : ""}`,
    });
    // Where the title stands: ink, paper, and the shades between the two at the edges of letters.
    const shades = new Set(
      Array.from({ length: 150 * 40 }, (_, at) => png.at(40 + (at % 150), 40 + Math.floor(at / 150))),
    );
    expect(shades.size).toBeGreaterThan(12);
    expect(png.at(20, 20)).toBe("251,250,246,255");
  });

  it("takes a name ending in .png for it, the theme with it, and replaces its own alone", async () => {
    const her = await written();
    await her.out("export --for card --out card.PNG --theme dark");
    expect(pixelsOf(her, "card.PNG").at(20, 20)).toBe("23,22,19,255");
    await her.out("export --for card --out card.PNG");
    const path = join(her.home, "card.PNG");
    expect(pixelsOf(her, "card.PNG").at(20, 20)).toBe("251,250,246,255");
    const foreign = readFileSync(path).fill(0, 33, 60);
    writeFileSync(path, foreign);
    expect((await her.run("export --for card --out card.PNG")).code).toBe(1);
    expect(readFileSync(path)).toEqual(foreign);
    await her.out("export --for card --out card.PNG --force");
  });

  it("says which package makes it where that is absent, writes nothing, and leaves SVG as it was", async () => {
    const her = await written();
    const { code, err } = await her.run("export --for card --out card.png", { rasterizer: null });
    expect(code).toBe(1);
    expect(err).toContain("error: what makes a PNG is not installed here: the package @resvg/resvg-js\n");
    expect(err).toContain("hint: npm install -g @resvg/resvg-js, or the SVG: journey export --for card --out card.svg");
    expect(() => readFileSync(join(her.home, "card.png"))).toThrow("ENOENT");
    await her.out("export --for card --out card.svg", { rasterizer: null });
  });

  it("says so where the machine has no font for the words", async () => {
    const her = await written();
    const real = await resvgRasterizer();
    const rasterizer = real && { ...real, hasFonts: () => false };
    const { err } = await her.run("export --for card --out card.png", { rasterizer });
    expect(err).toContain("There is no font on this machine");
  });

  it.each([
    ["export --for card --png", "a PNG goes into a file"],
    ["export --for shield --png --out a.png", "--png is for pictures, and shield is none"],
    ["export --for devto --png", "--png is for pictures, and devto is none"],
  ])("%s is refused", async (args, why) => {
    const her = await written();
    const { code, err } = await her.run(args);
    expect([code, err]).toEqual([2, expect.stringContaining(why)]);
  });
});
