import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { atomFaults, jsonFeedFaults, rssFaults } from "../formats/feed/specs.ts";
import { type Learner, learner } from "../helpers/learner.ts";

interface Told {
  items: { id: string; url: string | null; title: string }[];
  updated: string;
  self: string;
  text: string;
}

const FAULTS = { rss: rssFaults, atom: atomFaults, jsonfeed: jsonFeedFaults };
const FORMATS = Object.keys(FAULTS) as (keyof typeof FAULTS)[];

/** Three nights: the first two are online, on two blogs; the third has a private entry as well. */
async function published(): Promise<Learner> {
  const her = learner();
  settings(her, "blog.url = https://ada.example/notes/{slug}\nblog.title = Ada & co\nblog.author = Ada");
  await her.out(["log", "Least squares by *hand*: see [notes](notes.md).", "-t", "ml.2.1", "--tag", "ols"]);
  her.at("2027-01-02 22:30");
  await her.out("log second");
  her.at("2027-01-03 22:30");
  await her.out("log third");
  await her.out("log secret --private");
  await her.out("publish 1 --url https://dev.to/ada/day-1 --on 2027-01-03");
  await her.out("publish 1 --url https://ada.example/notes/day-1");
  await her.out("publish 2 --url https://dev.to/ada/day-2");
  return her;
}

function settings(her: Learner, text: string): void {
  mkdirSync(join(her.home, ".config/journey"), { recursive: true });
  writeFileSync(join(her.home, ".config/journey/config"), text);
}

describe.each(FORMATS)("journey export --for %s", (format) => {
  it("is a valid feed of the days that are published, the newest first, each where it stands", async () => {
    const her = await published();
    const { text, items, self } = await her.json<Told>(`export --for ${format}`);
    expect(FAULTS[format](text)).toEqual([]);
    expect(items.map(({ url }) => url)).toEqual(["https://dev.to/ada/day-2", "https://ada.example/notes/day-1"]);
    expect(self).toMatch(/^https:\/\/ada\.example\/notes\/\w+\.(xml|json)$/);
    expect(await her.out(`export --for ${format}`)).toBe(text);
    expect(text).toContain("Least squares by hand: see notes.");
    expect(text).toContain("https://ada.example/notes/notes.md");
  });

  it("takes every day with --all, and private entries only when they are asked for", async () => {
    const her = await published();
    const { text, items } = await her.json<Told>(`export --for ${format} --all`);
    expect(items.map(({ url }) => url)).toEqual([null, "https://dev.to/ada/day-2", "https://ada.example/notes/day-1"]);
    expect([FAULTS[format](text), text.includes("secret")]).toEqual([[], false]);
    expect(await her.out(`export --for ${format} --all --include-private`)).toContain("secret");
  });

  it("is the same to the byte until something changes", async () => {
    const her = await published();
    const before = await her.out(`export --for ${format}`);
    her.at("2027-01-09 12:00");
    expect(await her.out(`export --for ${format}`)).toBe(before);
    await her.out(["edit", "2", "--title", "A second night"]);
    const after = await her.json<Told>(`export --for ${format}`);
    expect(after.text).not.toBe(before);
    expect([after.updated, after.items[0]?.id]).toEqual([
      "2027-01-09T11:00:00Z",
      "tag:ada.example,2027-01-02:study-day/notes",
    ]);
  });

  it("writes a file, replaces its own and leaves others alone", async () => {
    const her = await published();
    const path = join(her.home, "site/feed.xml");
    const { err, out } = await her.run(`export --for ${format} --out site/feed.xml`);
    expect(out).toBe("Wrote ~/site/feed.xml · 2 articles\n");
    expect(err).toBe("It says that it stands at https://ada.example/notes/feed.xml (--self URL)\n");
    expect(FAULTS[format](readFileSync(path, "utf8"))).toEqual([]);
    await her.out(`export --for ${format} --all --out site/feed.xml`);
    writeFileSync(path, "mine");
    const refused = await her.run(`export --for ${format} --out site/feed.xml`);
    expect([refused.code, readFileSync(path, "utf8")]).toEqual([1, "mine"]);
    await her.out(`export --for ${format} --out site/feed.xml --force`);
    expect(FAULTS[format](readFileSync(path, "utf8"))).toEqual([]);
    symlinkSync(path, join(her.home, "link.xml"));
    expect((await her.run(`export --for ${format} --out link.xml --force`)).code).toBe(1);
  });
});

describe("a feed", () => {
  it("says where it stands when it is told", async () => {
    const her = await published();
    expect(await her.out("export --for atom --self https://cdn.example/a.xml")).toContain(
      '<link rel="self" type="application/atom+xml" href="https://cdn.example/a.xml"/>',
    );
    const { code, err } = await her.run("export --for atom --self nowhere");
    expect([code, err]).toEqual([2, expect.stringContaining('"nowhere" is no web address')]);
  });

  it("wants a blog in the settings, and proposes the one it knows", async () => {
    const her = await published();
    settings(her, "");
    const { code, err } = await her.run("export --for rss");
    expect([code, err]).toEqual([1, expect.stringContaining("hint: journey config set blog.url https://ada.example")]);
  });

  it("says why it would be empty", async () => {
    const her = learner();
    settings(her, "blog.url = https://ada.example");
    await her.out("log secret --private");
    expect((await her.run("export --for rss")).err).toContain("no day is published yet");
    expect((await her.run("export --for rss --all")).err).toContain("only private entries there");
    expect((await her.run("export d7 --for rss")).err).toContain("there is no Day 7 yet");
    expect((await her.run("export d1 --all --for rss")).code).toBe(2);
  });
});
