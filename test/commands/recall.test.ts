import { beforeEach, describe, expect, it } from "vitest";
import type { Prompts } from "../../src/commands/prompts.ts";
import { interruption } from "../../src/core/error.ts";
import { plain } from "../../src/render/paint.ts";
import { type Learner, learner } from "../helpers/learner.ts";
import { scripted } from "../helpers/prompts.ts";

let ada: Learner;
beforeEach(async () => {
  ada = learner();
  ada.at("2027-01-01 22:30");
  await ada.out('log "Least squares, twice" -t ml.2.1 --done');
});

describe("review", () => {
  it("says when the next topic is due while none is", async () => {
    expect(await ada.out("review")).toBe("Nothing is due. Next: Mon 4 Jan.\n");
    expect(await ada.json("review")).toEqual({ due: [], total: 0, next: "2027-01-04" });
  });

  it("asks the question first, then shows what was written, and saves each answer before the next", async () => {
    await ada.out('log "Odds and logits" -t ml.2.2 --done');
    ada.at("2027-01-04 22:30");
    const said: string[] = [];
    const answers = ["", "good", "", "maybe", "a"];
    await ada.out("review", {
      prompts: {
        screen: { columns: 80, paint: plain },
        say: (text) => said.push(text),
        line: async (question) => {
          said.push(`? ${question}`);
          return answers.shift() ?? "";
        },
      } satisfies Partial<Prompts> as unknown as Prompts,
    });
    const text = said.join("\n");
    expect(text.indexOf("ml.2.1 Linear regression")).toBeLessThan(text.indexOf("Least squares, twice"));
    expect(text).toContain("ml.2.1: good, again on Mon 18 Jan");
    expect(text).toContain("One of a, h, g, e.");
    expect((await ada.json<{ due: unknown[] }>("review")).due).toEqual([]);
  });

  it.each([
    ["an answer was saved", ["", "good"], "what was answered before is saved"],
    ["any answer", [""], "nothing was saved"],
  ])("says what a stop after %s leaves", async (_, answers, left) => {
    await ada.out('log "Odds and logits" -t ml.2.2 --done');
    ada.at("2027-01-04 22:30");
    const line = async () => answers.shift() ?? Promise.reject(interruption("interrupted", ""));
    const { code, err } = await ada.run("review", { prompts: { ...scripted(), line } });
    expect({ code, err }).toEqual({ code: 130, err: `error: stopped: ${left}\n` });
  });

  it("two recalls at a distance make a topic recalled, and a slip takes it back", async () => {
    ada.at("2027-01-04 22:30");
    expect(await ada.out("review ml.2.1 --rate good")).toContain("ml.2.1 Linear regression · done · again on");
    ada.at("2027-01-18 22:30");
    expect(await ada.out("review ml.2.1 --rate hard")).toContain("· recalled ·");
    expect(await ada.out("progress ml.2")).toContain("★  ml.2.1");
    expect(await ada.out("progress")).toMatch(/ml\.2 .* 1\/5/);
    ada.at("2027-03-18 22:30");
    expect(await ada.out("review ml.2.1 --rate again")).toContain("· done ·");
  });

  it("is no logged day", async () => {
    ada.at("2027-01-04 22:30");
    await ada.out("review ml.2.1 --rate good");
    expect(await ada.json("streak")).toMatchObject({ loggedToday: false, written: { days: 1 } });
  });

  it.each([
    ["review ml.2.2", 1, "ml.2.2 is not finished"],
    ["review --rate good", 2, "--rate needs a topic"],
    ["review ml.2.1 --rate fine", 2, '"fine" is no answer'],
  ])("journey %s is refused", async (line, code, message) => {
    const ran = await ada.run(line);
    expect([ran.code, ran.err]).toEqual([code, expect.stringContaining(message)]);
  });

  it("forgets what was due when the check-off is taken back", async () => {
    await ada.out("check ml.2.1 --undo");
    expect(await ada.out("review")).toContain("Nothing to recall yet");
  });
});

describe("roles", () => {
  it("count core and useful topics apart, with entries as evidence, and no percentage", async () => {
    const text = await ada.out("roles show 'machine learning engineer'");
    expect(text).toMatch(/^Open of the core, the first 5 of \d+\n( {2}\w+\.\d\.\d+ .*\n){5}\n/m);
    expect(text).not.toContain("Next");
    expect(text).toContain("Core    1/38");
    expect(text).toContain("Useful  0/14");
    expect(text).toMatch(/Done\n {2}ml\.2\.1 {2}Linear regression {2}#1/);
    expect(text).toContain("Not in these curricula\n  - linear algebra, calculus, probability");
    expect(text).not.toMatch(/%|ready/);
  });

  it("aimed at come first", async () => {
    await ada.out("roles aim devops-engineer");
    expect(await ada.out("roles")).toMatch(/^▸ {2}DevOps Engineer[^▸]*\n\n▸ aimed at\n/);
    await ada.out("roles aim devops-engineer --off");
    expect(await ada.out("roles")).not.toContain("▸");
  });

  it("can be the learner's own, out of and into YAML", async () => {
    const own = "roles:\n  - id: tutor\n    title: Tutor\n    core: [ml/linear-regression]\n    beyond: [patience]\n";
    expect(await ada.out("roles add -", { stdin: own })).toBe("Kept Tutor.\n");
    expect(await ada.out("roles show tutor")).toContain("Core    1/1");
    expect(await ada.out("roles export tutor")).toContain("id: tutor");
    const hostile = 'roles:\n  - id: evil\n    title: "Tu\\x1b[31mtor"\n    core: []\n';
    expect(await ada.out("roles add -", { stdin: hostile })).not.toContain("\x1b");
    expect(await ada.out("roles aim evil")).not.toContain("\x1b");
    expect(await ada.out("roles remove tutor")).toContain("gone");
    expect((await ada.run("roles show tutor")).code).toBe(1);
    const bad = await ada.run("roles add -", { stdin: "roles:\n  - id: Tutor\n    title: T\n" });
    expect(bad.err).toContain('standard input:2:5 not an id: "Tutor"');
  });

  it("skipped topics stand on neither side, and dropped curricula are said to be missing", async () => {
    await ada.out("check ml.1.1 --skip");
    expect(await ada.out("roles show 'machine learning engineer'")).toContain("Core    1/37");
    await ada.out("curriculum drop mlops --yes");
    expect(await ada.out("roles show mlops-engineer")).toContain("no curriculum followed has it");
  });
});

describe("relations", () => {
  it("show in topics and offer the twin when a topic is finished, never finishing it", async () => {
    expect(await ada.out("topics ml.5.2")).toContain("≈ mlops.3.2");
    const out = await ada.out('log "Grid search" -t ml.5.2 --done');
    expect(out).toContain("Also: mlops.3.2 · finished there too? journey check mlops.3.2\n");
    expect(await ada.json("progress mlops.3")).toMatchObject({ curricula: [{ done: 0 }] });
  });

  it("can be made and taken back; those of a curriculum itself stay", async () => {
    await ada.out("curriculum relate ml.2.1 mlops.2.2");
    expect(await ada.out("topics ml.2.1")).toContain("≈ mlops.2.2");
    await ada.out("curriculum relate mlops.2.2 ml.2.1 --off");
    expect(await ada.out("topics ml.2.1")).not.toContain("≈");
    expect((await ada.run("curriculum relate ml.5.2 mlops.3.2 --off")).err).toContain(
      "linked by their curriculum itself",
    );
    expect((await ada.run("curriculum relate ml.5.2 ml.5.2")).code).toBe(1);
  });
});
