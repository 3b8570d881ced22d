import fc from "fast-check";
import { expect, it } from "vitest";
import { isJourneyError } from "../../src/core/error.ts";
import { ftsExpression, readQuery } from "../../src/core/searchQuery.ts";
import { Sqlite } from "../helpers/sqlite.ts";

it.each([
  ["gradient", '("gradient")'],
  ["gradient descent", '("gradient") AND ("descent")'],
  ['"gradient descent" steps', '("gradient descent") AND ("steps")'],
  ["grad*", '("grad" *)'],
  ["線形", '("線形" *)'],
  ["gradient -boosting", '(("gradient")) NOT ("boosting")'],
  ['gradient -"random forest" -boost*', '(("gradient")) NOT ("random forest" OR "boost" *)'],
  ["svm OR kernel margin", '("svm" OR "kernel") AND ("margin")'],
  ["a OR b OR c", '("a" OR "b" OR "c")'],
  ["NEAR AND NOT or", '("NEAR") AND ("AND") AND ("NOT") AND ("or")'],
  ["title:x", '("title:x")'],
])("%s is read as %s", (text, expression) => {
  expect(ftsExpression(readQuery(text))).toBe(expression);
});

it.each([
  ['"never closed', 'the quotation "never closed is not closed'],
  ["OR kernel", "OR stands between two words"],
  ["kernel OR", "OR stands between two words"],
  ["kernel OR OR svm", "OR stands between two words"],
  ["kernel OR -svm", "OR cannot be followed by -svm"],
  ["-svm", "a search needs a word to find, not only one to leave out"],
  ["++", "++ has no letter or digit to look for"],
  ['""', '"" has no letter or digit to look for'],
  ["*", "* has no letter or digit to look for"],
])("%s is explained", (text, message) => {
  expect(() => readQuery(text)).toThrow(message);
});

it("an empty query is no expression", () => {
  expect(ftsExpression(readQuery("  "))).toBeNull();
});

it("whatever is typed, SQLite can read it or the learner is told why not", () => {
  const db = new Sqlite(":memory:");
  db.exec("CREATE VIRTUAL TABLE t USING fts5 (body)");
  const find = db.prepare("SELECT rowid FROM t WHERE t MATCH ?");
  const pieces = fc.array(
    fc.constantFrom('"', "*", "-", "OR", "AND", "NOT", "NEAR(", ")", ":", "a", "ü", " ", "^", "+", "'"),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        pieces.map((all) => all.join("")),
        fc.string({ unit: "grapheme" }),
      ),
      (text) => {
        try {
          const expression = ftsExpression(readQuery(text));
          if (expression !== null) find.all(expression);
        } catch (error) {
          expect(isJourneyError(error), `${text}: ${error}`).toBe(true);
        }
      },
    ),
    { numRuns: 2000 },
  );
});
