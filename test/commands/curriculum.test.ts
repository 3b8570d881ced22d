import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CHECKOUT } from "../helpers/curricula.ts";
import { type Learner, learner } from "../helpers/learner.ts";

const ANSWER =
  "Here you are:\n\nUnit 1: Words\nNouns: proper, common\nVerbs (WordNet)\nUnit 2: Sentences\nClauses\n\nGood luck with all of it!\n";

function save(self: Learner, name: string, text: string): string {
  writeFileSync(join(self.home, name), text);
  return name;
}

/** Somebody who follows a curriculum of three topics and has finished the first. */
async function following(): Promise<Learner> {
  const self = learner();
  await self.out(["curriculum", "add", save(self, "grammar.txt", ANSWER), "--yes"]);
  await self.out(["log", "Nouns tonight", "-t", "grammar.1.1", "--done"]);
  return self;
}

describe("journey curriculum add", () => {
  it("shows what it understood, where it stopped and what it skipped, and writes nothing on a dry run", async () => {
    const self = learner();
    save(self, "grammar.txt", ANSWER);
    const { out, code } = await self.run("curriculum add grammar.txt --dry-run");
    expect(code).toBe(0);
    expect(out).toContain("grammar.1  Words · 2 topics · 2 subtopics · 1 tool");
    expect(out).toContain("Read up to line 9: reads like prose");
    expect((await self.run("curriculum list")).code).toBe(1);
  });

  it("answers a dry run as JSON with the line of every topic", async () => {
    const self = learner();
    save(self, "grammar.txt", ANSWER);
    const data = await self.json<{
      curricula: { units: { topics: object[] }[] }[];
      skipped: object[];
      stoppedAt: object;
    }>("curriculum add grammar.txt --dry-run");
    expect(data.curricula[0]?.units[0]?.topics[1]).toMatchObject({
      id: "grammar/verbs",
      title: "Verbs",
      tools: ["WordNet"],
      line: 5,
    });
    expect(data.skipped).toHaveLength(2);
    expect(data.stoppedAt).toMatchObject({ line: 9, why: "reads like prose, not a topic" });
  });

  it("asks before it writes; where nobody can answer it takes --yes", async () => {
    const self = learner();
    save(self, "grammar.txt", ANSWER);
    expect(await self.run("curriculum add grammar.txt")).toMatchObject({
      code: 1,
      err: expect.stringContaining("hint: say --yes"),
    });
    await self.out("curriculum add grammar.txt --yes --id gr --title Grammar");
    expect(await self.out("curriculum list")).toContain("Grammar");
    expect(await self.out("topics gr.1")).toContain("gr.1.2");
    expect((await self.run("curriculum add grammar.txt --yes --id gr")).err).toContain("gr is followed already");
    await self.out("undo");
    expect(await self.out("curriculum list")).not.toContain("Grammar");
  });

  it("is not taken twice for another one, unless it is given another title", async () => {
    const self = await following();
    const { err } = await self.run("curriculum add grammar.txt --yes");
    expect(err).toBe(
      "error: grammar is followed already\nhint: journey curriculum update grammar.txt --id grammar, or add it with another --id\n",
    );
    expect(await self.out("curriculum add grammar.txt --yes --title Other")).toContain("Added Other (grammar-2)");
  });

  it("checks topics off that are ticked, unless told not to", async () => {
    const self = learner();
    await self.out("curriculum add - --yes --id a", { stdin: "# A\n- [x] Ran\n- [ ] Walk\n" });
    await self.out("curriculum add - --yes --id b --no-ticks", { stdin: "# B\n- [x] Ran\n- [ ] Walk\n" });
    const { curricula } = await self.json<{ curricula: { id: string; done: number }[] }>("progress");
    expect(curricula.filter(({ id }) => id.length === 1).map(({ done }) => done)).toEqual([1, 0]);
  });

  it("takes control and direction marks out of titles and says so", async () => {
    const self = learner();
    const out = await self.out("curriculum add - --dry-run", { stdin: "# A\n- Ran\u202e \u001b[31mred\n- Walk\n" });
    expect(out).toContain("line 2  control or direction characters were taken out");
    expect(out).not.toMatch(/\u202e|\u001b/);
  });

  it.each([
    ["", "no curriculum found in standard input"],
    ["Just some words about my day.", "no curriculum found in standard input: looked for"],
    ["id: x\ntitle: X\nunits: [1]", "standard input:3:9 expected a unit"],
  ])("refuses %j", async (stdin, message) => {
    const { code, err } = await learner().run("curriculum add - --yes", { stdin });
    expect([code, err]).toEqual([1, expect.stringContaining(message)]);
  });
});

describe("journey curriculum update", () => {
  it("shows added, renamed, moved and retired, keeps what was done, and can be undone", async () => {
    const self = await following();
    const before = await self.out("curriculum export grammar");
    const text = "Unit 1: Words\nVerb\nAdverbs\nUnit 2: Sentences\nClauses\n";
    save(self, "new.txt", text);
    const out = await self.out("curriculum update new.txt --id grammar --yes");
    expect(out).toMatch(/Added 1 topic:\n {2}grammar\.1\.3 {2}Adverbs/);
    expect(out).toMatch(/Renamed 1 topic:\n {2}grammar\.1\.2 {2}Verbs → Verb/);
    expect(out).toMatch(/Retired 1 topic:\n {2}grammar\.1\.1 {2}Nouns/);
    expect(out).toContain("Progress kept: 1 of 1");
    expect(await self.out("topics")).toMatch(/retired\n.*grammar\.1\.1 +Nouns +#1/);
    await self.out("undo");
    expect(await self.out("curriculum export grammar")).toBe(before);
  });

  it("says when there is nothing to change, and which curricula there are", async () => {
    const self = await following();
    save(self, "same.yaml", await self.out("curriculum export grammar"));
    expect(await self.out("curriculum update same.yaml")).toContain("is as the text says already");
    save(self, "other.md", "# Other\n- a\n- b\n");
    const { err } = await self.run("curriculum update other.md");
    expect(err).toContain("followed are ml, mlops, grammar");
    expect(err).toContain("hint: journey curriculum add other.md\n");
  });
});

describe("journey curriculum edit", () => {
  it("updates from what the editor left, and keeps the text where that cannot be read", async () => {
    const self = await following();
    const rewrite = (from: string, to: string) => ({
      edit: async (path: string) => writeFileSync(path, readFileSync(path, "utf8").replace(from, to)),
    });
    const out = await self.out("curriculum edit grammar --yes", { editor: rewrite("title: Nouns", "title: Names") });
    expect(out).toContain("grammar.1.1  Nouns → Names");
    expect(await self.out("topics grammar.1")).toMatch(/● +grammar\.1\.1 +Names +#1/);
    const { code, err } = await self.run("curriculum edit grammar --yes", { editor: rewrite("units:", "parts:") });
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(
        /unknown key "parts"[\s\S]*the text is kept in .*grammar\.yaml\nhint: journey curriculum update .*grammar\.yaml --id grammar\n$/,
      ),
    ]);
  });
});

describe("a curriculum that was removed", () => {
  it("comes back with its slugs, codes and what was done", async () => {
    const self = await following();
    await self.out("curriculum remove grammar --yes");
    await self.out("curriculum add grammar.txt --yes");
    expect(await self.out("topics grammar.1")).toMatch(/● +grammar\.1\.1 +Nouns +#1/);
  });
});

describe("journey curriculum export and validate", () => {
  it("what is exported is read back as itself", async () => {
    const self = await following();
    const yaml = await self.out("curriculum export ml");
    save(self, "ml.yaml", yaml);
    expect(await self.out("curriculum validate ml.yaml")).toContain(
      "ml.yaml is fine: Machine learning (ml), 5 units · 26 topics",
    );
    await self.out("curriculum remove ml --yes");
    await self.out("curriculum add ml.yaml --yes");
    expect(await self.out("curriculum export ml")).toBe(yaml);
  });

  it("reads the bundled files as they stand", async () => {
    const self = learner();
    save(self, "ml.yaml", readFileSync(join(CHECKOUT, "curricula/ml.yaml"), "utf8"));
    expect(await self.out("curriculum validate ml.yaml")).toContain("26 topics");
    expect((await self.run(["curriculum", "validate", save(self, "bad.yaml", "id: x\nunits: []")])).err).toContain(
      "bad.yaml:1:1 the title is missing",
    );
  });
});

it("tells of a topic's twins what they are called, and no more", async () => {
  const self = learner();
  await self.out("log hello");
  const { curricula } = await self.json<{
    curricula: { units: { topics: { code: string; related: unknown }[] }[] }[];
  }>("progress ml.5");
  const topics = curricula.flatMap(({ units }) => units).flatMap((unit) => unit.topics);
  expect(topics.find(({ code }) => code === "ml.5.2")?.related).toEqual([
    {
      id: "mlops/model-training-and-hyperparameter-tuning",
      code: "mlops.3.2",
      title: "Model training and hyperparameter tuning",
    },
  ]);
});
