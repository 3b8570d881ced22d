import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { KEY } from "../helpers/standIn/devto.ts";
import { publishing } from "../helpers/standIn/publishing.ts";

const days = (sent: readonly { day: string }[]) => sent.map(({ day }) => day.slice(-2));

test("everything that is not online yet goes out in order, at the pace the service takes", async () => {
  const { you, devto, out, json } = await publishing();
  await you.out('log "Second thoughts" --day 2027-01-09');
  await out("publish 4 --to devto --live");
  you.at("2027-01-10 23:00");
  const before = you.now();
  const { sent, failed, left, published } = await json("publish --pending --to devto --live");
  expect({ days: days(sent), failed, left, published }).toEqual({
    days: ["01", "02", "03", "05", "06", "07", "08", "09", "10"],
    failed: [],
    left: 0,
    published: { days: 10, goal: null },
  });
  expect(devto.articles.map(({ title }) => title)).toEqual(
    ["4", "1", "2", "3", "5", "6", "7", "8", "9", "10"].map((n) => expect.stringMatching(`^Day ${n}/180`)),
  );
  expect((you.now() - before) / 1000).toBe(24);
  expect(await out("publish --pending --to devto --live")).toMatch(/^Nothing is left to send to dev.to.\n/);
});

test("drafts are still pending, and are not sent again while nothing changes", async () => {
  const { devto, out } = await publishing();
  await out("publish d1..d3 --to devto");
  const sent = devto.came.length;
  expect(await out("publish d1..d3 --to devto")).toMatch(/◐ {2}Fri 1 Jan +Day 1 +unchanged\n/);
  expect(devto.came).toHaveLength(sent);
  const text = await out("publish --pending --to devto --live");
  expect(text).toMatch(/● {2}Fri 1 Jan +Day 1 +went live +https:\/\/dev.to\/me\/article-101\n/);
  expect(text).toContain("written 10/180 · published 10 days");
  expect(devto.articles).toHaveLength(10);
});

describe("of several articles", () => {
  it("one that is refused does not stop the others", async () => {
    const { you, devto, run } = await publishing();
    await you.out(["edit", "2", "--title", "long ".repeat(30)]);
    const { code, out } = await run("publish d1..d3 --to devto --live");
    expect(code).toBe(1);
    expect(out).toMatch(/✗ {2}Sat 2 Jan: the title is \d+ characters: devto takes 128\n {3}journey export/);
    expect(devto.articles.map(({ title }) => title)).toEqual(["Day 1/180", "Day 3/180"]);
  });

  it("a service that fails stops the rest, which is counted", async () => {
    const { devto, run, json } = await publishing();
    devto.fault("write", { status: 429, headers: { "retry-after": "900" }, body: "" });
    const { code, out } = await run("publish --pending --to devto --live");
    expect(code).toBe(1);
    expect(out).toMatch(/✗ {2}Fri 1 Jan: dev.to takes no more for now/);
    expect(out).toContain("9 more articles not sent: journey publish --pending --to devto");
    expect((await json("publish --list")).published.days).toBe(0);
  });

  it("an interruption between two keeps what was sent, and says so with 130", async () => {
    const { devto, run, json } = await publishing();
    const stop = new AbortController();
    const network = {
      untilStopped: <Answer>(work: (signal: AbortSignal) => Promise<Answer>) => work(stop.signal),
      sleep: async () => {
        if (devto.articles.length < 2) return;
        stop.abort(Object.assign(new Error("stopped"), { name: "JourneyError", code: "interrupted" }));
        throw stop.signal.reason;
      },
    };
    devto.pace = false;
    const { code, out } = await run("publish --pending --to devto --live", { network });
    expect(code).toBe(130);
    expect(out).toContain("stopped before 2027-01-03 was sent to dev.to");
    expect((await json("publish --list")).published.days).toBe(2);
    expect(days((await json("publish --pending --to devto --live")).sent)[0]).toBe("03");
    expect(devto.articles).toHaveLength(10);
  });
});

describe("a private entry", () => {
  it("stays at home, named or not, until --include-private", async () => {
    const { you, devto, run, out, json } = await publishing();
    you.at("2027-01-11 22:30");
    await you.out('log "a secret worry" --private');
    await you.out('log "a public note"');
    you.at("2027-01-12 22:30");
    await you.out('log "another secret" --private');
    const { code, err } = await run("publish 11 --to devto");
    expect({ code, err }).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^error: #11 of 2027-01-11 is private/),
    });
    expect((await json("publish --pending --to devto --dry-run")).articles).toHaveLength(11);
    await out("publish --pending --to devto --live");
    expect(JSON.stringify(devto.came)).not.toContain("secret");
    expect(JSON.stringify(devto.came)).toContain("a public note");
    await out("publish 11 --to devto --include-private");
    expect(devto.articles.at(-1)?.body_markdown).toContain("a secret worry");
  });

  it("and a forgotten text never go out", async () => {
    const { you, devto, run, out } = await publishing();
    await you.out("forget 3 --yes");
    expect((await run("publish 3 --to devto")).err).toMatch(/^error: nothing is left there: #3, /);
    await out("publish --pending --to devto --live");
    expect(devto.articles).toHaveLength(9);
  });
});

test("the last of a goal of published days celebrates it, once, and undo says what stays online", async () => {
  const { you, out, json } = await publishing();
  await you.out("goal edit --days 2 --count published --yes");
  await out("publish 1 --to devto --live");
  expect(await you.out("streak")).toMatch(/Published +1\/2/);
  const text = await out("publish d2..d3 --to devto --live");
  expect(text).toContain("is reached: every day of it is written and online.");
  expect((await json("streak")).published).toMatchObject({ days: 3, goal: 2 });
  expect(await you.out("undo")).toContain(
    "Still online: https://dev.to/me/article-102\nStill online: https://dev.to/me/article-103\n",
  );
  expect((await json("streak")).published).toMatchObject({ days: 1, goal: 2 });
  expect(await out("publish d2..d3 --to devto --live")).toMatch(/found|updated|Was on/);
});

test("a goal of published days is told beside what is written, everywhere, and is no part of a day's name", async () => {
  const { you, devto, out, json } = await publishing();
  await you.out("goal edit --days 5 --count published --yes");
  await out("publish d1..d2 --to devto --live");
  await out("publish 3 --to devto");
  expect(devto.articles.map(({ title }) => title)).toEqual(["Day 1", "Day 2", "Day 3"]);
  expect(await json("streak")).toMatchObject({
    written: { days: 10, goal: null },
    published: { days: 2, goal: 5, left: 3 },
  });
  for (const command of ["status", "goal show", "streak"]) {
    const text = await you.out(`${command} --no-color`, { terminal: true });
    expect(text).toMatch(/written\W+10 days/i);
    expect(text).toMatch(/published\W+2\/5/i);
  }
  await you.out("report --out report.html");
  const page = readFileSync(join(you.home, "report.html"), "utf8").replace(/<style>[\s\S]*?<\/style>|<[^>]*>/g, " ");
  expect(page).toMatch(/2 +of 5 days published/);
  expect(page).toMatch(/Written +10 days/);
  expect(await you.out("export d10")).toContain('title: "Day 10: Linear regression"');
});

test("undo of a draft says so, and the next run finds it instead of sending a second one", async () => {
  const { you, devto, out, json } = await publishing();
  await out("publish 10 --to devto");
  expect(await you.out("history")).toContain("sent as a draft Sun 10 Jan on dev.to");
  expect(await you.out("undo")).toContain(
    "Took back: sent as a draft Sun 10 Jan on dev.to\nStill a draft on dev.to: Sun 10 Jan\n",
  );
  expect((await json("publish --list")).days.at(-1).published).toEqual([]);
  await out("publish 10 --to devto --live");
  expect(devto.articles).toHaveLength(1);
});

test("two runs at once make one article", async () => {
  const { devto, run } = await publishing();
  const both = await Promise.all([run("publish 10 --to devto --live"), run("publish 10 --to devto --live")]);
  expect(both.map(({ code }) => code).sort()).toEqual([0, 1]);
  expect(both.map(({ err }) => err).join("")).toMatch(/another run of journey is publishing 2027-01-10/);
  expect(devto.articles).toHaveLength(1);
});

test("a token is in no output, whatever the service repeats", async () => {
  const { devto, run } = await publishing();
  for (const body of [`bad key ${KEY}`, JSON.stringify({ error: `bad key ${KEY}` })]) {
    devto.fault("write", { status: 422, body });
    const { out, err } = await run("publish 10 --to devto", { env: { JOURNEY_DEBUG: "1" } });
    expect(out + err).toContain("bad key (the token)");
    expect(out + err).not.toContain(KEY);
  }
  for (const token of [`${KEY}\nx: y`, `${KEY} ü`]) {
    const { code, out, err } = await run("publish 10 --to devto", {
      env: { DEVTO_API_KEY: token, JOURNEY_DEBUG: "1" },
    });
    expect({ code, leaked: (out + err).includes(KEY) }).toEqual({ code: 2, leaked: false });
  }
});

describe("progress", () => {
  it("is one line on a terminal that comes and goes", async () => {
    const { run } = await publishing();
    const { err } = await run("publish d1..d2 --to devto", { terminal: true });
    expect(err).toBe(
      [
        "\rPublishing 1/2 …\x1b[K",
        "\rPublishing 2/2 …\x1b[K",
        "\rPublishing 2/2: dev.to takes one every 3 s …\x1b[K",
        "\r\x1b[K",
      ].join(""),
    );
  });

  it("tells how far an export of many files is", async () => {
    const { run } = await publishing();
    const { err } = await run("export d1..d3 --out articles", { terminal: true });
    expect(err).toMatch(/^\rExporting 1\/3 …\x1b\[K\rExporting 2\/3 …\x1b\[K\rExporting 3\/3 …\x1b\[K\r\x1b\[K/);
    expect((await run("export d4..d6 --out articles")).err).not.toContain("\r");
  });

  it.each(["--quiet", "--json"])("is not there under %s, nor in a pipe", async (flag) => {
    const { run } = await publishing();
    expect((await run(`publish d1..d2 --to devto ${flag}`, { terminal: true })).err).toBe("");
    expect((await run("publish d3..d4 --to devto")).err).toBe("");
  });
});

test.each([
  ["publish 10", "publish wants --to SERVICE"],
  ["publish --to devto", "publish wants an entry or a day, or --pending"],
  ["publish 10 --live", "--live goes with --to"],
  ["publish 10 --pending --to devto", "--pending and a selector exclude each other"],
  ["publish 10 --to devto --url https://dev.to/x", "--to and --url exclude each other"],
  ["publish 10 --to devto --on yesterday", "--on goes with --url"],
  ["publish 10 --to medium", 'journey cannot send to "medium"'],
  ["publish --to medium", 'journey cannot send to "medium"'],
])("%s is wrong usage", async (command, words) => {
  const { run } = await publishing();
  const { code, err } = await run(command);
  expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining(words) });
});
