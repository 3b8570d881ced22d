import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Curriculum, topicsOf } from "../../src/core/curriculum.ts";
import { settle } from "../../src/core/curriculumDraft.ts";
import { revise } from "../../src/core/curriculumRevision.ts";
import { readCurricula } from "../../src/formats/curriculum/readCurricula.ts";
import { writeCurriculumYaml } from "../../src/formats/curriculum/yaml.ts";
import { bundled } from "../helpers/curricula.ts";

/** The one curriculum of a text, as it is written down. */
function draftOf(text: string, name = "own.md") {
  const [draft] = readCurricula(text, name).curricula;
  if (draft === undefined) throw new Error("no curriculum");
  return draft;
}

const outline = (...lines: string[]) => draftOf(["# Own", ...lines].join("\n"));
const before = settle(outline("## One", "- Linear regression", "- Clustering", "## Two", "- Neural networks"));
const codes = ({ units }: Curriculum) => units.flatMap(({ topics }) => topics.map(({ code, id }) => `${code} ${id}`));

describe("a new version of a curriculum", () => {
  it("that says the same changes nothing", () => {
    for (const curriculum of bundled) {
      const revision = revise(curriculum, draftOf(writeCurriculumYaml(curriculum), "own.yaml"));
      expect(revision.after).toEqual(curriculum);
    }
  });

  it("keeps slugs and codes through a new order, another unit and new neighbours", () => {
    const { after, moved, added, retired } = revise(
      before,
      outline("## Two", "- Linear regression", "- Neural networks", "- Transformers", "## One", "- Clustering"),
    );
    expect(codes(after)).toEqual([
      "own.1.1 own/linear-regression",
      "own.2.1 own/neural-networks",
      "own.2.2 own/transformers",
      "own.1.2 own/clustering",
    ]);
    expect(moved.map(({ topic, from, to }) => [topic.title, from, to])).toEqual([["Linear regression", "One", "Two"]]);
    expect([added.map(({ title }) => title), retired]).toEqual([["Transformers"], []]);
  });

  it("knows a topic again by a title much alike, keeps its old name as another, and no more than that", () => {
    const { after, renamed, added, retired } = revise(
      before,
      outline("## One", "- Linear regression models", "- Trees", "## Two", "- Neural network"),
    );
    expect(renamed.map(({ from, topic }) => [from, topic.title, topic.id])).toEqual([
      ["Linear regression", "Linear regression models", "own/linear-regression"],
      ["Neural networks", "Neural network", "own/neural-networks"],
    ]);
    expect(topicsOf([after])[0]?.aliases).toEqual(["Linear regression"]);
    expect([added.map(({ code }) => code), retired.map(({ code }) => code)]).toEqual([["own.1.3"], ["own.1.2"]]);
  });

  it("knows a topic again by its slug whatever its title", () => {
    const yaml = writeCurriculumYaml(before).replace("title: Clustering", "title: Groups");
    const { renamed, retired } = revise(before, draftOf(yaml, "own.yaml"));
    expect([renamed.map(({ topic }) => topic.id), retired]).toEqual([["own/clustering"], []]);
  });

  it("never gives a retired topic's slug or code to another, and gives them back to itself", () => {
    const without = revise(before, outline("## One", "- Linear regression", "## Two", "- Neural networks")).after;
    expect(without.retired?.map(({ id }) => id)).toEqual(["own/clustering"]);
    const other = revise(
      without,
      outline("## One", "- Linear regression", "- K-means", "## Two", "- Neural networks"),
    ).after;
    expect(codes(other)).toContain("own.1.3 own/k-means");
    const again = revise(
      other,
      outline("## One", "- Linear regression", "- Clustering", "## Two", "- Neural networks"),
    );
    expect(again.returned.map(({ id, code }) => [id, code])).toEqual([["own/clustering", "own.1.2"]]);
    expect(again.after.retired?.map(({ id }) => id)).toEqual(["own/k-means"]);
  });

  it("keeps every slug and code once, whatever comes and goes", () => {
    const title = fc.constantFrom(
      "Linear regression",
      "Regression",
      "Clustering",
      "Trees",
      "Deep trees",
      "Neural networks",
    );
    const version = fc.array(fc.array(title, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(version, { maxLength: 5 }), (versions) => {
        let now = before;
        for (const units of versions) {
          const lines = units.flatMap((topics, at) => [
            `## ${["One", "Two", "Three"][at % 3]}`,
            ...topics.map((one) => `- ${one}`),
          ]);
          const { after } = revise(now, outline(...lines));
          const all = [...topicsOf([after]), ...(after.retired ?? [])];
          const known = new Map(all.map((topic) => [topic.id, topic.code]));
          expect([known.size, new Set(known.values()).size]).toEqual([all.length, all.length]);
          for (const { id, code } of [...topicsOf([now]), ...(now.retired ?? [])]) expect(known.get(id)).toBe(code);
          expect(settle(draftOf(writeCurriculumYaml(after), "own.yaml"))).toEqual(after);
          now = after;
        }
      }),
    );
  });
});
