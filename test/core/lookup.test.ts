import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Topic } from "../../src/core/curriculum.ts";
import { isJourneyError } from "../../src/core/error.ts";
import { findCurriculum, findScope, findTopic, findUnit, searchTopics } from "../../src/core/lookup.ts";
import { bundled, bundledTopics, bundledUnits } from "../helpers/curricula.ts";

const find = (query: string) => findTopic(bundledTopics, query, bundledUnits);

/** What a look-up refuses with: its code, its fact, its hint. */
function refusal(act: () => unknown): { code: string; message: string; hint: string | undefined } {
  try {
    act();
  } catch (error) {
    if (isJourneyError(error)) return { code: error.code, message: error.message, hint: error.hint };
    throw error;
  }
  throw new Error("found");
}

function topic(code: string, title: string, more: Partial<Topic> = {}): Topic {
  const id = `own/${code.replaceAll(".", "-")}`;
  return { id, code, title, subtopics: [], tools: [], aliases: [], related: [], ...more };
}

describe("a topic is found by", () => {
  it.each([
    ["its code", "ml.2.1", "ml.2.1"],
    ["its code in capitals", "ML.2.1", "ml.2.1"],
    ["its slug", "ml/linear-regression", "ml.2.1"],
    ["the last part of its slug", "linear-regression", "ml.2.1"],
    ["its title", "Linear regression", "ml.2.1"],
    ["its title in other capitals and spaces", "  LINEAR   Regression ", "ml.2.1"],
    ["an abbreviation", "svm", "ml.2.4"],
    ["an abbreviation that a subtopic of another has too", "CI/CD", "mlops.1.4"],
    ["the post's own spelling", "model deployment and product ionization", "ml.5.3"],
    ["a word of its title", "logistic", "ml.2.2"],
    ["beginnings of words, in any order", "regr lin", "ml.2.1"],
    ["a title without its abbreviation", "support vector machines", "ml.2.4"],
    ["a subtopic, as nothing else has the word", "backpropagation", "ml.4.2"],
    ["a tool, as nothing else has the word", "kubernetes", "mlops.4.3"],
  ])("%s", (_, query, code) => {
    expect(find(query).code).toBe(code);
  });

  it("a name comes before the subtopics of others", () => {
    expect(find("linear").code).toBe("ml.2.1");
  });

  it("its title without the accents, or with them composed otherwise", () => {
    const topics = [topic("own.1.1", "Théorie des probabilités"), topic("own.1.2", "Café")];
    expect(findTopic(topics, "theorie des probabilites").code).toBe("own.1.1");
    expect(findTopic(topics, "Cafe\u0301").code).toBe("own.1.2");
    expect(findTopic(topics, "ｃａｆé").code).toBe("own.1.2");
  });

  it("a script without capitals", () => {
    const topics = [topic("own.1.1", "線形回帰"), topic("own.1.2", "रैखिक समाश्रयण"), topic("own.1.3", "データ")];
    expect(findTopic(topics, "線形").code).toBe("own.1.1");
    expect(findTopic(topics, "रैखिक").code).toBe("own.1.2");
    expect(findTopic(topics, "データ").code).toBe("own.1.3");
  });

  it("code, slug and exact title, whichever topic it is", () => {
    for (const one of bundledTopics) {
      for (const query of [one.code, one.id, one.title, one.title.toUpperCase(), ...one.aliases]) {
        expect(find(query), query).toBe(one);
      }
    }
  });

  it("its code, even where another has it for a title", () => {
    const topics = [topic("own.1.1", "own.1.2"), topic("own.1.2", "Second")];
    expect(findTopic(topics, "own.1.2").title).toBe("Second");
  });
});

describe("a look-up that finds no single topic", () => {
  it("names the candidates of an ambiguous word", () => {
    expect(refusal(() => find("regression"))).toMatchObject({
      code: "ambiguous",
      message: '"regression" could be ml.2.1 Linear regression; ml.2.2 Logistic regression',
    });
  });

  it("names eight candidates and counts the rest", () => {
    const { message } = refusal(() => find("mlops/"));
    expect(
      message
        .split("; ")
        .slice(0, -1)
        .map((label) => label.match(/\bml(ops)?[.][.\d]+/)?.[0]),
    ).toEqual(["ml.5.4", "mlops.1.1", "mlops.1.2", "mlops.1.3", "mlops.1.4", "mlops.1.5", "mlops.2.1", "mlops.2.2"]);
    expect(message).toMatch(/; \+21 more$/);
  });

  it("suggests what a misspelling may have meant and finds nothing", () => {
    expect(refusal(() => find("lineer regresion"))).toEqual({
      code: "not-found",
      message: 'no topic is called "lineer regresion"',
      hint: "did you mean ml.2.1 Linear regression?",
    });
    expect(refusal(() => find("kuberntes")).hint).toContain("mlops.4.3");
    expect(refusal(() => find("xyzzy")).hint).toBe("journey topics");
  });

  it("does not take the numbers of a mistyped code for words of another topic", () => {
    // Unit 3 has four topics; ml.5.3 has the same numbers.
    expect(refusal(() => find("ml.3.5")).code).toBe("not-found");
    expect(refusal(() => find("ml.2.11")).code).toBe("not-found");
  });

  it("says that a unit or curriculum is no topic, and what its topics are", () => {
    expect(refusal(() => find("ml.3"))).toEqual({
      code: "refused",
      message:
        "ml.3 is a unit; its topics are ml.3.1 Clustering algorithms; ml.3.2 Dimensionality reduction; " +
        "ml.3.3 Association rule mining; ml.3.4 Evaluation techniques for unsupervised learning",
      hint: "journey topics ml.3",
    });
    expect(refusal(() => find("infrastructure and scalability")).message).toMatch(/^mlops\.4 is a unit; /);
    expect(refusal(() => find("MLOPS"))).toMatchObject({ code: "refused", hint: "journey topics mlops" });
    expect(refusal(() => findTopic(bundledTopics, "ml.3")).code).toBe("refused");
  });

  it.each(["", "   ", "!?", "\u0000", "\ud800"])("finds nothing by %j", (query) => {
    expect(refusal(() => find(query)).code).toBe("not-found");
  });

  it("keeps its message short and on one line, however long the query", () => {
    const { message } = refusal(() => find(`no\nsuch ${"topic ".repeat(10_000)}`));
    expect(message.length).toBeLessThan(120);
    expect(message).not.toContain("\n");
  });

  it("finds nothing, by name or code, where there are no topics", () => {
    expect(refusal(() => findTopic([], "ml.2.1")).code).toBe("not-found");
  });
});

describe("whatever is typed", () => {
  const words = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string(),
    fc
      .array(fc.constantFrom("ml", "mlops", ".", "2", "/", "data", "model", "__proto__", "(", "regresion"), {
        maxLength: 6,
      })
      .map((parts) => parts.join("")),
  );

  it("is answered with a topic or a refusal", () => {
    fc.assert(
      fc.property(words, (query) => {
        for (const act of [
          () => find(query),
          () => findUnit(bundled, query),
          () => findCurriculum(bundled, query),
          () => findScope(bundled, query),
        ]) {
          try {
            expect(act()).toBeDefined();
          } catch (error) {
            expect(isJourneyError(error), String(error)).toBe(true);
          }
        }
        expect(bundledTopics).toEqual(expect.arrayContaining(searchTopics(bundledTopics, query)));
      }),
    );
  });
});

describe("a search for topics", () => {
  const codes = (query: string) => searchTopics(bundledTopics, query).map(({ code }) => code);

  it.each([
    ["regression", ["ml.2.1", "ml.2.2"]],
    ["ml.3", ["ml.3.1", "ml.3.2", "ml.3.3", "ml.3.4"]],
    ["docker", ["mlops.3.3", "mlops.4.3"]],
    ["xyzzy", []],
  ])("%s answers %j", (query, expected) => {
    expect(codes(query)).toEqual(expected);
  });

  it("answers everything to nothing, and a curriculum to its id", () => {
    expect(codes("")).toHaveLength(54);
    expect(codes("ml")).toHaveLength(26);
    expect(codes("mlops")).toHaveLength(28);
  });
});

describe("a curriculum or unit is found", () => {
  it("by code and title", () => {
    expect(findCurriculum(bundled, "machine learning").id).toBe("ml");
    expect(findUnit(bundled, "MLOPS.2").title).toBe("Data Management for MLOps");
    expect(findUnit(bundled, "data management").code).toBe("mlops.2");
    expect(findScope(bundled, "mlops")).toEqual({ curriculum: bundled[1], unit: null });
    expect(findScope(bundled, "ml.2").unit?.code).toBe("ml.2");
  });

  it("and a topic is pointed at its unit", () => {
    expect(refusal(() => findScope(bundled, "ml.2.1"))).toEqual({
      code: "refused",
      message: "ml.2.1 Linear regression is a topic of ml.2",
      hint: "journey progress ml.2",
    });
  });

  it("once, or the candidates are named", () => {
    expect(refusal(() => findUnit(bundled, "introduction"))).toMatchObject({
      code: "ambiguous",
      message: expect.stringContaining("ml.1 Introduction to Machine Learning; mlops.1 Introduction to MLOps"),
    });
    expect(refusal(() => findUnit(bundled, "infrastucture")).hint).toBe(
      "did you mean mlops.4 Infrastructure and Scalability?",
    );
  });
});
