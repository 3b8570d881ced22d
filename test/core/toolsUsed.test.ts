import { describe, expect, it } from "vitest";
import type { CheckOff } from "../../src/core/curriculum.ts";
import { curriculumProgress } from "../../src/core/progress.ts";
import { toolsUsed } from "../../src/core/toolsUsed.ts";
import { bundled } from "../helpers/curricula.ts";

function tools(checks: CheckOff[], entries: [string, number[]][] = []) {
  const known = {
    checkOffs: new Map(checks.map((check) => [check.topic, check])),
    entries: new Map(entries),
    recalled: new Set<string>(),
  };
  return toolsUsed({ curricula: bundled.map((curriculum) => curriculumProgress(curriculum, known)) });
}

const met = (checks: CheckOff[], entries?: [string, number[]][]) =>
  tools(checks, entries).flatMap(({ name, met }) => (met ? [name] : []));

describe("the tools", () => {
  it("are the 26 the two curricula name, each once, with every topic that names it", () => {
    const all = tools([]);
    expect(all).toHaveLength(26);
    expect(all.find(({ name }) => name === "Docker")?.topics).toEqual(["mlops.3.3", "mlops.4.3"]);
    expect(all.every((tool) => !tool.met)).toBe(true);
  });

  it("are met with a topic that was studied or finished, not with a skipped one", () => {
    const check = { topic: "mlops/data-versioning-and-lineage", day: 0, entry: null };
    expect(met([{ ...check, state: "done" }])).toEqual(["DVC", "Git Large File Storage"]);
    expect(met([{ ...check, state: "skipped" }])).toEqual([]);
    expect(met([], [["ml/introduction-to-python-for-machine-learning", [1]]])).toEqual(["NumPy", "Pandas"]);
  });

  it("are met by any of their topics, with the entries about all of them", () => {
    const entries: [string, number[]][] = [
      ["mlops/model-deployment-strategies", [9, 4]],
      ["mlops/containerization-and-orchestration", [4, 2]],
    ];
    expect(tools([], entries)[0]).toMatchObject({ met: true });
    expect(tools([], entries).find(({ name }) => name === "Docker")).toEqual({
      name: "Docker",
      met: true,
      topics: ["mlops.3.3", "mlops.4.3"],
      entries: [2, 4, 9],
    });
  });
});
