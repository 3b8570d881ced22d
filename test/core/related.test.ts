import { describe, expect, it } from "vitest";
import { topicsOf } from "../../src/core/curriculum.ts";
import { likelyTwins, relate, twinsOf } from "../../src/core/related.ts";
import { bundled } from "../helpers/curricula.ts";

const topics = topicsOf(bundled);
const codes = (id: string, relations: { a: string; b: string }[] = []) =>
  (twinsOf(topics, relations).get(id) ?? []).map(({ code }) => code);

describe("twins", () => {
  it("are known both ways", () => {
    expect(codes("ml/feature-engineering")).toContain("mlops.2.1");
    expect(codes("mlops/data-preprocessing-and-feature-engineering")).toContain("ml.1.5");
  });

  it("include what the learner linked, and nothing that no curriculum has", () => {
    expect(codes("ml/linear-regression")).toEqual([]);
    expect(codes("ml/linear-regression", [{ a: "ml/linear-regression", b: "mlops/data-cleaning" }])).toEqual([
      "mlops.2.2",
    ]);
    expect(codes("ml/linear-regression", [{ a: "gone/topic", b: "ml/linear-regression" }])).toEqual([]);
  });

  it("are suggested across curricula when their titles share half their words, unless linked already", () => {
    const bare = topics.map((topic) => ({ ...topic, related: [] }));
    const pairs = likelyTwins(bare, twinsOf(bare, [])).map(([a, b]) => `${a.code} ${b.code}`);
    expect(pairs).toContain("ml.5.1 mlops.3.1");
    expect(pairs).toContain("ml.5.5 mlops.5.4");
    expect(pairs.some((pair) => /^ml\.\S+ ml\./.test(pair))).toBe(false);
    expect(likelyTwins(topics, twinsOf(topics, [])).map(([a, b]) => `${a.code} ${b.code}`)).not.toContain(
      "ml.5.1 mlops.3.1",
    );
  });

  it("are one record whichever is named first", () => {
    expect(relate("b/x", "a/y", true).id).toBe(relate("a/y", "b/x", false).id);
  });
});
