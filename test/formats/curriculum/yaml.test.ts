import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Curriculum, topicsOf } from "../../../src/core/curriculum.ts";
import { isJourneyError } from "../../../src/core/error.ts";
import { readCurriculumYaml, writeCurriculumYaml } from "../../../src/formats/curriculum/yaml.ts";
import { bundled, CHECKOUT } from "../../helpers/curricula.ts";

const read = (text: string) => readCurriculumYaml(text, "own.yaml");

/** A curriculum of one unit with these lines as its topics. */
const withTopics = (...lines: string[]) =>
  ["id: own", "title: Own", "units:", "  - title: One", "    topics:", ...lines.map((line) => `      ${line}`)].join(
    "\n",
  );

const topicsFrom = (...lines: string[]) => topicsOf([read(withTopics(...lines))]);

describe("a curriculum in YAML", () => {
  it("needs no more than titles: codes follow the places, slugs the titles", () => {
    expect(read(withTopics("- title: Linear regression (LR)", "- title: Naïve Bayes"))).toEqual({
      id: "own",
      title: "Own",
      units: [
        {
          code: "own.1",
          title: "One",
          topics: [
            {
              id: "own/linear-regression",
              code: "own.1.1",
              title: "Linear regression (LR)",
              subtopics: [],
              tools: [],
              aliases: [],
              related: [],
            },
            {
              id: "own/naive-bayes",
              code: "own.1.2",
              title: "Naïve Bayes",
              subtopics: [],
              tools: [],
              aliases: [],
              related: [],
            },
          ],
        },
      ],
    });
  });

  it("takes what it is given", () => {
    const [topic] = topicsFrom(
      "- title: Regression",
      "  slug: regression-basics",
      "  code: own.1.7",
      "  subtopics: [simple, multiple]",
      "  tools:",
      "    - Scikit-learn",
      "  aliases:",
      "  related: [ml/linear-regression, other]",
    );
    expect(topic).toEqual({
      id: "own/regression-basics",
      code: "own.1.7",
      title: "Regression",
      subtopics: ["simple", "multiple"],
      tools: ["Scikit-learn"],
      aliases: [],
      related: ["ml/linear-regression", "own/other"],
    });
  });

  it("numbers the slugs of equal titles, around those that were given", () => {
    const ids = topicsFrom("- title: Intro", "- title: Intro", "- {title: Given, slug: intro-2}", "- title: Intro").map(
      ({ id }) => id,
    );
    expect(ids).toEqual(["own/intro", "own/intro-3", "own/intro-2", "own/intro-4"]);
  });

  it("reads values as the text they look like", () => {
    const titles = topicsFrom(
      "- title: 2024",
      "- title: yes",
      "- title: null",
      "- title: 1e3",
      "- title: >-",
      "    two",
      "    lines",
    );
    expect(titles.map(({ title }) => title)).toEqual(["2024", "yes", "null", "1e3", "two lines"]);
  });

  it("follows an alias to what it names", () => {
    expect(topicsFrom("- {title: A, tools: &both [x, y]}", "- {title: B, tools: *both}")[1]?.tools).toEqual(["x", "y"]);
  });
});

describe("a complaint names the place and the fact:", () => {
  it.each([
    ["", "own.yaml:1:1 there is nothing in it"],
    ["- a", "own.yaml:1:1 expected a curriculum: id, title, source, units, retired"],
    ["id: own\ntitle: Own\n", "own.yaml:1:1 the curriculum has no units"],
    ["title: Own\nunits: []", "own.yaml:1:1 the id is missing"],
    ["id: Own!\ntitle: Own\nunits: []", 'own.yaml:1:1 the id "Own!" is not made of a-z, 0-9 and single hyphens'],
    ["id: own\ntitle: Own\ncolour: red", 'own.yaml:3:1 unknown key "colour" in a curriculum'],
    ["id: own\nid: own", 'own.yaml:2:1 "id" comes twice in a curriculum'],
    ["id: own\n__proto__: {}", 'own.yaml:2:1 unknown key "__proto__" in a curriculum'],
    ["id: own\ntitle: Own\n<<: {}", 'own.yaml:3:1 unknown key "<<" in a curriculum'],
    ["id: own\ntitle: Own\nunits: none", "own.yaml:3:8 expected a list"],
    ["id: own\ntitle: Own\nunits:\n  - title: One", 'own.yaml:4:5 the unit "One" has no topics'],
    ["id: own\ntitle: *gone\nunits: []", "own.yaml:2:8 nothing is named &gone before it"],
    [withTopics("- tools: [x]"), "own.yaml:6:9 the title is missing"],
    [withTopics("- title:"), "own.yaml:6:15 expected a text, found nothing"],
    [withTopics("- title: [x]"), "own.yaml:6:16 expected a text"],
    [withTopics("- title: !!binary aGk="), "own.yaml:6:25 expected a text"],
    [withTopics(`- title: ${"x".repeat(2001)}`), "own.yaml:6:9 a text is longer than 2000 characters"],
    [withTopics("- title: …"), 'own.yaml:6:9 the title "…" has no letter or digit'],
    [withTopics("- {title: A, tools: NumPy}"), "own.yaml:6:27 expected a list"],
    [withTopics("- {title: A, slug: A B}"), 'own.yaml:6:9 not a slug: "A B"'],
    [withTopics("- {title: A, slug: ml/a}"), 'own.yaml:6:9 the slug "ml/a" belongs to another curriculum than own'],
    [
      withTopics("- {title: A, slug: x}", "- {title: B, slug: own/x}"),
      'own.yaml:7:9 the slug "own/x" is already taken at own.yaml:6:9',
    ],
    [withTopics("- {title: A, code: own.1}"), 'own.yaml:6:9 not a code for this place: "own.1"'],
    [withTopics("- {title: A, code: own.1.2}", "- title: B"), "own.yaml:7:9 the code own.1.2 is already taken"],
  ])("%j", (text, message) => {
    expect(() => read(text)).toThrow(message);
  });

  it("a text that is not YAML", () => {
    expect(() => read("id: own\ntitle: [a")).toThrow(/^own\.yaml:2:\d+ /);
    expect(() => read("id: own\n--- \nid: two")).toThrow(/^own\.yaml:\d:\d /);
  });
});

describe("a YAML text beyond what a curriculum needs", () => {
  const nested = Array.from({ length: 2000 }, (_, depth) => `${" ".repeat(depth)}a:\n`).join("");
  const bomb = Array.from({ length: 9 }, (_, n) => `b${n}: &b${n} [${`*b${n - 1}, `.repeat(9)}]`).join("\n");
  const strings = `[${"x, ".repeat(5000)}]`;
  const topic = "{title: A, tools: *s}";

  it.each([
    ["is larger than 5 MB", "#".repeat(5_000_001)],
    ["has more than 20000 values", `units: [${"a, ".repeat(20_001)}]`],
    ["has more than 20000 values", "- ".repeat(20_001).replaceAll("- ", "-\n")],
    ["has more than 20000 values", `[${"]".repeat(190_000)}`],
    ["is nested deeper than 12 levels", "[".repeat(1_000_000)],
    ["is nested deeper than 12 levels", "{a: ".repeat(100_000)],
    ["is nested deeper than 12 levels", nested],
    ["has more than 100 aliases", `a: &a x\nb: [${"*a, ".repeat(101)}]`],
    ["has more than 200000 marks and line ends", "\n".repeat(1_000_000)],
    ["has more than 200000 marks and line ends", ":\n".repeat(1_000_000)],
    // Short to write, long to read: aliases of aliases.
    [
      "has more than 20000 values",
      `id: own\ntitle: Own\nsource: x\nunits: [{title: U, topics: [{title: A, tools: &s ${strings}}, ${topic}, ${topic}, ${topic}, ${topic}]}]`,
    ],
  ])("%s", (why, text) => {
    expect(() => read(text)).toThrow(`own.yaml ${why}`);
  });

  it("such as an alias bomb is refused", () => {
    expect(() => read(bomb)).toThrow(/^own\.yaml/);
  });

  it("is refused or read, whatever the text", () => {
    const pieces = fc.constantFrom(
      "id: own\n",
      "title: T\n",
      "units:\n",
      "  - ",
      "title: x\n",
      "    topics:\n",
      "&a ",
      "*a ",
      "[",
      "]",
      "{",
      "}",
      ": ",
      "? ",
      "|\n",
      '"',
      "!x ",
      "%",
      "---\n",
      "\t",
      "\u0000",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join("")),
        ),
        (text) => {
          try {
            read(text);
          } catch (error) {
            expect(isJourneyError(error), String(error)).toBe(true);
          }
        },
      ),
    );
  });
});

describe("a curriculum written as YAML", () => {
  it.each(bundled.map((curriculum) => [curriculum.id, curriculum] as const))(
    "reads back as itself: %s",
    (_, curriculum) => {
      expect(read(writeCurriculumYaml(curriculum))).toEqual(curriculum);
    },
  );

  it("has the shape of the bundled files", () => {
    const topic = readFileSync(join(CHECKOUT, "curricula/ml.yaml"), "utf8").match(
      / {6}- title: Model rep[\s\S]*?(?=\n\n)/,
    );
    expect(writeCurriculumYaml(bundled[0] ?? empty)).toContain(topic?.[0]);
  });

  it("keeps a code that its place would not give, and any text", () => {
    const text = fc
      .string({ unit: "binary", minLength: 1 })
      .map((one) => one.replace(/\s+/g, " ").trim())
      .filter((one) => /^\P{Surrogate}+$/u.test(one));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), text, fc.integer({ min: 1, max: 99 }), (texts, source, number) => {
        const topic = {
          id: "own/a",
          code: `own.1.${number}`,
          title: "A",
          subtopics: texts,
          tools: texts,
          aliases: texts,
          related: [],
        };
        const curriculum = { ...empty, source, units: [{ code: "own.1", title: "One", topics: [topic] }] };
        expect(read(writeCurriculumYaml(curriculum))).toEqual(curriculum);
      }),
    );
  });
});

const empty: Curriculum = { id: "own", title: "Own", units: [] };
