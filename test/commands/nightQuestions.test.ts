import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Learner, learner } from "../helpers/learner.ts";
import { scripted } from "../helpers/prompts.ts";

interface Shown {
  entries: {
    body: string;
    topics: string[];
    finished: string[];
    minutes: number | null;
    links: string[];
    mood: number | null;
  }[];
}

const shown = async (self: Learner, number = 1) => (await self.json<Shown>(`show ${number}`)).entries[0];

/** A learner whose settings add every question there is. */
function curious(): Learner {
  const self = learner();
  const path = join(self.home, ".config/journey/config");
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, "log.ask = stuck minutes links mood\n");
  return self;
}

describe("a night's questions", () => {
  it("are four and a summary, and save what they say", async () => {
    const self = learner();
    const prompts = scripted("By hand", "With NumPy", ["ml.2.1", "ml.2.2"], ["ml.2.1"], "enter");
    expect(await self.out("log", { prompts })).toContain("Saved #1");
    expect(prompts.asked).toEqual([
      "What did you work on?",
      "Tomorrow?",
      "Which topics?",
      "Which of them are finished?",
      "Save it?",
    ]);
    expect(prompts.said.at(-1)).toBe(
      [
        "",
        "Fri 2027-01-01 · 4 words",
        "  By hand",
        "  Tomorrow  With NumPy",
        "  Topics    ml.2.1 Linear regression, ml.2.2 Logistic regression",
        "  Finished  ml.2.1",
      ].join("\n"),
    );
    expect(await shown(self)).toMatchObject({
      body: "By hand\n\n## Tomorrow\n\nWith NumPy\n",
      topics: ["ml/linear-regression", "ml/logistic-regression"],
      finished: ["ml/linear-regression"],
    });
  });

  it("leave out what makes no sense: finished topics without topics", async () => {
    const prompts = scripted("By hand", "", [], "enter");
    await learner().out("log", { prompts });
    expect(prompts.asked).toEqual(["What did you work on?", "Tomorrow?", "Which topics?", "Save it?"]);
  });

  it("leave out what the text or the command line answered", async () => {
    const self = learner();
    const prompts = scripted("By hand\n\n## Tomorrow\n\nRest\n", "enter");
    await self.out("log -t ml.2.1 --done --min 90", { prompts });
    expect(prompts.asked).toEqual(["What did you work on?", "Save it?"]);
    expect(await shown(self)).toMatchObject({ finished: ["ml/linear-regression"], minutes: 90 });
  });

  it("show what was planned the night before", async () => {
    const self = learner();
    await self.out(["log", "By hand", "--tomorrow", "With NumPy"]);
    self.at("2027-01-02 22:30");
    const prompts = scripted("");
    await self.out("log", { prompts });
    expect(prompts.said[0]).toBe("Planned last time: With NumPy");
  });

  it("offer last night's open topics first, then the next", async () => {
    const self = learner();
    await self.out(["log", "SVM", "-t", "ml.2.4"]);
    self.at("2027-01-02 22:30");
    const prompts = scripted("More", "", [], "enter");
    await self.out("log", { prompts });
    expect(prompts.offered[0]?.slice(0, 3)).toEqual(["ml.2.4 last night", "ml.2.5 next", "mlops.1.1 next"]);
  });

  it("ask more on request", async () => {
    const self = curious();
    const prompts = scripted(
      "By hand",
      "Matrices",
      "",
      [],
      "1h30",
      "https://a.example https://b.example",
      "4",
      "enter",
    );
    await self.out("log", { prompts });
    expect(prompts.asked).toEqual([
      "What did you work on?",
      "Where did you get stuck?",
      "Tomorrow?",
      "Which topics?",
      "Minutes?",
      "Links?",
      "Mood?",
      "Save it?",
    ]);
    expect(await shown(self)).toMatchObject({
      body: "By hand\n\n## Where I got stuck\n\nMatrices\n",
      minutes: 90,
      links: ["https://a.example", "https://b.example"],
      mood: 4,
    });
  });

  it("ask again for what cannot be read, with it to be changed", async () => {
    const prompts = scripted("By hand", "", "", [], "an hour", "60", "", "", "enter");
    await curious().out("log", { prompts });
    expect(prompts.asked.filter((question) => question === "Minutes?")).toHaveLength(2);
    expect(prompts.said).toContain('"an hour" is no number of minutes; 45, or 1h30');
    expect(prompts.given).toContain("an hour");
  });

  it("say what cannot be read between words, without what a terminal would act on", async () => {
    const prompts = scripted("By hand", "", "", [], "an\x1b[1m hour", "60", "", "", "enter");
    await curious().out("log", { prompts: { ...prompts, screen: { ...prompts.screen, columns: 40 } } });
    const said = prompts.said.find((text) => text.includes("no number")) ?? "";
    expect(said).not.toContain("\x1b");
    expect(said.split("\n").length).toBe(2);
    for (const line of said.split("\n")) expect(line.length).toBeLessThanOrEqual(40);
  });
});

describe("going back", () => {
  it("keeps every answer, those after it too", async () => {
    const self = learner();
    const prompts = scripted(
      "By hnd",
      "With NumPy",
      { back: ["ml.2.1"] },
      { back: "With NumPy, twice" },
      "By hand",
      "With NumPy, twice",
      ["ml.2.1"],
      [],
      "enter",
    );
    await self.out("log", { prompts });
    expect(prompts.given).toEqual(["", "", "With NumPy", "By hnd", "With NumPy, twice"]);
    expect((await shown(self))?.body).toBe("By hand\n\n## Tomorrow\n\nWith NumPy, twice\n");
  });

  it("from the summary leads to the last question asked", async () => {
    const prompts = scripted("By hand", "", [], "escape", ["ml.2.1"], ["ml.2.1"], "enter");
    const self = learner();
    await self.out("log", { prompts });
    expect(await shown(self)).toMatchObject({ finished: ["ml/linear-regression"] });
  });

  it("forgets that a topic was finished when the night is no longer about it", async () => {
    const prompts = scripted(
      "By hand",
      "",
      ["ml.2.1"],
      ["ml.2.1"],
      "escape",
      { back: ["ml.2.1"] },
      ["ml.2.2"],
      [],
      "enter",
    );
    const self = learner();
    await self.out("log", { prompts });
    expect(await shown(self)).toMatchObject({ topics: ["ml/logistic-regression"], finished: [] });
  });

  it("to the text does not lose it by an empty answer", async () => {
    const prompts = scripted("By hand", { back: "" }, "", "", [], "enter");
    const self = learner();
    await self.out("log", { prompts });
    expect((await shown(self))?.body).toBe("By hand");
  });
});

describe("the summary", () => {
  it("opens the whole text in the editor on e, and shows it again", async () => {
    const self = learner();
    const prompts = scripted("By hnd", "Rest", ["ml.2.1"], [], "e", "enter");
    await self.out("log", {
      prompts,
      editor: { edit: async (path) => writeFileSync(path, "By hand\n\n## Tomorrow\n\nNumPy\n") },
    });
    expect((await shown(self))?.body).toBe("By hand\n\n## Tomorrow\n\nNumPy\n");
    expect(prompts.said.at(-1)).toContain("By hand\n");
  });

  it("says what the command line decided", async () => {
    const prompts = scripted("By hand", "", "enter");
    await learner().out(
      ["log", "-t", "ml.2.1", "--done", "--title", "OLS", "--tag", "maths", "--min", "45", "--private"],
      {
        prompts,
      },
    );
    expect(prompts.said.at(-1)?.split("\n").slice(3)).toEqual([
      "  Topics    ml.2.1 Linear regression",
      "  Finished  ml.2.1",
      "  Title     OLS",
      "  Tags      #maths",
      "  Minutes   45",
      "  Private   it counts, and is never exported",
    ]);
  });

  it("keeps the text when the editor leaves nothing", async () => {
    const self = learner();
    const prompts = scripted("By hand", "", [], "e", "enter");
    await self.out("log", { prompts, editor: { edit: async (path) => writeFileSync(path, "") } });
    expect((await shown(self))?.body).toBe("By hand");
  });
});
