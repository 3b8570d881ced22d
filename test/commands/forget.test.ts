import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Learner, learner } from "../helpers/learner.ts";
import { scripted } from "../helpers/prompts.ts";

/** Three nights; the text of the second was erased on the third. */
async function forgotten(): Promise<Learner> {
  const you = learner();
  you.at("2027-01-08 22:30");
  await you.out("log The first night");
  you.at("2027-01-09 22:30");
  await you.out('log "a secret of five words" -t ml.2.1 --done --title "My secret" --tag maths');
  you.at("2027-01-10 22:30");
  await you.out("log The third night");
  await you.out("forget 2 --yes");
  return you;
}

describe("journey forget", () => {
  it("says what it erased and where copies stay", async () => {
    const you = learner();
    await you.out("log something to forget");
    expect(await you.out("forget #1 --dry-run")).toBe(
      [
        "Would forget the text of #1, Fri 1 Jan (3 words)",
        "Copies outside the journal stay: 1 backup in ~/.local/share/journey/backups,",
        "a journal kept by restore, exports, what was published.",
        "",
      ].join("\n"),
    );
    expect(await you.out("show 1")).toContain("something to forget");
    expect(await you.json("forget 1 --yes")).toMatchObject({
      dryRun: false,
      entries: [{ number: 1, day: "2027-01-01", words: 3, forgotten: "2027-01-01" }],
      backups: { folder: join(you.home, ".local/share/journey/backups"), count: 1 },
    });
    expect(readFileSync(you.journal).includes("something to forget")).toBe(false);
  });

  it("asks first, and where nobody can answer it takes --yes", async () => {
    const you = learner();
    await you.out("log something");
    expect(await you.run("forget 1")).toMatchObject({
      code: 1,
      err: "error: this would have to be confirmed\nhint: say --yes\n",
    });
    expect(await you.out("show 1")).toContain("something");
  });

  it.each([
    ["y", "forgotten on Fri 1 Jan"],
    ["n", "something"],
  ])("answered with %s, show says: %s", async (answer, words) => {
    const you = learner();
    await you.out("log something");
    const prompts = scripted(answer);
    await you.run("forget 1", { prompts });
    expect(prompts.asked).toEqual(["Erase the text of #1, Fri 1 Jan (1 word) for good? No undo brings it back."]);
    expect(await you.out("show 1")).toContain(words);
  });

  it("takes nothing from the streak, the days or the figures", async () => {
    const you = await forgotten();
    expect(await you.out("streak")).toContain("Streak 3");
    expect(await you.json("show 2")).toMatchObject({
      entries: [
        {
          words: 5,
          counts: "on-time",
          title: null,
          body: "",
          forgotten: "2027-01-10",
          finished: ["ml/linear-regression"],
        },
      ],
    });
  });

  it.each(["show 2", "list", "search --tag maths", "week", "then ml.2.1"])(
    "%s says that it was forgotten",
    async (command) => {
      const { out } = await (await forgotten()).run(command);
      expect(out).toContain("forgotten on Sun 10 Jan");
      expect(out).not.toContain("secret");
    },
  );

  it("export leaves it out and says so, and refuses where nothing is left", async () => {
    const you = await forgotten();
    const all = await you.run("export --all");
    expect(all.err).toContain("Left out: #2, forgotten on Sun 10 Jan");
    expect(all.out).toContain("The third night");
    expect(await you.run("export 2")).toMatchObject({
      code: 1,
      err: "error: nothing is left there: #2, forgotten on Sun 10 Jan\nhint: journey list\n",
    });
  });

  it("the archive keeps that it was forgotten, and comes back whole", async () => {
    const you = await forgotten();
    const archive = await you.out("export --all --for json");
    expect(archive).toContain('"forgotten":"2027-01-10","words":5');
    const other = learner();
    writeFileSync(join(other.home, "journal.json"), archive);
    await other.out("import journal.json");
    expect(await other.out("export --all --for json")).toBe(archive);
    expect(await other.out("show 2")).toContain("forgotten on Sun 10 Jan");
  });

  it("cannot be undone, nor can what would bring the text back; history says what happened", async () => {
    const you = await forgotten();
    expect(await you.run("undo")).toMatchObject({
      code: 1,
      err: "error: the last step erased a text for good: that cannot be undone\nhint: to undo what was done before it: journey undo 2\n",
    });
    expect(await you.out("history")).toMatch(
      /forgot the text of #2\n.*\n.*wrote #2, Sat 9 Jan: its text was forgotten/,
    );
    expect(await you.out("undo 3")).toContain("Cannot be taken back: forgot the text of #2");
    expect((await you.run("show 2")).code).toBe(1);
    await you.out("redo 2");
    expect(await you.out("show 2")).toContain("forgotten on Sun 10 Jan");
  });

  it("the same text written again is a new entry's own, and stays off the forgotten one", async () => {
    const you = await forgotten();
    await you.out('log "a secret of five words"');
    expect(await you.out("show 4")).toContain("a secret of five words");
    expect(await you.out("show 2")).toContain("forgotten on Sun 10 Jan");
    expect(await you.out("history")).toContain("wrote #2, Sat 9 Jan: its text was forgotten");
    expect((await you.json<{ total: number }>("search secret")).total).toBe(1);
    await you.out("undo 4");
    await you.out("redo 3");
    expect((await you.json<{ entries: { body: string }[] }>("show 2")).entries[0]?.body).toBe("");
    expect((await you.json<{ failed: number }>("doctor")).failed).toBe(0);
  });

  it("refuses a text that another entry shares by name, and forgets both together", async () => {
    const you = learner();
    await you.out("log the same words");
    await you.out("log others");
    await you.out("log the same words");
    expect(await you.run("forget 1 --yes")).toMatchObject({
      code: 1,
      err: "error: #3 has, or once had, the same text\nhint: forget them together: journey forget 1 3\n",
    });
    expect(await you.out("show 1")).toContain("the same words");
    await you.out("forget 1 3 --yes");
    expect(readFileSync(you.journal).includes("the same words")).toBe(false);
    expect((await you.json<{ failed: number }>("doctor")).failed).toBe(0);
  });

  it("an entry forgotten before is only scrubbed again", async () => {
    const you = await forgotten();
    const steps = (await you.json<{ total: number }>("history")).total;
    expect(await you.out("forget 2")).toContain("#2 has no text: forgotten on Sun 10 Jan");
    expect((await you.json<{ total: number }>("history")).total).toBe(steps);
  });

  it.each([
    ["forget 9 --yes", 1, "error: no entry #9"],
    ["forget yesterday --yes", 2, 'error: "yesterday" is no entry: only single entries are forgotten'],
    ["forget 1..2 --yes", 2, 'error: "1..2" is no entry: only single entries are forgotten'],
  ])("%s is refused", async (command, code, message) => {
    const ran = await (await forgotten()).run(command);
    expect([ran.code, ran.err.split("\n")[0]]).toEqual([code, message]);
  });
});
