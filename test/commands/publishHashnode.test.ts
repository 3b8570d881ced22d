import { describe, expect, it, test } from "vitest";
import { BLOG, PAT } from "../helpers/standIn/hashnode.ts";
import { publishing, settle } from "../helpers/standIn/publishing.ts";
import { type Came, json as jsonReply } from "../helpers/standIn/server.ts";

const error = (err: string) => JSON.parse(err).error as { code: string; message: string; hint: string };
const mutations = (came: readonly Came[]) =>
  came.flatMap(({ body }) => /mutation \(\$input: \w+!\) \{ (\w+)/.exec(JSON.parse(body).query)?.[1] ?? []);
const failing = (code: string, message: string) => jsonReply(200, { errors: [{ message, extensions: { code } }] });

test("a day goes out as a draft, is changed, published and changed again, each time the same article", async () => {
  const { you, hashnode, out } = await publishing();
  expect(await out("publish 10 --to hashnode")).toMatch(/^Draft on Hashnode: Sun 10 Jan · Day 10\n/);
  expect(hashnode.articles).toMatchObject([{ slug: "2027-01-10-linear-regression", live: false }]);
  expect(await out("publish 10 --to hashnode")).toMatch(/^Draft unchanged on Hashnode/);

  await you.out("edit 10 --tag maths");
  expect(await out("publish 10 --to hashnode --live")).toBe(
    "Published on Hashnode: Sun 10 Jan · Day 10\n" +
      "https://you.hashnode.dev/2027-01-10-linear-regression\nwritten 10/180 · published 1 day\n",
  );
  await you.out('edit 10 --title "Least squares"');
  expect(await out("publish 10 --to hashnode")).toMatch(/^Updated on Hashnode/);
  expect(hashnode.articles).toMatchObject([
    { title: "Least squares", slug: "2027-01-10-linear-regression", live: true },
  ]);
  expect(mutations(hashnode.came)).toEqual(["createDraft", "updateDraft", "publishDraft", "updatePost"]);
});

test("a draft that has not changed is only published", async () => {
  const { hashnode, out } = await publishing();
  await out("publish 10 --to hashnode");
  await out("publish 10 --to hashnode --live");
  expect(mutations(hashnode.came)).toEqual(["createDraft", "publishDraft"]);
});

test("a dry run prints the look and the mutation, with braces for what only an answer tells", async () => {
  const { hashnode, json, out } = await publishing();
  const plan = await json("publish 10 --to hashnode --live --dry-run");
  expect(hashnode.came).toEqual([]);
  expect(JSON.stringify(plan)).not.toContain(PAT);
  await out("publish 10 --to hashnode --live");
  const bodies = plan.articles[0].requests.map(({ body }: { body: string }) => body);
  const id = JSON.parse(hashnode.came.at(-1)?.body ?? "").variables.input.publicationId;
  expect(bodies.map((body: string) => body.replaceAll(`{id of ${BLOG}}`, id))).toEqual(
    hashnode.came.map(({ body }) => body),
  );
});

test("reads that lag behind do not make a second post of one whose answer was lost", async () => {
  const { you, hashnode, out } = await publishing();
  hashnode.lag = 25_000;
  hashnode.fault("write", "commit and drop");
  const before = you.now();
  expect(await out("publish 10 --to hashnode --live")).toMatch(/^Published on Hashnode/);
  expect(you.now() - before).toBe(25_000);
  expect(hashnode.articles).toHaveLength(1);
  expect(mutations(hashnode.came)).toEqual(["publishPost"]);
});

test.each([
  ["createDraft", "publish 10 --to hashnode", []],
  ["publishDraft", "publish 10 --to hashnode --live", ["publish 10 --to hashnode"]],
])("a lost %s is settled by the next run, however reads lag", async (name, command, first) => {
  const { hashnode, run, out } = await publishing();
  for (const earlier of first) await out(earlier);
  hashnode.lag = 25_000;
  hashnode.fault("write", "commit and drop");
  const stop = new AbortController();
  // Stopped while it looks: nothing but the ledger remembers.
  const network = {
    sleep: async () => {
      stop.abort(Object.assign(new Error("stopped"), { name: "JourneyError", code: "interrupted" }));
      throw stop.signal.reason;
    },
    untilStopped: <Answer>(work: (signal: AbortSignal) => Promise<Answer>) => work(stop.signal),
  };
  const { code, err } = await run(command, { network });
  expect({ code, err }).toMatchObject({
    code: 130,
    err: expect.stringContaining("stopped: whether 2027-01-10 arrived at Hashnode is not known"),
  });
  expect(await out(command)).toMatch(/^(Was on|Published|Draft)/);
  expect(hashnode.articles).toHaveLength(1);
  expect(mutations(hashnode.came).filter((each) => each === name)).toHaveLength(1);
});

test("an answer that brings the article and an error is an answer", async () => {
  const { hashnode, out } = await publishing();
  const post = { id: "p9", slug: "x", url: `https://${BLOG}/x` };
  const errors = [{ message: "newsletter failed", extensions: { code: "INTERNAL_SERVER_ERROR" } }];
  hashnode.fault("write", jsonReply(200, { data: { publishPost: { post } }, errors }));
  expect(await out("publish 10 --to hashnode --live")).toContain(`https://${BLOG}/x`);
  expect(mutations(hashnode.came)).toHaveLength(1);
});

test("a taken slug comes back suffixed, and the address is the one it came back with", async () => {
  const { hashnode, out, json } = await publishing();
  const slug = "2027-01-10-linear-regression";
  // Not to be seen yet: somebody else wrote it this moment.
  hashnode.articles.push({ id: "x", slug, title: "Theirs", text: "", live: true, seenFrom: Number.MAX_SAFE_INTEGER });
  expect(await out("publish 10 --to hashnode --live")).toContain(`https://${BLOG}/${slug}-1`);
  expect((await json("publish --list")).days.at(-1).published).toMatchObject([{ url: `https://${BLOG}/${slug}-1` }]);
});

test("an article under that name with another title is neither overwritten nor doubled", async () => {
  const { hashnode, run, out } = await publishing();
  const slug = "2027-01-10-linear-regression";
  hashnode.articles.push({ id: "x", slug, title: "Mine, by hand", text: "", live: true, seenFrom: 0 });
  const { code, err } = await run("publish 10 --to hashnode");
  expect({ code, err }).toMatchObject({ code: 1, err: expect.stringContaining('has "Mine, by hand" under that name') });
  await out(`publish 10 --url https://${BLOG}/${slug}`);
  expect(await out("publish 10 --to hashnode")).toMatch(/^Updated on Hashnode/);
  expect(hashnode.articles).toMatchObject([{ id: "x", title: "Day 10/180: Linear regression" }]);
});

test("a draft published over there by hand is found by its name", async () => {
  const { you, hashnode, out } = await publishing();
  await out("publish 10 --to hashnode");
  hashnode.articles.push({ ...hashnode.articles.splice(0, 1)[0], id: "p77", live: true } as never);
  await you.out("edit 10 --tag maths");
  expect(await out("publish 10 --to hashnode")).toMatch(/^Published on Hashnode/);
  expect(hashnode.articles).toMatchObject([{ id: "p77" }]);
});

describe("what Hashnode refuses", () => {
  it("without Pro, once: it is said, and never tried again", async () => {
    const { hashnode, run, json } = await publishing();
    hashnode.pro = false;
    const { code, err } = await run("publish 10 --to hashnode --json");
    expect(code).toBe(1);
    expect(error(err)).toMatchObject({
      code: "needs-pro",
      message: "you.hashnode.dev is not on Hashnode Pro, and without it the API takes nothing",
      hint: expect.stringContaining("journey export --for hashnode"),
    });
    expect(hashnode.came).toHaveLength(1);
    expect((await json("publish --list")).days.at(-1).published).toEqual([]);
  });

  it("the old endpoint's 301 to a web page is a dead endpoint, not a bad token", async () => {
    const { hashnode, run } = await publishing();
    hashnode.fault("read", {
      status: 301,
      headers: { location: "https://hashnode.com/announcements", "content-type": "text/html" },
      body: "<html>",
    });
    const { err } = await run("publish 10 --to hashnode --json");
    expect(error(err)).toMatchObject({ code: "dead-endpoint", message: expect.not.stringMatching(/token|credential/) });
    expect(hashnode.came).toHaveLength(1);
  });

  it.each([
    ["UNAUTHENTICATED", "nope", "bad-token"],
    ["FORBIDDEN", "You are not a member", "rejected"],
    ["BAD_USER_INPUT", "Title \x1b[31mtoo long", "rejected"],
  ])("%s of a write is told, and the ledger stays empty", async (code, message, told) => {
    const { hashnode, run, json } = await publishing();
    hashnode.fault("write", failing(code, message));
    const { err } = await run("publish 10 --to hashnode --json");
    expect(error(err).code).toBe(told);
    expect(err).not.toContain("\x1b");
    expect(mutations(hashnode.came)).toHaveLength(1);
    expect((await json("publish --list")).days.at(-1).published).toEqual([]);
  });

  it("an internal error may have done it: looked up, then sent again", async () => {
    const { hashnode, out } = await publishing();
    hashnode.fault("write", failing("INTERNAL_SERVER_ERROR", "boom"));
    await out("publish 10 --to hashnode --live");
    expect(mutations(hashnode.came)).toEqual(["publishPost", "publishPost"]);
    expect(hashnode.articles).toHaveLength(1);
  });

  it("a blog it does not know", async () => {
    const { you, run } = await publishing();
    settle(you, "blog.hashnode = https://Other.hashnode.dev/\n");
    const { err } = await run("publish 10 --to hashnode");
    expect(err).toContain("Hashnode knows no blog at other.hashnode.dev");
  });

  it("no blog named in the settings is said before anything is asked", async () => {
    const { you, hashnode, run } = await publishing();
    settle(you, "");
    const { code, err } = await run("publish 10 --to hashnode");
    expect({ code, err }).toMatchObject({
      code: 1,
      err: expect.stringContaining("config set blog.hashnode you.hashnode.dev"),
    });
    expect(hashnode.came).toEqual([]);
  });
});
