import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CHROMIUM, launchChromium } from "../browser/chromium.ts";
import { type Learner, learnerAt } from "../helpers/learner.ts";
import { liveYear } from "../helpers/year.ts";

/** README's pictures, of a made-up journal. `npm run pictures` makes them anew. */
describe("the pictures of README", () => {
  const home = mkdtempSync(join(tmpdir(), "journey-pictures-"));
  let ada: Learner;

  beforeAll(async () => {
    ada = learnerAt(home);
    await liveYear(ada, { until: "2027-04-20" });
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it.each(["card", "calendar"])("%s.svg is what the program draws", async (name) => {
    await expect(await ada.out(`export --for ${name}`)).toMatchFileSnapshot(`${name}.svg`);
  });

  // Pixels differ from one Chromium to the next: the screenshot is made in the mode of `npm run pictures`, never compared.
  it("report.png is the top of the report, and small", async () => {
    const path = join(import.meta.dirname, "report.png");
    if (process.env.MODE === "pictures" && CHROMIUM !== undefined) {
      await ada.out("report");
      const browser = await launchChromium();
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme: "light" });
      await page.goto(pathToFileURL(join(home, "journey-report.html")).href);
      writeFileSync(path, await page.screenshot());
      await browser.close();
    }
    expect(existsSync(path)).toBe(true);
    expect(statSync(path).size).toBeLessThan(150_000);
  });
});
