import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Learner, learner } from "../helpers/learner.ts";
import { CHROMIUM, launchChromium } from "./chromium.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

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
    await her.out([
      "goal",
      "edit",
      "--title",
      "Machine learning and MLOps, an article every night for half a year",
      "--yes",
    ]);
    return her;
  }

  const looks = ["card", "calendar"].flatMap((name) =>
    (["light", "dark"] as const).map((scheme) => [name, scheme] as const),
  );

  it.each(looks)(
    "the %s is drawn as an image, %s, every word stays on it and apart from the others",
    async (name, colorScheme) => {
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
      const overlaps = `(() => {
      const boxes = [...document.querySelectorAll("svg text")].map((text) => [text.textContent, text.getBoundingClientRect()]);
      return boxes.flatMap(([one, a], at) => boxes.slice(at + 1).filter(([, b]) =>
        a.left < b.right && b.left < a.right && a.top + 2 < b.bottom - 2 && b.top + 2 < a.bottom - 2).map(([other]) => one + " / " + other));
    })()`;
      // "1/180" hangs together, and its large digits reach below their line.
      const apart = (await page.evaluate<string[]>(overlaps)).filter((pair) => !/^\d+\/180 \/ days written/.test(pair));
      expect(apart).toEqual([]);
      const fill = await page.evaluate('getComputedStyle(document.querySelector("svg > rect")).fill');
      expect(fill).toBe(colorScheme === "light" ? "rgb(251, 250, 246)" : "rgb(23, 22, 19)");
      await page.close();
    },
  );

  it.each(["card", "calendar"])("the %s breaks no rule of accessibility in a page", async (name) => {
    const her = await written();
    const svg = await her.out(`export --for ${name}`);
    const page = await browser.newPage();
    await page.setContent(`<html lang="en"><title>x</title><main><h1>x</h1>${svg}</main></html>`);
    await page.evaluate(AXE);
    const { violations, passes } = await page.evaluate<AxeResults>("axe.run()");
    expect(violations.map(({ id, help }) => `${id}: ${help}`)).toEqual([]);
    expect(passes.map(({ id }) => id)).toContain("svg-img-alt");
    await page.close();
  });
});
