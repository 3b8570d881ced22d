import {
  appendFileSync,
  chmodSync,
  chownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Editor } from "../../src/commands/editor.ts";
import type { Prompts } from "../../src/commands/prompts.ts";
import { interruption, journeyError } from "../../src/core/error.ts";
import { plain } from "../../src/render/paint.ts";
import { type Learner, learner } from "../helpers/learner.ts";

const folderOf = (self: Learner) => join(dirname(self.journal), "drafts");

/** Names of what is in the drafts' folder; nothing where there is no folder. */
function left(self: Learner): string[] {
  try {
    return readdirSync(folderOf(self));
  } catch {
    return [];
  }
}

interface Waiting {
  drafts: {
    number: number;
    id: string;
    day: string;
    words: number;
    excerpt: string;
    why: string | null;
    path: string;
  }[];
}
const waiting = async (self: Learner) => (await self.json<Waiting>("recover")).drafts;
const bodies = async (self: Learner) =>
  (await self.json<{ entries: { body: string }[] }>("show 1..99")).entries.map(({ body }) => body);

/** A journal of a newer journey: it cannot be saved to. */
async function newerJournal(self: Learner): Promise<() => void> {
  await self.out("log first");
  const bytes = readFileSync(self.journal);
  const newer = Buffer.from(bytes);
  newer.writeUInt32BE(9999, 60);
  writeFileSync(self.journal, newer);
  return () => writeFileSync(self.journal, bytes);
}

/** Answers to the questions for text, in order; an error is thrown in its place. */
function answering(...answers: (string | Error)[]): Prompts {
  const next = () => {
    const answer = answers.shift() ?? "";
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return {
    screen: { columns: 80, paint: plain },
    keys: [],
    say() {},
    line: async () => next(),
    secret: async () => next(),
    text: async () => ({ value: next(), back: false }),
    pick: async () => ({ value: [], back: false }),
    press: async () => "enter",
    confirm: async () => next() === "y",
  };
}

const writing = (text: string | Uint8Array): Editor => ({ edit: async (path) => writeFileSync(path, text) });

describe("a text that cannot be saved", () => {
  it("is kept from standard input, 0600, with the entry it was going to be", async () => {
    const self = learner();
    const mend = await newerJournal(self);
    self.at("2027-01-10 22:30");
    const text = "Übung,\r\nzweite Zeile\n";
    const { code, err } = await self.run("log - -t ml.2.1 --done --min 90 --tag plan", { stdin: text });
    const [draft] = await waiting(self);
    expect(code).toBe(1);
    expect(err).toContain(`; the text is kept in ${draft?.path}\n`);
    expect(err).toContain("then journey recover\n");
    expect(draft).toMatchObject({ number: 1, day: "2027-01-10", words: 3 });
    expect(draft?.why).toContain("newer journey");
    expect(statSync(draft?.path ?? "").mode & 0o777).toBe(0o600);
    expect(statSync(folderOf(self)).mode & 0o777).toBe(0o700);
    expect(readFileSync(draft?.path ?? "", "utf8").endsWith(`\n${text}`)).toBe(true);

    mend();
    self.at("2027-01-12 09:00");
    const { entry } = await self.json<{ entry: object }>("recover 1");
    expect(entry).toMatchObject({
      id: draft?.id,
      day: "2027-01-10",
      lateDays: 0,
      minutes: 90,
      tags: ["plan"],
      finished: ["ml/linear-regression"],
    });
    expect(await bodies(self)).toEqual(["first", text]);
    expect(left(self)).toEqual([]);
  });

  it("is kept from the arguments when the journal is at fault, and not when they are", async () => {
    const self = learner();
    const mend = await newerJournal(self);
    const failed = await self.run("log Words of the shell");
    expect(failed.err).toContain("the text is kept in ");
    expect((await waiting(self)).map(({ excerpt }) => excerpt)).toEqual(["Words of the shell"]);
    mend();
    const refused = await self.run("log Words -t nonsense");
    expect(refused.err).not.toContain("kept");
    expect(await waiting(self)).toHaveLength(1);
  });

  it("leaves no draft in the ordinary case", async () => {
    const self = learner();
    await self.out("log words");
    expect(left(self)).toEqual([]);
    await self.out("log -", { stdin: "from a pipe" });
    expect(left(self)).toEqual([]);
  });

  it.each([0o000, 0o077])("is readable by nobody else under umask %o", async (mask) => {
    const self = learner();
    const mend = await newerJournal(self);
    chmodSync(dirname(self.journal), 0o755);
    const before = process.umask(mask);
    await self.run("log -", { stdin: "private words" });
    process.umask(before);
    mend();
    const [draft] = await waiting(self);
    expect([folderOf(self), draft?.path ?? ""].map((path) => statSync(path).mode & 0o777)).toEqual([0o700, 0o600]);
  });

  it("is said to be lost when not even a draft can be written, and nothing is said to be saved", async () => {
    const self = learner();
    await newerJournal(self);
    for (const folder of [folderOf(self), join(self.home, "tmp", `journey-drafts-${self.home.split("/").at(-1)}`)]) {
      mkdirSync(dirname(folder), { recursive: true });
      writeFileSync(folder, "in the way");
    }
    const { code, out, err } = await self.run("log -", { stdin: "words" });
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain("no draft can be kept in ");
  });

  it.runIf(process.getuid?.() === 0)("goes into no folder of somebody else's, and leaves that as it was", async () => {
    const self = learner();
    await newerJournal(self);
    mkdirSync(folderOf(self), { mode: 0o755 });
    chownSync(folderOf(self), 1_000, 1_000);
    const { err } = await self.run("log -", { stdin: "words" });
    expect(err).toContain(`the text is kept in ${join(self.home, "tmp")}`);
    expect(readdirSync(folderOf(self))).toEqual([]);
    expect(statSync(folderOf(self)).mode & 0o777).toBe(0o755);
  });

  it("goes to the temporary folder when the data folder cannot be written", async () => {
    const self = learner();
    await newerJournal(self);
    writeFileSync(folderOf(self), "in the way");
    const { err } = await self.run("log -", { stdin: "words" });
    expect(err).toContain(`the text is kept in ${join(self.home, "tmp")}`);
    expect(await waiting(self)).toHaveLength(1);
  });

  it("is kept when it is of another encoding, with the command that converts it", async () => {
    const self = learner();
    const { code, err } = await self.run("log -", { stdin: Buffer.from("caf\xe9", "latin1") });
    expect(code).toBe(1);
    const path = join(folderOf(self), left(self)[0] ?? "");
    expect(err).toContain(`hint: tail -n +2 ${path} | iconv -f WINDOWS-1252 -t UTF-8 | journey log -`);
    expect(readFileSync(path).subarray(-4)).toEqual(Buffer.from("caf\xe9", "latin1"));
  });

  it("leaves no draft when there was nothing in it", async () => {
    const self = learner();
    expect((await self.run("log -", { stdin: "" })).code).toBe(1);
    expect((await self.run("log -", { stdin: " --- \n" })).code).toBe(1);
    expect(left(self)).toEqual([]);
  });
});

describe("journey recover", () => {
  const failing = async (self: Learner, text: string) => {
    const mend = await newerJournal(self);
    await self.run("log -", { stdin: text });
    mend();
  };

  it("saves a draft once: what was committed without a word of it is not added again", async () => {
    const self = learner();
    await failing(self, "once only");
    const [draft] = await waiting(self);
    const copy = readFileSync(draft?.path ?? "");
    await self.out("recover 1");
    writeFileSync(draft?.path ?? "", copy);
    const { out, err } = await self.run("recover 1");
    expect(out).toContain("Saved #2");
    expect(err).toContain("saved already");
    expect(await bodies(self)).toEqual(["first", "once only"]);
    expect(left(self)).toEqual([]);
  });

  it("is announced by the next log, and made needless by saving the same text", async () => {
    const self = learner();
    await failing(self, "the same text");
    expect((await self.run("log another")).err).toContain("1 draft waits to be saved: journey recover");
    const [draft] = await waiting(self);
    const { entry } = await self.json<{ entry: { id: string } }>('log "the same text"');
    expect(entry.id).toBe(draft?.id);
    expect(left(self)).toEqual([]);
    expect(await bodies(self)).toEqual(["first", "another", "the same text"]);
  });

  it("saves the text without a topic that does not exist, and says so", async () => {
    const self = learner();
    expect((await self.run("log - -t nonsense -t ml.2.1", { stdin: "words" })).code).toBe(1);
    const { out, err } = await self.run("recover 1");
    expect(out).toContain("Saved #1");
    expect(err).toContain('Left out: there is no one topic "nonsense"');
  });

  it("is listed within the columns, but for a path to be copied", async () => {
    const self = learner();
    await failing(self, "words");
    const { screen } = await self.run("recover", { terminal: true, columns: 40 });
    const lines = screen.split("\n").map((line) => line.replace(/\x1b\[\d*m/g, ""));
    expect(lines.filter((line) => line.length > 40)).toEqual([expect.stringContaining(self.home)]);
    expect(lines.join(" ")).toMatch(/Save one: journey recover 1 Throw one away: journey recover 1 --discard/);
  });

  it("throws a draft away only when told twice", async () => {
    const self = learner();
    await failing(self, "unwanted");
    expect((await self.run("recover 1 --discard")).code).toBe(1);
    expect(await self.run("recover 1 --discard", { prompts: answering("n") })).toMatchObject({
      code: 1,
      err: "Nothing was thrown away.\n",
    });
    expect(await waiting(self)).toHaveLength(1);
    await self.out("recover 1 --discard", { prompts: answering("y") });
    expect(left(self)).toEqual([]);
  });

  it("keeps to the drafts of its own journal", async () => {
    const self = learner();
    await failing(self, "of the first journal");
    expect((await self.json<Waiting>(["--journal", join(self.home, "other.db"), "recover"])).drafts).toEqual([]);
    expect(await waiting(self)).toHaveLength(1);
  });

  it.each(["0", "x", "-1"])("refuses %s as a number", async (number) => {
    expect((await learner().run(["recover", "--", number])).code).toBe(2);
  });

  it("passes over a damaged draft", async () => {
    const self = learner();
    await failing(self, "whole");
    writeFileSync(join(folderOf(self), "0.draft"), "{half");
    expect((await waiting(self)).map(({ excerpt }) => excerpt)).toEqual(["whole"]);
  });
});

describe("the editor", () => {
  it("saves what was written into the template, without the template", async () => {
    const self = learner();
    const editor: Editor = {
      edit: async (path) => {
        const template = readFileSync(path, "utf8");
        expect(statSync(path).mode & 0o777).toBe(0o600);
        writeFileSync(path, template.replace("## What I learned\n", "## What I learned\n\nÜbung 日本\n"));
      },
    };
    await self.out("log --edit -t ml.2.1", { editor });
    expect(await bodies(self)).toEqual(["## What I learned\n\nÜbung 日本\n"]);
    expect(left(self)).toEqual([]);
  });

  it.each([
    ["unchanged", { edit: async () => {} }],
    ["emptied", writing("")],
  ])("cancels politely when the text is %s", async (_, editor) => {
    const self = learner();
    const { code, out } = await self.run("log --edit", { editor });
    expect({ code, out }).toEqual({ code: 0, out: "Nothing written, nothing saved.\n" });
    expect(left(self)).toEqual([]);
  });

  it("keeps what was written when it fails, and recover saves it", async () => {
    const self = learner();
    const editor: Editor = {
      edit: async (path) => {
        appendFileSync(path, "\nTry again\n");
        throw journeyError("failed", "the editor was ended by SIGKILL");
      },
    };
    const { code, err } = await self.run("log --edit", { editor });
    expect(code).toBe(1);
    expect(err).toMatch(/the text is kept in .*\.md\n/);
    await self.out("recover 1");
    expect(await bodies(self)).toEqual(["## Tomorrow\n\nTry again\n"]);
    expect(left(self)).toEqual([]);
  });

  it("refuses another encoding with its offset and keeps the bytes", async () => {
    const self = learner();
    const { code, err } = await self.run("log --edit", { editor: writing(Buffer.from("caf\xe9", "latin1")) });
    expect(code).toBe(1);
    expect(err).toContain("byte 0xE9 at offset 3");
    expect(err).toMatch(/hint: iconv -f WINDOWS-1252 -t UTF-8 \/.*\.md \| journey log -/);
    expect(await waiting(self)).toHaveLength(1);
  });

  it("opens on e at the first question, and the others follow", async () => {
    const self = learner();
    await self.out("log", { prompts: answering("e", "With NumPy"), editor: writing("By hand") });
    expect(await bodies(self)).toEqual(["By hand\n\n## Tomorrow\n\nWith NumPy\n"]);
  });
});

describe("the questions", () => {
  it("keep an answer that was broken off together with those before it", async () => {
    const self = learner();
    const prompts = answering("By hand", interruption("interrupted", "With Nu"));
    const { code, err } = await self.run("log", { prompts });
    expect(code).toBe(130);
    expect(err).toContain("stopped: nothing was saved; the text is kept in ");
    await self.out("recover 1");
    expect(await bodies(self)).toEqual(["By hand\n\n## Tomorrow\n\nWith Nu\n"]);
  });

  it("have the text on the disk before the next one is asked", async () => {
    const self = learner();
    const seen: string[] = [];
    const answers = ["By hand", "With NumPy"];
    const prompts: Prompts = {
      ...answering(),
      text: async () => {
        for (const name of left(self)) seen.push(readFileSync(join(folderOf(self), name), "utf8").split("\n")[1] ?? "");
        return { value: answers.shift() ?? "", back: false };
      },
    };
    await self.out("log", { prompts });
    expect(seen).toEqual(["", "By hand"]);
  });

  it("create no journal when nothing is answered", async () => {
    const self = learner();
    await self.out("log", { prompts: answering("") });
    expect(readdirSync(dirname(self.journal))).toEqual(["drafts"]);
    expect(left(self)).toEqual([]);
  });

  it("are not asked when a topic of the flags does not exist", async () => {
    const self = learner();
    await self.out("log first");
    const prompts: Prompts = { ...answering(), text: async () => expect.fail("asked") };
    expect((await self.run("log -t nonsense", { prompts })).err).toContain('no topic is called "nonsense"');
  });
});
