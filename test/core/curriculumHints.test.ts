import { describe, expect, it } from "vitest";
import { hintsFor, vocabularyOf } from "../../src/core/curriculumHints.ts";
import { readCurricula } from "../../src/formats/curriculum/readCurricula.ts";
import { bundled } from "../helpers/curricula.ts";

const hints = (line: string) =>
  hintsFor(readCurricula(`# T\n- ${line}\n- Other`, "t.md").curricula, vocabularyOf(bundled));

describe("a curriculum's spelling", () => {
  it.each([
    ["Model deployment and product ionization", '"product ionization": productionization?'],
    ["Clusterng of things", '"clusterng": clustering?'],
    ["Logistic regresion", '"regresion": regression?'],
    ["Other", '"Other" comes twice, first on line 2'],
  ])("%s: %s", (line, text) => {
    expect(hints(line).map((hint) => hint.text)).toEqual([text]);
  });

  it.each(["Normalisation", "Algorithm", "Deployments", "Kubernetes", "Regression trees"])(
    "leaves %s alone",
    (line) => {
      expect(hints(line)).toEqual([]);
    },
  );
});
