import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bodyOf, type Night, type NightAnswers, replied, rewritten, startNight } from "../../src/core/night.ts";
import { QUESTIONS } from "../../src/core/settings.ts";

const next = (night: Night, value: Partial<NightAnswers> = {}) => replied(night, { value, back: false });
const back = (night: Night, value: Partial<NightAnswers> = {}) => replied(night, { value, back: true });

/** The questions up to the end when each is answered with nothing but the text and a topic. */
function walk(night: Night): string[] {
  const passed: string[] = [];
  for (let at = night; at.at !== "save"; at = next(at, at.at === "text" ? { text: "words" } : {})) passed.push(at.at);
  return passed;
}

describe("the questions of a night", () => {
  it.each([
    [{}, [], ["text", "tomorrow", "topics", "summary"]],
    [{ topics: ["ml/a"] }, [], ["text", "tomorrow", "finished", "summary"]],
    [{ tomorrow: "Rest", topics: ["ml/a"], finished: ["ml/a"] }, [], ["text", "summary"]],
    [{}, QUESTIONS, ["text", "stuck", "tomorrow", "topics", "minutes", "links", "mood", "summary"]],
    [{ minutes: 5, mood: 3 }, QUESTIONS, ["text", "stuck", "tomorrow", "topics", "links", "summary"]],
  ])("given %j and asked for %j are %j", (given, extras, questions) => {
    expect(walk(startNight(given, extras))).toEqual(questions);
  });

  it("end with nothing when there is no text", () => {
    expect(next(startNight({}, []), { text: " \n" }).at).toBe("nothing");
  });

  it("stay at the first one when somebody goes back from it", () => {
    expect(back(startNight({}, [])).at).toBe("text");
  });

  it("ask for no section that a rewritten text has", () => {
    const summary = next(next(next(startNight({}, []), { text: "a" }), { tomorrow: "b" }));
    const anew = rewritten(summary, "a\n\n## Tomorrow\n\nc\n");
    expect(bodyOf(anew.answers)).toBe("a\n\n## Tomorrow\n\nc\n");
    expect(back(back(anew)).at).toBe("text");
  });

  it("come back to the same place, with the same answers, however often somebody goes back and forth", () => {
    fc.assert(
      fc.property(fc.subarray([...QUESTIONS]), fc.array(fc.boolean(), { maxLength: 30 }), (extras, steps) => {
        let night = next(startNight({}, extras), { text: "a", topics: ["ml/a"], finished: ["ml/a"], mood: 2 });
        const { answers } = night;
        for (const isBack of steps) if (night.at !== "save") night = replied(night, { value: {}, back: isBack });
        expect(night.answers).toEqual(answers);
        if (night.at === "save" || night.at === "summary") return;
        if (night.at !== "text") expect(next(back(night)).at).toBe(night.at);
      }),
    );
  });
});
