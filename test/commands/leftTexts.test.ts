import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Learner, learner } from "../helpers/learner.ts";

interface Left {
  number: number;
  kind: string;
  what: string;
  words: number;
  saving: string;
  path: string;
}

const left = async (her: Learner) => (await her.json<{ texts: Left[] }>("recover")).texts;
/** What a shell would do with it. */
const given = (her: Learner, { saving, path }: Left) =>
  her.run(saving.replace(/^journey /, "").replace(/ < .*$/, ""), { stdin: readFileSync(path, "utf8") });

async function conflict(): Promise<Learner> {
  const her = learner();
  her.at("2027-01-10 22:30");
  await her.out("log first");
  await her.run("edit 1 -m -", { stdin: "Mine, all of it\r\n", meanwhile: () => her.out('edit 1 -m "Theirs"') });
  return her;
}

describe("a text that an edit kept", () => {
  it("is listed by recover with the command that saves it, and counted by doctor", async () => {
    const her = await conflict();
    const [text, ...more] = await left(her);
    expect([text?.number, text?.what, text?.words, more]).toEqual([1, "a text for #1", 4, []]);
    expect((await her.run("doctor")).out).toContain("a draft waits to be saved");
    const { code, err } = await her.run("recover 1");
    expect([code, err]).toEqual([1, `error: it is a text for #1, no new entry\nhint: ${text?.saving}\n`]);

    expect((await given(her, text as Left)).code).toBe(0);
    expect((await her.json<{ entries: { body: string }[] }>("show 1")).entries[0]?.body).toBe("Mine, all of it\r\n");
    expect(await left(her)).toEqual([]);
  });

  it("stands behind the drafts of entries, and is thrown away only when told so", async () => {
    const her = await conflict();
    await her.run("log - -t nothing-has-this-name", { stdin: "a night" });
    const [text] = await left(her);
    expect(text?.number).toBe(2);
    expect(await her.out("recover")).toContain(
      "2  a text for #1, 4 words\n   Mine, all of it\n   journey edit 1 -m - < ",
    );
    expect((await her.run("recover 2 --discard")).err).toContain("say --yes");
    expect(await her.out("recover 2 --discard --yes")).toBe("Thrown away: a text for #1, 4 words.\n");
    expect(existsSync(text?.path ?? "")).toBe(false);
    expect((await her.run("recover 2")).err).toContain("there is no draft 2: the last one is 1");
  });

  it("is not that of another journal", async () => {
    const her = await conflict();
    await her.out(["--journal", join(her.home, "other.db"), "log", "elsewhere"]);
    expect(await her.out(["--journal", join(her.home, "other.db"), "recover"])).toContain("No drafts");
  });
});

describe("a letter that could not be sealed", () => {
  it("from standard input is in a draft of 0600 that recover lists until it is saved", async () => {
    const her = learner();
    her.at("2027-01-10 22:30");
    await her.out("log first");
    const bytes = readFileSync(her.journal);
    const newer = Buffer.from(bytes);
    newer.writeUInt32BE(9999, 60);
    writeFileSync(her.journal, newer);
    const { code, err } = await her.run("letter write --opens 3y -", { stdin: "Dear me,\n\nstill at it?\n" });
    expect(code).toBe(1);
    expect(err).toMatch(
      /the text is kept in \S+letter-\S+\.md\nhint: .*journey letter write --opens 3y - < \S+\.md\n$/,
    );
    writeFileSync(her.journal, bytes);

    const [text] = await left(her);
    expect([text?.what, text?.words, statSync(text?.path ?? "").mode & 0o777]).toEqual(["a letter", 5, 0o600]);
    expect((await given(her, text as Left)).code).toBe(0);
  });

  it("with a day that is none keeps what cannot be sent again; its words the shell still has", async () => {
    const her = learner();
    await her.out("log first");
    expect((await her.run("letter write --opens soon -", { stdin: "Dear me" })).err).toContain("the text is kept in");
    expect((await her.run("letter write --opens soon Dear me")).err).not.toContain("kept");
    expect(await left(her)).toHaveLength(1);
  });

  it("leaves nothing in the ordinary case", async () => {
    const her = learner();
    await her.out("letter write --opens 3y -", { stdin: "Dear me" });
    expect(readdirSync(join(dirname(her.journal), "drafts"))).toEqual([]);
  });
});
