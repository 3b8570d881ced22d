import { describe, expect, it } from "vitest";
import type { CheckOff, Topic } from "../../src/core/curriculum.ts";
import { type TopicHistory, topicChoices, topicFilter } from "../../src/core/topicChoices.ts";
import { bundledTopics } from "../helpers/curricula.ts";

const byCode = (code: string): Topic => {
  const topic = bundledTopics.find((one) => one.code === code);
  if (topic === undefined) throw new Error(`no topic ${code}`);
  return topic;
};

const CURRICULA = ["ml", "mlops"].map((id) => bundledTopics.filter((topic) => topic.id.startsWith(`${id}/`)));

/** What comes next in each curriculum is said by code, else it is the curriculum in its order. */
function history({
  recent = [],
  done = [],
  next = [],
}: {
  recent?: string[];
  done?: string[];
  next?: string[];
} = {}): TopicHistory {
  const checkOffs = done.map((code): CheckOff => ({ topic: byCode(code).id, state: "done", day: 0, entry: null }));
  return {
    checkOffs: new Map(checkOffs.map((one) => [one.topic, one])),
    written: new Set(recent.map((code) => byCode(code).id)),
    recent: recent.map((code) => byCode(code).id),
    coming: CURRICULA.map((topics) => {
      const from = topics.findIndex(({ code }) => next.includes(code));
      const open = [...topics.slice(Math.max(0, from)), ...topics.slice(0, Math.max(0, from))];
      return open.filter(({ code }) => !done.includes(code)).map(({ id }) => id);
    }),
  };
}

const offered = (known: TopicHistory) =>
  topicChoices(bundledTopics, known)
    .filter(({ offer }) => offer !== null)
    .map(({ topic, offer }) => `${topic.code} ${offer}`);

describe("the topics of a night's question", () => {
  it.each([
    ["a new journal begins with the first of each curriculum", {}, ["ml.1.1 next", "mlops.1.1 next"]],
    [
      "what was worked on and is open comes before the topic after it",
      { recent: ["ml.2.1"], next: ["ml.2.2"] },
      ["ml.2.1 last night", "ml.2.2 next", "mlops.1.1 next"],
    ],
    [
      "what was finished last night makes room for the topic after it",
      { recent: ["ml.2.1"], done: ["ml.2.1"], next: ["ml.2.2"] },
      ["ml.2.2 next", "mlops.1.1 next"],
    ],
    [
      "the curriculum worked on last comes first",
      { recent: ["mlops.2.1", "ml.1.2"], next: ["mlops.2.2", "ml.1.3"] },
      ["mlops.2.1 last night", "ml.1.2 last night", "mlops.2.2 next", "ml.1.3 next"],
    ],
    [
      "what comes next and was last night's makes room for the one after it",
      { recent: ["ml.1.1"] },
      ["ml.1.1 last night", "ml.1.2 next", "mlops.1.1 next"],
    ],
    [
      "a topic of two nights is offered once",
      { recent: ["ml.2.1", "ml.2.1"], next: ["ml.2.2"] },
      ["ml.2.1 last night", "ml.2.2 next", "mlops.1.1 next"],
    ],
  ])("%s", (_, known, expected) => {
    expect(offered(history(known))).toEqual(expected);
  });

  it("are all there, each once, finished ones too, the rest in order", () => {
    const choices = topicChoices(bundledTopics, history({ recent: ["mlops.3.2"], done: ["ml.1.1"] }));
    const rest = choices.filter(({ offer }) => offer === null).map(({ topic }) => topic);
    expect(new Set(choices.map(({ topic }) => topic.id)).size).toBe(bundledTopics.length);
    expect(rest).toEqual(bundledTopics.filter((topic) => rest.includes(topic)));
    expect(choices.find(({ topic }) => topic.code === "ml.1.1")?.state).toBe("done");
  });

  it("forget a topic of last night that no curriculum has any more", () => {
    expect(offered({ ...history(), recent: ["old/gone"] })).toEqual(["ml.1.1 next", "mlops.1.1 next"]);
  });
});

describe("filtering topics", () => {
  const filter = topicFilter(bundledTopics);
  const found = (query: string) => filter(query).found.map((place) => bundledTopics[place]?.code);

  it.each([
    ["ml.2", ["ml.2.1", "ml.2.2", "ml.2.3", "ml.2.4", "ml.2.5"]],
    ["ML.2.1", ["ml.2.1"]],
    ["linear-reg", ["ml.2.1"]],
    ["reg linear", ["ml.2.1"]],
    ["svm", ["ml.2.4"]],
  ])("%j finds %j first", (query, codes) => {
    expect(found(query).slice(0, codes.length)).toEqual(codes);
  });

  it("takes a code for nothing else", () => {
    expect(found("ml.2")).toHaveLength(5);
  });

  it("finds a word anywhere in a script without spaces", () => {
    const topic = { ...byCode("ml.1.1"), title: "行列と線形代数" };
    expect(topicFilter([topic, byCode("ml.2.1")])("線形").found).toEqual([0]);
  });

  it("puts titles before subtopics and tools", () => {
    const codes = found("pandas");
    const titled = codes.map((code) => /pandas/i.test(bundledTopics.find((one) => one.code === code)?.title ?? ""));
    expect(codes.length).toBeGreaterThan(0);
    expect(titled).toEqual([...titled].sort((a, b) => Number(b) - Number(a)));
  });

  it("finds everything for nothing, and for signs alone", () => {
    expect(found("")).toHaveLength(bundledTopics.length);
    expect(found(" ! ")).toHaveLength(bundledTopics.length);
  });

  it("guesses what a misspelling meant, and says so", () => {
    const guess = filter("regresion");
    expect(guess.guessed).toBe(true);
    expect(guess.found.map((place) => bundledTopics[place]?.title).join()).toMatch(/Regression/i);
    expect(filter("xyzzyxyzzy")).toEqual({ found: [], guessed: true });
  });
});
