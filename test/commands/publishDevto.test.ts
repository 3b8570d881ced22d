import { describe, expect, it, test } from "vitest";
import { KEY } from "../helpers/standIn/devto.ts";
import { publishing, settle } from "../helpers/standIn/publishing.ts";
import { json as jsonReply, standIn } from "../helpers/standIn/server.ts";

const writes = ({ came }: { came: { method: string }[] }) => came.filter(({ method }) => method !== "GET");
const error = (err: string) => JSON.parse(err).error as { code: string; message: string; hint: string };

test("a day goes out as a draft, then live, then changed, each time to the same article", async () => {
  const { you, devto, out, run } = await publishing();
  expect(await out("publish 10 --to devto")).toBe(
    "Draft on dev.to: Sun 10 Jan · Day 10\n" +
      "Only you see it. Put it online: journey publish 2027-01-10 --to devto --live\n" +
      "written 10/180 · published 0 days\n",
  );
  expect(devto.articles).toMatchObject([{ title: "Day 10/180: Linear regression", published: false }]);
  expect(await out("publish d10 --to devto --live")).toBe(
    "Published on dev.to: Sun 10 Jan · Day 10\nhttps://dev.to/me/article-101\nwritten 10/180 · published 1 day\n",
  );
  const sent = writes(devto).length;
  expect(await out("publish 10 --to devto --live")).toMatch(/^Unchanged on dev.to: Sun 10 Jan/);
  expect(await out("publish 10 --to devto")).toMatch(/^Unchanged/);
  expect(writes(devto)).toHaveLength(sent);

  await you.out('edit 10 --title "Least squares"');
  expect(await out("publish --list")).toMatch(/● .*https:\/\/dev.to\/me\/article-101 +changed since/);
  expect(await out("publish 10 --to devto")).toMatch(/^Updated on dev.to/);
  expect(devto.articles).toMatchObject([{ title: "Least squares", published: true, id: 101 }]);
  expect((await run("publish --list")).out).not.toContain("changed");
});

test("a dry run prints what is sent, byte for byte and without the token, and sends and saves nothing", async () => {
  const { you, devto, json, out } = await publishing();
  const steps = await you.out("history");
  const { articles } = await json("publish 10 --to devto --live --dry-run", { env: { DEVTO_API_KEY: "" } });
  const text = await out("publish 10 --to devto --live --dry-run");
  expect(text).toContain("\nPOST ");
  expect(text).toContain("api-key: (the token)");
  expect(text + JSON.stringify(articles)).not.toContain(KEY);
  expect(devto.came).toEqual([]);
  expect(await you.out("history")).toBe(steps);

  await out("publish 10 --to devto --live");
  const planned = articles[0].requests;
  expect(planned.map(({ method, url }: { method: string; url: string }) => `${method} ${url}`)).toEqual(
    devto.came.map(({ method, path }) => `${method} ${devto.url}${path}`),
  );
  expect(planned[1].body).toBe(devto.came[1]?.body);
  expect((await json("publish 10 --to devto --live --dry-run")).articles[0].requests).toEqual([]);
});

describe("a creation whose answer never comes", () => {
  it.each(["commit and drop", "cut the answer", "commit and hang"] as const)(
    "is looked up before anything is sent again: %s",
    async (fault) => {
      const { devto, out } = await publishing();
      devto.fault("write", fault);
      expect(await out("publish 10 --to devto --live", { network: { deadline: devto.deadline } })).toMatch(
        /^Published on dev.to/,
      );
      expect(devto.articles).toHaveLength(1);
      expect(writes(devto)).toHaveLength(1);
    },
  );

  it.each(["drop", { status: 500, body: "oops" }, { status: 502, body: "<html>Bad gateway</html>" }] as const)(
    "is sent again once it is certain that it did not arrive: %j",
    async (fault) => {
      const { devto, out } = await publishing();
      devto.fault("write", fault);
      await out("publish 10 --to devto");
      expect(devto.came.map(({ method }) => method)).toEqual(["GET", "POST", "GET", "GET", "POST"]);
      expect(devto.articles).toHaveLength(1);
    },
  );

  it("stays unknown where it timed out, counts nowhere, and is settled by the next run", async () => {
    const { you, devto, run, out, json } = await publishing();
    devto.fault("write", "hang");
    const { code, err } = await run("publish 10 --to devto --live --json", {
      network: { deadline: devto.deadline },
    });
    expect(code).toBe(1);
    expect(error(err)).toMatchObject({
      code: "unknown-outcome",
      message: expect.stringContaining("did not answer within 30 seconds; whether the article arrived"),
    });
    expect((await json("publish --list")).days.at(-1).published).toMatchObject([{ state: "unknown", on: null }]);
    expect(await out("publish --list")).toMatch(/\? .*answer never came/);
    expect((await json("streak")).published.days).toBe(0);

    const before = you.now();
    expect(await out("publish 10 --to devto --live")).toMatch(/^Published/);
    expect(you.now() - before).toBeGreaterThanOrEqual(30_000);
    expect(devto.articles).toHaveLength(1);
  });

  it("and that did arrive is found by the next run, even when the entry has changed since", async () => {
    const { you, devto, run, out } = await publishing();
    devto.fault("write", "commit and drop");
    devto.fault("read", jsonReply(200, []), ...Array(8).fill({ status: 503, body: "down" }));
    const { code, err } = await run("publish 10 --to devto --json");
    expect({ code, error: error(err).code }).toEqual({ code: 1, error: "unknown-outcome" });
    devto.heal();
    devto.came.length = 0;
    await you.out('edit 10 --title "Another title"');
    expect(await out("publish 10 --to devto --live")).toMatch(/^Published/);
    expect(devto.articles).toMatchObject([{ title: "Another title", published: true }]);
    expect(writes(devto).map(({ method }) => method)).toEqual(["PUT"]);
  });
});

describe("too many requests", () => {
  it.each([
    ["the application's JSON", jsonReply(429, { error: "Rate limit reached", status: 429 }, { "retry-after": "7" }), 7],
    ["the edge's plain text", { status: 429, headers: { "retry-after": "4" }, body: "Rate limited\n" }, 4],
    ["no word of when, but not sooner than it takes another", { status: 429, body: "" }, 3],
    ["a date", { status: 429, headers: { "retry-after": "Sun, 10 Jan 2027 21:30:20 GMT" }, body: "" }, 20],
  ])("waits as long as it is asked to, then looks and sends: %s", async (_, reply, seconds) => {
    const { you, devto, out } = await publishing();
    devto.fault("write", reply);
    const before = you.now();
    await out("publish 10 --to devto");
    expect((you.now() - before) / 1000).toBe(seconds);
    expect(devto.articles).toHaveLength(1);
  });

  it("does not wait for an hour: nothing was sent, and the ledger says so", async () => {
    const { devto, run, json } = await publishing();
    devto.fault("write", { status: 429, headers: { "retry-after": "3600" }, body: "slow down\x1b[2J" });
    const { code, err } = await run("publish 10 --to devto --live");
    expect(code).toBe(1);
    expect(err).toBe(
      "error: dev.to takes no more for now (slow down␛[2J)\nhint: the same command again in 3600 seconds\n",
    );
    expect((await json("publish --list")).days.at(-1).published).toEqual([]);
  });
});

describe("what dev.to refuses", () => {
  it("a token, by where it came from", async () => {
    const { devto, run } = await publishing();
    const { code, err } = await run("publish 10 --to devto --json", { env: { DEVTO_API_KEY: "wrong" } });
    expect(code).toBe(1);
    expect(error(err)).toMatchObject({
      code: "bad-token",
      message: "dev.to does not accept the token from DEVTO_API_KEY",
    });
    expect(devto.came).toHaveLength(1);
  });

  it("no token at all, before anything is asked", async () => {
    const { devto, run } = await publishing();
    const { err } = await run("publish 10 --to devto", { env: { DEVTO_API_KEY: "" } });
    expect(err).toMatch(/^error: there is no token for dev.to\nhint: journey auth add devto/);
    expect(devto.came).toEqual([]);
  });

  it("an article, in its own words, cleaned, and what was kept of it before is kept again", async () => {
    const { devto, run, json } = await publishing();
    devto.fault("write", jsonReply(422, { error: 'Tag "\x1b[31mred" is no tag', status: 422 }));
    const { code, err } = await run("publish 10 --to devto");
    expect({ code, err }).toEqual({
      code: 1,
      err:
        'error: dev.to said no (422): Tag "␛[31mred" is no tag\n' +
        "hint: journey export 2027-01-10 --for devto --lint, which says what dev.to takes\n",
    });
    expect(writes(devto)).toHaveLength(1);
    expect((await json("publish --list")).days.at(-1).published).toEqual([]);
  });

  it("a title with another text is not overwritten, nor sent a second time", async () => {
    const { devto, run, out } = await publishing();
    const title = "Day 10/180: Linear regression";
    const [by, url] = [{ canonical_url: "", tags: [] }, "https://dev.to/me/by-hand"];
    devto.articles.push({ ...by, id: 1, title, body_markdown: "my own", published: true, url });
    const { code, err } = await run("publish 10 --to devto");
    expect({ code, err }).toMatchObject({ code: 1, err: expect.stringContaining(`another text: ${url}`) });
    expect(writes(devto)).toEqual([]);
    // Recorded by its address, it is this day's, and is updated from then on.
    await out(`publish 10 --url ${url}`);
    expect(await out("publish 10 --to devto")).toMatch(/^Updated on dev.to/);
    expect(devto.articles).toMatchObject([{ id: 1, body_markdown: expect.stringContaining("Least squares") }]);
  });
});

test("an article deleted over there is told, no longer counted, and sent anew only when asked again", async () => {
  const { you, devto, run, out, json } = await publishing();
  await out("publish 10 --to devto --live");
  devto.articles.length = 0;
  await you.out('edit 10 --title "Anew"');
  const { code, err } = await run("publish 10 --to devto --live");
  expect({ code, err }).toMatchObject({ code: 1, err: expect.stringContaining("no longer has it") });
  expect((await json("streak")).published.days).toBe(0);
  expect(await out("publish --list")).toContain("deleted there");
  await out("publish 10 --to devto --live");
  expect(devto.articles).toMatchObject([{ title: "Anew", published: true }]);
});

describe("another origin", () => {
  it.each([302, 303, 307])("is never sent to: %i", async (status) => {
    const { devto, run } = await publishing();
    const other = await standIn(
      () => jsonReply(201, { id: 1 }),
      () => true,
    );
    devto.fault("read", { status, headers: { location: `${other.url}/steal` }, body: "" });
    const { code, err } = await run("publish 10 --to devto --json");
    expect(code).toBe(1);
    expect(error(err)).toMatchObject({ code: "redirected", message: expect.stringContaining("not followed") });
    devto.fault("write", { status, headers: { location: `${other.url}/steal` }, body: "" });
    await run("publish 10 --to devto");
    expect(other.came).toEqual([]);
    expect(devto.articles).toEqual([]);
  });

  it.each([
    { status: 301, headers: { location: "https://dev.to.example/" }, body: "" },
    { status: 200, headers: { "content-type": "text/html" }, body: "<!doctype html><title>Moved</title>" },
    { status: 403, headers: { "content-type": "text/html" }, body: "<html>blocked</html>" },
  ])("a dead endpoint is called that, and no fault of the token: $status", async (reply) => {
    const { devto, run } = await publishing();
    devto.fault("read", reply);
    const { code, err } = await run("publish 10 --to devto --json");
    expect(code).toBe(1);
    expect(error(err)).toMatchObject({
      code: "dead-endpoint",
      message: expect.stringContaining("API is no longer there"),
      hint: expect.stringContaining("nothing is wrong with the token"),
    });
  });

  it.each(["http://example.org", "http://127.0.0.1.example.org", "https://you:word@dev.to", "no address"])(
    "%s takes no token",
    async (url) => {
      const { run } = await publishing();
      const { code, err } = await run("publish 10 --to devto", { env: { JOURNEY_DEVTO_URL: url } });
      expect({ code, err }).toMatchObject({ code: 1, err: expect.stringMatching(/^error: JOURNEY_DEVTO_URL/) });
    },
  );

  it("is told apart from a network that is not there", async () => {
    const { run } = await publishing();
    const { err } = await run("publish 10 --to devto --json", { env: { JOURNEY_DEVTO_URL: "http://127.0.0.1:9" } });
    expect(error(err)).toMatchObject({ code: "unreachable", message: expect.stringContaining("cannot be reached") });
  });

  it.each([
    ["ECONNREFUSED", "nothing answers there (ECONNREFUSED)"],
    ["ENOTFOUND", "nobody knows that name (ENOTFOUND)"],
    ["SELF_SIGNED_CERT_IN_CHAIN", "its certificate is not to be trusted (SELF_SIGNED_CERT_IN_CHAIN)"],
  ])("%s is told in words, and nothing can have arrived", async (code, words) => {
    const { run } = await publishing();
    const http = () => Promise.reject(new TypeError("fetch failed", { cause: Object.assign(new Error(), { code }) }));
    const { err } = await run("publish 10 --to devto --json", { network: { http } });
    expect(error(err).message).toMatch(new RegExp(`cannot be reached: ${words.replace(/[()]/g, "\\$&")}$`));
  });
});

test("what is only read is read again", async () => {
  const { devto, out } = await publishing();
  devto.fault("read", "drop", { status: 503, body: "" }, { status: 429, body: "" });
  expect(await out("publish 10 --to devto")).toMatch(/^Draft on/);
});

describe("the address where an article stood first", () => {
  const original = "https://me.example/2027-01-10-linear-regression";

  it("goes along, finds the article again, and the series of the settings with it", async () => {
    const { you, devto, out, json } = await publishing();
    settle(you, "blog.url = https://me.example/{slug}\nblog.series = My journey\n");
    const at = { body_markdown: "as it was imported", tags: [], published: false };
    devto.articles.push({ ...at, id: 7, title: "Imported", url: "https://dev.to/me/7", canonical_url: original });
    await out("publish 10 --to devto");
    expect(devto.articles).toMatchObject([{ id: 7, title: "Day 10/180: Linear regression" }]);
    expect(JSON.parse(devto.came.at(-1)?.body ?? "").article).toMatchObject({
      canonical_url: original,
      series: "My journey",
    });
    expect((await json("publish --list")).days.at(-1).published).toMatchObject([{ changed: false }]);
  });

  it("that another author's article names is told, and nothing is sent again", async () => {
    const { you, devto, run } = await publishing();
    settle(you, "blog.url = https://me.example/{slug}\n");
    const theirs = { body_markdown: "", tags: [], published: true, foreign: true as const };
    devto.articles.push({ ...theirs, id: 7, title: "Theirs", url: "https://dev.to/x", canonical_url: original });
    const { code, err } = await run("publish 10 --to devto");
    expect({ code, err }).toEqual({
      code: 1,
      err: "error: dev.to said no (422): Canonical url has already been taken\nhint: another article there names that address, perhaps a draft: look at the dashboard\n",
    });
    expect(writes(devto)).toHaveLength(1);
  });
});

test("an image from this machine is refused before anything is sent", async () => {
  const { you, devto, run } = await publishing();
  await you.out(["log", "See ![a plot](plot.png)", "--day", "2027-01-09"]);
  const { code, err } = await run("publish d9 --to devto");
  expect({ code, err }).toMatchObject({ code: 1, err: expect.stringMatching(/^error: .*plot.png/) });
  expect(devto.came).toEqual([]);
});
