import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseXml } from "../formats/feed/specs.ts";
import { type Learner, learner } from "../helpers/learner.ts";

interface Svg {
  "@_viewBox": string;
  "@_role": string;
  title: { "#text": string };
  desc: { "#text": string };
}

const svgOf = (text: string) => parseXml(text).svg as Svg;

async function nights(): Promise<Learner> {
  const her = learner();
  await her.out("log first -t ml.2.1 --done");
  her.at("2027-01-02 22:30");
  await her.out(["log", "many words ".repeat(80), "--private", "-t", "ml.2.2", "--done"]);
  her.at("2027-01-04 22:30");
  await her.out("log late --day 2027-01-03");
  return her;
}

describe.each(["card", "calendar"])("journey export --for %s", (name) => {
  it("is an SVG that scales, with a title and words for who cannot see it", async () => {
    const her = await nights();
    const svg = svgOf(await her.out(`export --for ${name}`));
    expect(svg["@_role"]).toBe("img");
    expect(svg["@_viewBox"]).toMatch(/^0 0 \d+ \d+$/);
    expect(svg.title["#text"]).toMatch(/^180 days: written 3\/180 · streak 3/);
    expect(svg.desc["#text"].length).toBeGreaterThan(40);
  });

  it("is light and dark as the reader's system, or as --theme says", async () => {
    const her = await nights();
    expect(await her.out(`export --for ${name}`)).toContain("@media (prefers-color-scheme:dark)");
    const light = await her.out(`export --for ${name} --theme light`);
    const dark = await her.out(`export --for ${name} --theme dark`);
    expect([light, dark].map((text) => text.includes("@media"))).toEqual([false, false]);
    expect(light).not.toBe(dark);
    expect((await her.run(`export --for ${name} --theme neon`)).code).toBe(2);
  });

  it("escapes a goal's title, whatever it is", async () => {
    const her = await nights();
    await her.out(["goal", "edit", "--title", `<script>&"'</script>`, "--yes"]);
    const text = await her.out(`export --for ${name}`);
    expect(svgOf(text).title["#text"]).toContain(`<script>&"'</script>`);
    expect(text).not.toContain("<script>");
  });

  it("goes into a file of its own and shows tonight alone", async () => {
    const her = await nights();
    const path = join(her.home, "p.svg");
    expect(await her.out(`export --for ${name} --out p.svg`)).toMatch(/^Wrote ~\/p\.svg · \d+ × \d+\n$/);
    await her.out(`export --for ${name} --theme dark --out p.svg`);
    writeFileSync(path, "<svg/>");
    expect((await her.run(`export --for ${name} --out p.svg`)).code).toBe(1);
    expect(readFileSync(path, "utf8")).toBe("<svg/>");
    expect((await her.run(`export d1 --for ${name}`)).code).toBe(2);
  });
});

describe("the pictures", () => {
  it("tell days by their shapes, and no words or topics of a private entry", async () => {
    const her = await nights();
    const calendar = await her.out("export --for calendar");
    expect(svgOf(calendar).desc["#text"]).toMatch(
      /^4 days from Fri 1 Jan 2027 to Mon 4 Jan 2027, .*: on time 2, late 1, still open 1\.$/,
    );
    const level4 = '<rect width="12" height="12" rx="2" class="l3"/>';
    const times = (text: string) => text.split(level4).length - 1;
    expect(times(await her.out("export --for calendar --include-private"))).toBe(times(calendar) + 1);
    expect(svgOf(await her.out("export --for card")).desc["#text"]).toContain("Machine learning: 1 of 26");
    expect(svgOf(await her.out("export --for card --include-private")).desc["#text"]).toContain("2 of 26");
  });
});

describe("the figures of a picture", () => {
  it("are of what the goal counts, and show the other apart", async () => {
    const her = await nights();
    await her.out("goal edit --count published --yes");
    await her.out("publish 1 --url https://ada.example/day-1");
    const card = await her.out("export --for card");
    expect(svgOf(card).desc["#text"]).toMatch(
      /^On Mon 4 Jan 2027: published 1\/180 · streak \d( · best \d)? · written 3\./,
    );
    expect(card).toMatch(/>1<tspan[^>]*>\/180<\/tspan>/);
    expect(card).toContain(">days published<");
    expect(await her.out("export --for shield")).toContain('"message":"3","color":"blue"');
    expect(await her.out("export --for shield --figure published")).toContain('"message":"1/180"');
  });

  it("stop at a goal that is reached, and say by how much it was passed", async () => {
    const her = await nights();
    await her.out("goal edit --days 2 --yes");
    const card = await her.out("export --for card");
    expect(card).toMatch(/>2<tspan[^>]*>\/2<\/tspan>/);
    expect(card).toContain(">days written · reached Sat 2 Jan · +1<");
    expect(svgOf(await her.out("export --for calendar")).title["#text"]).toContain("2/2 reached Sat 2 Jan · +1");
  });
});

describe("journey export --for shield", () => {
  it.each([
    ["", { label: "written", message: "3/180", color: "blue" }],
    ["--figure streak", { label: "streak", message: "3 days", color: "yellow" }],
    ["--figure published", { label: "published", message: "0", color: "blue" }],
  ])("%s is what shields.io asks for", async (options, badge) => {
    const her = await nights();
    expect(JSON.parse(await her.out(`export --for shield ${options}`))).toEqual({ schemaVersion: 1, ...badge });
  });

  it("never shows a streak of 0, nor green for a night that is still open", async () => {
    const her = await nights();
    await her.out("log tonight");
    expect(await her.out("export --for shield --figure streak")).toContain('"message":"4 days","color":"green"');
    her.at("2027-01-20 22:30");
    expect(await her.out("export --for shield --figure streak")).toContain('"message":"best 4","color":"lightgrey"');
    expect((await her.run("export --for shield --figure luck")).code).toBe(2);
  });
});
