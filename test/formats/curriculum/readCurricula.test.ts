import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { settle } from "../../../src/core/curriculumDraft.ts";
import { isJourneyError } from "../../../src/core/error.ts";
import { readCurricula } from "../../../src/formats/curriculum/readCurricula.ts";
import type { Reading } from "../../../src/formats/curriculum/reading.ts";
import { writeCurriculumYaml } from "../../../src/formats/curriculum/yaml.ts";
import { bundled, CHECKOUT } from "../../helpers/curricula.ts";
import { treeOf } from "../../helpers/curriculumTree.ts";

const FIXTURES = join(CHECKOUT, "test/fixtures/curricula");
const POST = join(CHECKOUT, "../shared/learner-post.txt");

const sources = readdirSync(FIXTURES).filter((name) => /\.(md|txt|json)$/.test(name) && !name.includes(".tree."));
const contents = sources.map((name) => readFileSync(join(FIXTURES, name), "utf8"));
const read = (text: string, name = "own.md") => readCurricula(text, name);
const titles = (text: string) =>
  read(text).curricula.flatMap(({ units }) =>
    units.map((unit) => [unit.title, ...unit.topics.map(({ title }) => title)]),
  );

describe("a curriculum is read from", () => {
  it.each(sources)("%s", async (name) => {
    const reading = readCurricula(readFileSync(join(FIXTURES, name), "utf8"), name);
    await expect(treeOf(reading)).toMatchFileSnapshot(join(FIXTURES, `${name}.tree.txt`));
    for (const draft of reading.curricula) expect(settle(draft).units.length).toBeGreaterThan(0);
  });

  it.skipIf(!existsSync(POST))("the whole post of the learner: the two curricula and nothing else", () => {
    const { curricula, stoppedAt, guesses } = readCurricula(readFileSync(POST, "utf8"), "learner-post.txt");
    const found = curricula.map((draft) => settle(draft).units.map(plainUnit));
    const wanted = bundled.map(({ units }) => units.map(plainUnit));
    expect(JSON.stringify(found).replace("product ionization", "productionization")).toEqual(JSON.stringify(wanted));
    expect(curricula.map(({ title }) => title)).toEqual(["Machine Learning", "MLOps"]);
    expect([stoppedAt?.line, guesses]).toEqual([78, []]);
  });
});

/** A unit without what only the bundled files add: codes, twins, the spelling the source had. */
function plainUnit({ title, topics }: { title: string; topics: readonly object[] }): unknown {
  return {
    title,
    topics: topics.map((topic) => {
      const { title, subtopics, tools, aliases } = { title: "", subtopics: [], tools: [], aliases: [""], ...topic };
      return { title, subtopics, tools, aliases: aliases.filter((alias) => !alias.includes("product ionization")) };
    }),
  };
}

describe("units are told by", () => {
  it.each([
    ["Unit 1: Words\nNouns\nVerbs", [["Words", "Nouns", "Verbs"]]],
    ["**Module 2 – Words**\n* Nouns", [["Words", "Nouns"]]],
    ["WEEK 1 - Words\n• Nouns\n• Verbs", [["Words", "Nouns", "Verbs"]]],
    ["### Chapter IV. Words\n1) Nouns\n2) Verbs", [["Words", "Nouns", "Verbs"]]],
    ["Part One: Words\n- Nouns", [["Words", "Nouns"]]],
    ["Phase 1\n- Nouns", [["Phase 1", "Nouns"]]],
    ["Weeks 1-2: Words\n- Nouns", [["Words", "Nouns"]]],
    [
      "- **Unit 1: Words**\n  - Nouns\n- **Unit 2: Sentences**\n  - Clauses",
      [
        ["Words", "Nouns"],
        ["Sentences", "Clauses"],
      ],
    ],
    [
      "## Words\n- Nouns\n\n## Sentences\n- Clauses",
      [
        ["Words", "Nouns"],
        ["Sentences", "Clauses"],
      ],
    ],
    ["- Nouns\n- Verbs", [["Topics", "Nouns", "Verbs"]]],
    [
      "Unit 1: Words\nNouns\nUnit 1: Paint\nOil",
      [
        ["Words", "Nouns"],
        ["Paint", "Oil"],
      ],
    ],
  ])("%j", (text, units) => {
    expect(titles(text)).toEqual(units);
  });

  it("numbers that begin again begin another curriculum, but not inside numbered parts", () => {
    expect(read("Unit 1: A\nx\nUnit 2: B\ny\nUnit 1: C\nz").curricula).toHaveLength(2);
    expect(read("# Part 1\n## Week 1\n- x\n# Part 2\n## Week 1\n- y").curricula).toHaveLength(1);
  });

  it("a unit's title twice is told apart by the part it stands in", () => {
    expect(titles("# Part 1: Soil\n## Week 1\n- x\n# Part 2: Seeds\n## Week 1\n- y")).toEqual([
      ["Soil: Week 1", "x"],
      ["Seeds: Week 1", "y"],
    ]);
  });
});

describe("what is no curriculum is refused by what it is:", () => {
  it.each([
    ["journal.md", "looks like a journal of 2 days, not a curriculum"],
    ["links.md", "this looks like a list of links, 0 topics"],
    ["program.md", "looks like the page of a program, 0 topics"],
    ["prose.txt", 'no curriculum found in prose.txt: looked for lines such as "Unit 1: Title"'],
  ])("%s", (name, message) => {
    const text = readFileSync(join(FIXTURES, "refused", name), "utf8");
    expect(() => readCurricula(text, name)).toThrow(message);
  });

  it.each([
    ["", "no curriculum found"],
    ["# Only a title", "no curriculum found"],
    ['{"nodes": [], "edges": []}', "no curriculum found"],
    ['{"a": 1}', 'own.md:1:2 unknown key "a" in a curriculum'],
    ["Unit 1: X\n", "no curriculum found"],
    [`${"a\n".repeat(50_001)}`, "has more than 50000 lines"],
    [`# x\n${"- a\n".repeat(20_001)}`, "has more than 20000 headings and items"],
    [
      Array.from({ length: 13 }, (_, depth) => `${" ".repeat(depth * 2)}- a`).join("\n"),
      "own.md:13:1 is nested deeper than 12 levels",
    ],
    ["x".repeat(5_000_001), "is larger than 5 MB"],
  ])("number %#", (text, message) => {
    expect(() => read(text)).toThrow(message);
  });
});

describe("whatever the text,", () => {
  const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

  /** Every line with something on it is in the tree or skipped, never both, never neither. */
  function account(text: string, { taken, skipped, format }: Reading): void {
    if (format === "roadmap.sh") return;
    const aside = new Set(skipped.map(({ line }) => line));
    for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
      if (line.trim() === "") continue;
      const places = Number(taken.has(index + 1)) + Number(aside.has(index + 1));
      expect(places, `line ${index + 1}: ${line}`).toBe(1);
    }
    for (const { why } of skipped) expect(why).not.toBe("not understood");
  }

  const line = fc.constantFrom(
    "# Title",
    "## Unit 1: Words",
    "### Deep",
    "Unit 1: A",
    "**Week 2**",
    "- a: b, c (Git)",
    "  - [x] sub",
    "    1. [t](u)",
    "| a | b |",
    "|---|---|",
    "a | b",
    ":- | -:",
    "<details>",
    "<summary>S</summary>",
    "</details>",
    "<li>x</li>",
    "<ul><li>y",
    "```",
    "~~~",
    "<!--",
    "-->",
    "---",
    "===",
    "> q",
    "plain words",
    "A longer sentence that ends with a full stop.",
    "",
    "Topics:",
    "- Resources",
    "- Tools: a, b",
    "\ttab",
    "* \u202etxt",
    "![i](u)",
    "id: x",
    "units:",
    "{",
    "[{",
    "Day 1",
    "**Unit 3:** x",
  );
  const mutated = fc
    .tuple(
      fc.constantFrom(...contents),
      fc.array(fc.tuple(fc.nat(), fc.nat(30), fc.oneof(line, fc.string())), { maxLength: 6 }),
    )
    .map(([text, edits]) =>
      edits.reduce(
        (now, [at, length, put]) =>
          now.slice(0, at % (now.length + 1)) + put + now.slice((at % (now.length + 1)) + length),
        text,
      ),
    );
  const anything = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(line, { maxLength: 40 }).map((lines) => lines.join("\n")),
    mutated,
  );

  it("it is read, or refused in words; every line is in the tree or among the skipped", () => {
    fc.assert(
      fc.property(anything, (text) => {
        try {
          const reading = read(text);
          for (const draft of reading.curricula) settle(draft);
          account(text, reading);
        } catch (error) {
          if (!isJourneyError(error)) throw error;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("the words of a line in the tree are in the tree", () => {
    for (const [index, text] of contents.entries()) {
      const reading = read(text, sources[index]);
      if (reading.format === "roadmap.sh") continue;
      const tree = new Set(words(JSON.stringify(reading.curricula)));
      const lines = text.split("\n");
      for (const number of reading.taken) {
        const row = lines[number - 1] ?? "";
        if (row.includes("|") || row.trim().startsWith("===")) continue;
        const bare = row.replace(
          /<[^<>]*>|\[[ xX]\]|^\s*\d+[.)]|\b(?:and|e|g|etc|title|Topics|Week|Module|Phase|Chapter)\b|[\d.]+-?/gi,
          " ",
        );
        for (const word of words(bare)) expect(tree, `${sources[index]}:${number}`).toContain(word);
      }
    }
  });

  it("what is exported reads back as itself", () => {
    for (const curriculum of contents.flatMap((text, index) => read(text, sources[index]).curricula.map(settle))) {
      expect(readCurricula(writeCurriculumYaml(curriculum), "own.yaml").curricula.map(settle)).toEqual([curriculum]);
    }
  });
});
