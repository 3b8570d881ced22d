import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Topic, topicsOf } from "../../../src/core/curriculum.ts";
import { slugOf } from "../../../src/core/spelling.ts";
import { bundled, bundledTopics, bundledUnits, CHECKOUT } from "../../helpers/curricula.ts";

/** What the curricula were taken from; it stays with its author. */
const POST = join(CHECKOUT, "../shared/learner-post.txt");

const topicsIn = (id: string) => topicsOf(bundled.filter((curriculum) => curriculum.id === id));
const topicAt = (code: string) => bundledTopics.find((topic) => topic.code === code);

describe("the bundled curricula", () => {
  it.each([
    ["ml", [7, 5, 4, 5, 5]],
    ["mlops", [5, 8, 5, 5, 5]],
  ])("%s has %j topics in its units", (id, counts) => {
    const units = bundled.find((curriculum) => curriculum.id === id)?.units ?? [];
    expect(units.map(({ topics }) => topics.length)).toEqual(counts);
  });

  it("has 26 machine learning topics with 54 subtopics and two tools", () => {
    const ml = topicsIn("ml");
    expect(ml).toHaveLength(26);
    expect(ml.flatMap(({ subtopics }) => subtopics)).toHaveLength(54);
    expect(ml.flatMap(({ tools }) => tools)).toEqual(["NumPy", "Pandas"]);
  });

  it("has 28 MLOps topics that name 24 tools 27 times", () => {
    const mlops = topicsIn("mlops");
    const tools = mlops.flatMap((topic) => topic.tools);
    expect(mlops).toHaveLength(28);
    expect(tools).toHaveLength(27);
    expect(new Set(tools).size).toBe(24);
    expect(mlops.flatMap(({ subtopics }) => subtopics)).toEqual([]);
  });

  it("takes its codes from places and its slugs from titles", () => {
    for (const [index, unit] of topicsIn("ml").entries())
      expect(unit.code).toMatch(index < 7 ? /^ml\.1\./ : /^ml\.[2-5]\./);
    for (const { id, title } of bundledTopics) expect(id.split("/")[1]).toBe(slugOf(title));
    expect(topicAt("ml.2.4")?.id).toBe("ml/support-vector-machines");
    expect(topicAt("mlops.2.2")?.id).toBe("mlops/data-cleaning");
    expect(new Set(bundledTopics.map(({ id }) => id)).size).toBe(54);
  });

  it("keeps abbreviations as aliases, never as tools", () => {
    const aliases = bundledTopics.flatMap((topic) => topic.aliases.map((alias) => [topic.code, alias]));
    expect(aliases).toEqual([
      ["ml.2.4", "SVM"],
      ["ml.3.2", "PCA"],
      ["ml.4.3", "CNN"],
      ["ml.4.4", "RNN"],
      ["ml.5.3", "Model deployment and product ionization"],
      ["mlops.1.4", "CI/CD"],
    ]);
    expect(bundledTopics.flatMap(({ tools }) => tools)).not.toContain("e.g.");
  });

  it("links twins both ways, always across the two", () => {
    const byId = new Map(bundledTopics.map((topic) => [topic.id, topic]));
    const links = bundledTopics.flatMap((topic) => topic.related.map((other) => ({ topic, other })));
    expect(links.length).toBeGreaterThan(0);
    for (const { topic, other } of links) {
      expect(byId.get(other)?.related, `${other} names ${topic.id}`).toContain(topic.id);
      expect(other.split("/")[0]).not.toBe(topic.id.split("/")[0]);
    }
  });

  it.skipIf(!existsSync(POST))("says what the post says, title by title, subtopic by subtopic, tool by tool", () => {
    const lines = readFileSync(POST, "utf8").split(/\r?\n/);
    expect(bundledUnits.flatMap((unit) => [unit.title, ...unit.topics.map(asListed)])).toEqual(listed(lines));
  });
});

/** The lines of the post's two lists: from a "Unit 1" on, until the sentence that follows a unit 5. */
function listed(lines: readonly string[]): string[] {
  const found: string[] = [];
  let inside = false;
  for (const line of lines) {
    if (/^(this is a great|the tech stack)/.test(line)) inside = false;
    const unit = /^Unit \d: (.*)$/.exec(line)?.[1];
    if (unit !== undefined) inside = true;
    if (inside)
      found.push(unit ?? line.replace("product ionization", "productionization").replace("e.g., ", "").trim());
  }
  return found;
}

/** A topic as a line of the list: `Title: one, two` or `Title (Tool, Tool)`. */
function asListed({ id, title, subtopics, tools }: Topic): string {
  const bracket = tools.length > 0 ? ` (${tools.join(", ")})` : "";
  if (subtopics.length === 0) return `${title}${bracket}`;
  // The one enumeration of the list that ends in "and".
  const last = id === "ml/model-representation" ? "and " : "";
  return `${title}: ${[...subtopics.slice(0, -1), `${last}${subtopics.at(-1)}`].join(", ")}${bracket}`;
}
