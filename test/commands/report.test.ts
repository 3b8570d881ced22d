import { readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { type Learner, learner } from "../helpers/learner.ts";

describe("report", () => {
  let ada: Learner;
  const file = () => join(ada.home, "journey-report.html");
  const page = async (flags = "") => {
    await ada.out(`report ${flags}`);
    return readFileSync(file(), "utf8");
  };

  beforeEach(async () => {
    ada = learner();
    ada.at("2027-01-01 22:30");
    await ada.out('log "Least squares by hand" -t ml.2.1 --min 60 --title "Slopes" --mood 5');
    ada.at("2027-01-02 22:30");
    await ada.out('log "Whispered words" --finish mlops.3.3 --min 600 --tag hush --title "Secret" --private');
  });

  it("writes one file into the folder and says which", async () => {
    expect(await ada.out("report")).toBe("Wrote ~/journey-report.html · 1 entry\n");
    expect(await ada.json("report")).toEqual({ path: file(), from: "2027-01-01", to: "2027-01-02", entries: 1 });
    expect(readdirSync(ada.home).sort()).toEqual([".local", "journey-report.html"]);
  });

  it("counts a private day and tells nothing else of it", async () => {
    const told = await page();
    expect(told).toContain('<span class="figure">2</span> of 180 days written');
    expect(told).toContain('<span class="unseen">2 January, on time</span>');
    expect(told).not.toMatch(/Whispered|hush|Secret|#2\b|10 h/);
    expect(told).toMatch(/Model Development and Deployment<\/span>.*0 of 5/);
    expect(told).toMatch(/Still ahead:.*Docker/);
    expect(told).not.toMatch(/mood/i);
  });

  it("brings private entries when asked", async () => {
    const told = await page("--include-private");
    expect(told).toMatch(/Whispered words/);
    expect(told).toMatch(/Model Development and Deployment<\/span>.*1 of 5/);
  });

  it("writes over its own file, and over no other", async () => {
    await page();
    expect(await page()).toContain("Slopes");
    writeFileSync(file(), "<!doctype html>\nmy page\n");
    const { code, err } = await ada.run("report");
    expect(code).toBe(1);
    expect(err).toBe(
      `error: ${file()} is there already and is not ours\nhint: journey report --out FILE, or --force\n`,
    );
    expect(readFileSync(file(), "utf8")).toContain("my page");
    expect(await page("--force")).toContain("Slopes");
  });

  it("follows no link", async () => {
    const target = join(ada.home, "target");
    writeFileSync(target, "");
    symlinkSync(target, file());
    expect((await ada.run("report --force")).err).toContain("is a link");
    expect(statSync(target).size).toBe(0);
  });

  it("makes the folder it is to stand in", async () => {
    expect(await ada.out("report --out site/year.html")).toBe("Wrote ~/site/year.html · 1 entry\n");
    expect(readdirSync(join(ada.home, "site"))).toEqual(["year.html"]);
  });

  it("says what is in the way", async () => {
    writeFileSync(join(ada.home, "site"), "");
    expect((await ada.run("report --out site/year.html")).err).toMatch(/^error: cannot write .*year\.html: /);
  });

  it("is shown when asked", async () => {
    await ada.out("report");
    expect(ada.opened).toEqual([]);
    await ada.out("report --open");
    expect(ada.opened).toEqual([file()]);
  });

  it("is the same for the same journal and day", async () => {
    expect(await page()).toBe(await page());
  });

  it("tells twelve months at most", async () => {
    ada.at("2028-02-10 22:30");
    await ada.out('log "A year on"');
    const told = await page();
    expect(told).toContain("<caption>March 2027</caption>");
    expect(told).not.toContain("<caption>February 2027</caption>");
    expect(told).not.toContain("Slopes");
  });

  it("wants an entry", async () => {
    const bob = learner();
    expect((await bob.run("report")).code).toBe(1);
  });
});
