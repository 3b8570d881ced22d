import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { AxeResults, RunOptions } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { learnerAt } from "../helpers/learner.ts";
import { liveYear } from "../helpers/year.ts";
import { CHROMIUM, launchChromium } from "./chromium.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES: RunOptions = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] };

const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 900 };

describe.skipIf(CHROMIUM === undefined)("the report in Chromium (skipped where there is none)", () => {
  const home = mkdtempSync(join(tmpdir(), "journey-report-"));
  const address = pathToFileURL(join(home, "journey-report.html")).href;
  let browser: Browser;

  beforeAll(async () => {
    const ada = learnerAt(home);
    await liveYear(ada, { until: "2027-03-24" });
    await ada.out("report");
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(home, { recursive: true, force: true });
  });

  /** Opens the report, and fails on anything it asks for or complains about. */
  async function visit(viewport: typeof PHONE, colorScheme: "light" | "dark", run: (page: Page) => Promise<void>) {
    const page = await browser.newPage({ viewport, colorScheme });
    const asked: string[] = [];
    const complaints: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(address);
    await run(page);
    expect(asked.filter((url) => !url.startsWith(address))).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  }

  const looks = [
    ["phone, light", PHONE, "light"],
    ["phone, dark", PHONE, "dark"],
    ["desktop, light", DESKTOP, "light"],
    ["desktop, dark", DESKTOP, "dark"],
  ] as const;

  it.each(looks)("breaks no rule of accessibility and fits its width: %s", async (_, viewport, scheme) => {
    await visit(viewport, scheme, async (page) => {
      const open = "for (const details of document.querySelectorAll('details')) details.open = true";
      await page.evaluate(open);
      await page.evaluate(AXE);
      const { violations, passes } = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(RULES)})`);
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} (${nodes.length})`)).toEqual([]);
      expect(passes.map(({ id }) => id)).toContain("color-contrast");
      expect(await page.evaluate<number>("document.documentElement.scrollWidth")).toBe(viewport.width);
    });
  });

  it("applies its style sheet under its own policy, dark where the system is", async () => {
    const background = "getComputedStyle(document.body).backgroundColor";
    await visit(DESKTOP, "light", async (page) => expect(await page.evaluate(background)).toBe("rgb(251, 250, 246)"));
    await visit(DESKTOP, "dark", async (page) => expect(await page.evaluate(background)).toBe("rgb(23, 22, 19)"));
  });

  it("is walked by keyboard: past the head, past the calendar, from a day to its entry", async () => {
    await visit(DESKTOP, "light", async (page) => {
      const focused = () => page.evaluate<string>("document.activeElement.id || document.activeElement.textContent");
      await page.keyboard.press("Tab");
      expect(await focused()).toBe("Skip to the report");
      await page.keyboard.press("Enter");
      expect(await focused()).toBe("main");
      await page.keyboard.press("Tab");
      expect(await focused()).toBe("Skip the calendar");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      expect(page.url()).toMatch(/#d2027-01-01$/);
      expect(await page.locator(":target article").first().isVisible()).toBe(true);
    });
  });

  it("is printed with every day and entry, without what only a screen can use", async () => {
    await visit(DESKTOP, "dark", async (page) => {
      await page.emulateMedia({ media: "print" });
      expect(await page.locator("nav").isVisible()).toBe(false);
      expect(await page.locator(".month").count()).toBe(3);
      expect(await page.evaluate("getComputedStyle(document.body).backgroundColor")).toBe("rgb(255, 255, 255)");
      expect((await page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(10_000);
    });
  });
});
