import { expect, it } from "vitest";
import { refuseRunTogether, shielded, unshielded } from "../../src/core/dashes.ts";

it.each([["-today"], ["-tml.2.1"], ["-Vx"]])("%s is no option with its value run together", (word) => {
  expect(() => refuseRunTogether(["log", "words", word])).toThrow(`unknown option '${word}'`);
});

it.each([
  ["-tml.2.1", "apart: -t ml.2.1"],
  ["-today", "journey --help"],
])("after %s the hint is %s", (word, hint) => {
  expect(() => refuseRunTogether(["log", "words", word])).toThrow(expect.objectContaining({ hint }));
});

it.each([
  [["log", "words", "-t", "ml.2.1"]],
  [["log", "words", "--title", "-today"]],
  [["log", "--min", "-5"]],
  [["log", "--", "-today"]],
  [["log", "-"]],
])("%j is left to the parser", (argv) => {
  expect(() => refuseRunTogether(argv)).not.toThrow();
});

it("what a search leaves out is a word", () => {
  const argv = shielded(["search", "gradient", "-boosting"], "search");
  expect(() => refuseRunTogether(argv)).not.toThrow();
  expect(argv.map(unshielded)).toEqual(["search", "gradient", "-boosting"]);
});
