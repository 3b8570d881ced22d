import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Editor } from "../../src/commands/editor.ts";
import { journeyError } from "../../src/core/error.ts";
import type { Learner } from "../helpers/learner.ts";
import { tenNights } from "../helpers/tenNights.ts";

interface Shown {
  body: string;
  title: string | null;
  tags: string[];
  links: string[];
  topics: string[];
  finished: string[];
  minutes: number | null;
  mood: number | null;
  private: boolean;
  day: string;
  lateDays: number;
  counts: string;
  revisedAt: string | null;
}

async function shown(you: Learner, number = 10): Promise<Shown | undefined> {
  return (await you.json<{ entries: Shown[] }>(`show ${number}`)).entries[0];
}

async function steps(you: Learner): Promise<number> {
  return (await you.json<{ total: number }>("history")).total;
}

/** The drafts of edits that were left. */
function left(you: Learner): string[] {
  const folder = join(you.home, ".local/share/journey/drafts");
  try {
    return readdirSync(folder).map((name) => join(folder, name));
  } catch {
    return [];
  }
}

const opened: string[] = [];
const writing = (text: string | Uint8Array, then: () => Promise<unknown> = async () => undefined): Editor => ({
  edit: async (path) => {
    opened.push(readFileSync(path, "utf8"));
    writeFileSync(path, text);
    await then();
  },
});

describe("another day", () => {
  it("moves the entry, as the golden night has it", async () => {
    const you = await tenNights();
    expect(await you.out("edit 10 --day 2027-01-09")).toBe(
      [
        "#10 moved Sun 10 → Sat 9 (1 day late). Sun 10 is open.",
        "Streak 9 (was 10) · best 9 (was 10) · written 9/180",
        "Take back: journey undo",
        "",
      ].join("\n"),
    );
  });

  it("takes the check-offs along that came with it", async () => {
    const you = await tenNights();
    const doneOn = async () => {
      type Progress = { curricula: { units: { topics: { code: string; doneOn: string }[] }[] }[] };
      const { curricula } = await you.json<Progress>("progress");
      const topics = curricula.flatMap(({ units }) => units.flatMap((unit) => unit.topics));
      return topics.find(({ code }) => code === "ml.2.1")?.doneOn;
    };
    await you.out("edit 10 --day 2027-01-09");
    expect(await doneOn()).toBe("2027-01-09");
    expect((await shown(you))?.finished).toHaveLength(1);
    await you.out("undo");
    expect(await doneOn()).toBe("2027-01-10");
  });

  it.each([
    ["2027-01-09", 1, "late"],
    ["2027-01-07", 3, "late"],
    ["2027-01-06", 4, "history"],
  ])("%s measures again how late it is, from its first save", async (day, lateDays, counts) => {
    const you = await tenNights();
    you.at("2027-01-20 21:00");
    await you.out(`edit 10 --day ${day}`);
    expect(await shown(you)).toMatchObject({ day, lateDays, counts });
    await you.out("edit 10 --day 2027-01-10");
    expect(await shown(you)).toMatchObject({ day: "2027-01-10", lateDays: 0, counts: "on-time" });
  });

  it("is refused when it had not begun as the entry was first saved", async () => {
    const you = await tenNights();
    const { code, err } = await you.run("edit 3 --day 2027-01-08");
    expect({ code, err }).toEqual({
      code: 1,
      err: "error: Fri 8 Jan had not begun when #3 was first saved, on Sun 3 Jan\nhint: journey edit 3 --day 2027-01-03\n",
    });
  });

  it("says of a day long past that it has no entry any more, and what stands online of it", async () => {
    const you = await tenNights();
    await you.out("publish 2 --url https://you.hashnode.dev/day-2");
    const said = await you.out("edit 2 --day 2027-01-01");
    expect(said).toContain("#2 moved Sat 2 → Fri 1 (1 day late). Sat 2 Jan has no entry any more.\n");
    expect(said).toContain("Still online: https://you.hashnode.dev/day-2\n");
  });
});

describe("an edit", () => {
  it("changes what was named, says what, and leaves the rest", async () => {
    const you = await tenNights();
    const all =
      'edit 10 -m "New text" --title T --tag a --tag b -t ml.1.1 --no-topic ml.2.1 --min 1h30 --mood 4 --private';
    expect(await you.out(all)).toBe(
      "Edited #10 · Sun 10 Jan: text, title, minutes, mood, private, topics, tags\nTake back: journey undo\n",
    );
    you.at("2027-01-11 09:00");
    await you.out("edit #10 --no-title --no-tag a --no-min --no-mood --public");
    const entry = await shown(you);
    expect(entry).toMatchObject({ body: "New text", title: null, tags: ["b"], minutes: null, mood: null });
    expect(entry).toMatchObject({ private: false, topics: [expect.stringMatching(/^ml\//)], day: "2027-01-10" });
    expect(entry?.revisedAt).toBe("2027-01-11T08:00:00.000Z");
  });

  it("takes tags, topics and links away one by one", async () => {
    const you = await tenNights();
    await you.out("edit 9 --tag a --tag b --link https://a.example/1 --link https://a.example/2 -t ml.1.1 -t ml.1.2");
    await you.out("edit 9 --no-tag b --no-link https://a.example/1 --no-topic ml.1.1");
    const entry = await shown(you, 9);
    expect(entry).toMatchObject({ tags: ["a"], links: ["https://a.example/2"] });
    expect(entry?.topics).toHaveLength(1);
    await you.out(`edit 9 --no-topic ${entry?.topics[0]}`);
    expect((await shown(you, 9))?.topics).toEqual([]);
  });

  it("takes a text from standard input byte for byte, and undo brings the old one back byte for byte", async () => {
    const you = await tenNights();
    const before = await you.out("show 10 --json");
    await you.out("edit 10 -m -", { stdin: "\uFEFF  Crème\r\n\r\n- brûlée \t\n\n" });
    expect((await shown(you))?.body).toBe("\uFEFF  Crème\r\n\r\n- brûlée \t\n\n");
    expect(left(you)).toEqual([]);
    await you.out("undo");
    expect(await you.out("show 10 --json")).toBe(before);
  });

  it("is no step when it would change nothing", async () => {
    const you = await tenNights();
    const before = await steps(you);
    expect(await you.out('edit 9 -m "Night 9" --no-tag none --public --no-title')).toBe("#9 stays as it is.\n");
    expect(await steps(you)).toBe(before);
    expect((await shown(you, 9))?.revisedAt).toBeNull();
  });

  it("tells under --json how things stand", async () => {
    const you = await tenNights();
    expect(await you.json("edit 10 --day 2027-01-09")).toMatchObject({
      entry: { number: 10, day: "2027-01-09", lateDays: 1 },
      streak: { current: 9, best: 9 },
      written: { days: 9, goal: 180 },
    });
  });

  it.each([
    ["edit 1..3 --min 3", 1, "1..3 names several entries: #1, #2, #3"],
    ["edit 99 --min 3", 1, "no entry for 99"],
    ["edit 10 --private --public", 2, "--private and --public exclude each other"],
    ["edit 10 -t nonsense", 1, 'no topic is called "nonsense"'],
    ["edit 10 --day 2027-02-30", 2, "2027-02-30 is not a date"],
    ["edit 10 -m ...", 1, "error: "],
    ["edit 10", 2, "nothing to change was named, and there is no editor to open"],
  ])("%s is refused, and changes nothing", async (line, code, message) => {
    const you = await tenNights();
    const before = await you.out("list --json");
    const ran = await you.run(line);
    expect(ran).toMatchObject({ code, out: "", err: expect.stringContaining(message) });
    expect(await you.out("list --json")).toBe(before);
    expect(left(you)).toEqual([]);
  });
});

describe("two edits at once", () => {
  it("never overwrite each other: both texts are kept, and shown", async () => {
    const you = await tenNights();
    const { code, err } = await you.run("edit 10 -m -", {
      stdin: "Mine\r\n",
      meanwhile: () => you.out('edit 10 -m "Theirs"'),
    });
    const [draft = ""] = left(you);
    expect(code).toBe(1);
    expect(err).toBe(
      `error: #10 was changed meanwhile (text): nothing was overwritten; the text is now "Theirs", yours is "Mine"; the text is kept in ${draft}\n` +
        `hint: journey show 10, then journey edit 10 -m - < ${draft}\n`,
    );
    expect(readFileSync(draft, "utf8")).toBe("Mine\r\n");
    expect(statSync(draft).mode & 0o777).toBe(0o600);
    expect((await shown(you))?.body).toBe("Theirs");
  });

  it("both stand when they change different things", async () => {
    const you = await tenNights();
    await you.out("edit 10 -m -", { stdin: "Mine", meanwhile: () => you.out("edit 10 --title Theirs --tag a") });
    expect(await shown(you)).toMatchObject({ body: "Mine", title: "Theirs", tags: ["a"] });
  });

  it("name every field that both changed", async () => {
    const you = await tenNights();
    const { err } = await you.run("edit 10 -m - --title Mine --day 2027-01-08", {
      stdin: "Night 10",
      meanwhile: () => you.out("edit 10 --title Theirs --day 2027-01-09"),
    });
    expect(err).toContain("#10 was changed meanwhile (title, day): nothing was overwritten");
    expect(await shown(you)).toMatchObject({ title: "Theirs", day: "2027-01-09" });
  });

  it("keep the text of an entry that was deleted meanwhile", async () => {
    const you = await tenNights();
    const { code, err } = await you.run("edit 10 -m -", { stdin: "Mine", meanwhile: () => you.out("rm 10 --yes") });
    expect({ code, text: readFileSync(left(you)[0] ?? "", "utf8") }).toEqual({ code: 1, text: "Mine" });
    expect(err).toContain("#10 was deleted meanwhile: nothing was saved");
  });

  it("keep what came from standard input for an entry there is not", async () => {
    const you = await tenNights();
    const { code, err } = await you.run("edit 11 -m -", { stdin: "Mine" });
    const [draft = ""] = left(you);
    expect({ code, text: readFileSync(draft, "utf8") }).toEqual({ code: 1, text: "Mine" });
    expect(err).toContain(`no entry for 11; the text is kept in ${draft}`);
  });
});

describe("the editor", () => {
  it("is opened with the entry's text, and what it leaves is saved", async () => {
    const you = await tenNights();
    opened.length = 0;
    await you.out("edit 10", { editor: writing("Least squares, twice\n") });
    expect(opened).toEqual(["Least squares by hand\n"]);
    expect((await shown(you))?.body).toBe("Least squares, twice");
    expect(left(you)).toEqual([]);
  });

  it.each([
    ["emptied", "\n  \n"],
    ["left as it was", "Least squares by hand\n"],
  ])("changes nothing when the text is %s", async (_, text) => {
    const you = await tenNights();
    const before = await steps(you);
    expect(await you.out("edit 10", { editor: writing(text) })).toBe("#10 stays as it is.\n");
    expect({ steps: await steps(you), left: left(you) }).toEqual({ steps: before, left: [] });
  });

  it("that fails leaves the draft, and says what saves it", async () => {
    const you = await tenNights();
    const failing = async () => {
      throw journeyError("failed", 'the editor "vi" ended with code 1: nothing was saved');
    };
    const { code, err } = await you.run("edit 10", { editor: writing("Half a thought", failing) });
    const [draft = ""] = left(you);
    expect({ code, text: readFileSync(draft, "utf8") }).toEqual({ code: 1, text: "Half a thought" });
    expect(err).toContain(`hint: journey edit 10 -m - < ${draft}\n`);
    expect((await shown(you))?.body).toBe("Least squares by hand");
  });

  it("that fails before a word was changed leaves nothing", async () => {
    const you = await tenNights();
    const editor = { edit: () => Promise.reject(journeyError("failed", "there is no such editor")) };
    expect((await you.run("edit 10", { editor })).err).toBe("error: there is no such editor\n");
    expect(left(you)).toEqual([]);
  });

  it("never overwrites what was saved while it was open", async () => {
    const you = await tenNights();
    const editor = writing("Mine", () => you.out('edit 10 -m "Theirs"'));
    const { code, err } = await you.run("edit 10", { editor });
    expect(code).toBe(1);
    expect(err).toContain('the text is now "Theirs", yours is "Mine"');
    expect((await shown(you))?.body).toBe("Theirs");
    expect(left(you).map((path) => readFileSync(path, "utf8"))).toEqual(["Mine"]);
  });

  it("that writes another encoding than UTF-8 keeps its bytes", async () => {
    const you = await tenNights();
    const bytes = Buffer.from("caf\xe9", "latin1");
    const { code, err } = await you.run("edit 10", { editor: writing(bytes) });
    const [draft = ""] = left(you);
    expect({ code, kept: readFileSync(draft) }).toEqual({ code: 1, kept: bytes });
    expect(err).toMatch(new RegExp(`hint: iconv .* ${draft} \\| journey edit 10 -m -\n`));
  });
});
