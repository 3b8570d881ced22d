import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Learner, learner } from "../helpers/learner.ts";
import { CHROMIUM, launchChromium } from "./chromium.ts";

describe.skipIf(CHROMIUM === undefined)("pictures in Chromium (skipped where there is none)", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  async function written(): Promise<Learner> {
    const her = learner();
    await her.out("log first -t ml.2.1 --done");
    await her.out("log second -t mlops.1.1");
    return her;
  }

  const looks = ["card", "calendar"].flatMap((name) =>
    (["light", "dark"] as const).map((scheme) => [name, scheme] as const),
  );

  it.each(looks)("the %s is drawn as an image, %s, and every word stays on it", async (name, colorScheme) => {
    const her = await written();
    const svg = await her.out(`export --for ${name}`);
    const page = await browser.newPage({ colorScheme });
    await page.setContent(`<img src="data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}">${svg}`);
    expect(
      await page.evaluate<number>("document.images[0].decode().then(() => document.images[0].naturalWidth)"),
    ).toBeGreaterThan(400);
    const outside = `[...document.querySelectorAll("svg text")].filter((text) => {
      const sheet = document.querySelector("svg > rect").getBoundingClientRect();
      const { left, right, top, bottom } = text.getBoundingClientRect();
      return left < sheet.left || right > sheet.right || top < sheet.top || bottom > sheet.bottom;
    }).map((text) => text.textContent)`;
    expect(await page.evaluate(outside)).toEqual([]);
    const fill = await page.evaluate('getComputedStyle(document.querySelector("svg > rect")).fill');
    expect(fill).toBe(colorScheme === "light" ? "rgb(251, 250, 246)" : "rgb(23, 22, 19)");
    await page.close();
  });
});
