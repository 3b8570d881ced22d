import { withoutUnsafe } from "../../core/clean.ts";
import type { CurriculumDraft, TopicDraft, UnitDraft } from "../../core/curriculumDraft.ts";
import type { Reading, Remark } from "./reading.ts";

/** Takes control characters and directional marks out of everything that was read, and says of which lines. */
export function tidy(reading: Reading): Reading {
  const hints: Remark[] = [];
  const cleaner = (line: number) => (text: string) => {
    const clean = withoutUnsafe(text);
    if (clean !== text) hints.push({ line, text: "control or direction characters were taken out" });
    return clean;
  };
  const curricula = reading.curricula.map((draft): CurriculumDraft => {
    const clean = cleaner(draft.units[0]?.line ?? 1);
    return {
      ...draft,
      title: clean(draft.title),
      source: draft.source === null ? null : clean(draft.source),
      units: draft.units.map((unit) => tidyUnit(unit, cleaner)),
      retired: draft.retired.map((topic) => tidyTopic(topic, cleaner(topic.line))),
    };
  });
  return hints.length === 0 ? reading : { ...reading, curricula, hints: [...reading.hints, ...eachOnce(hints)] };
}

function tidyUnit(unit: UnitDraft, cleaner: (line: number) => (text: string) => string): UnitDraft {
  return {
    ...unit,
    title: cleaner(unit.line)(unit.title),
    topics: unit.topics.map((topic) => tidyTopic(topic, cleaner(topic.line))),
  };
}

function tidyTopic(topic: TopicDraft, clean: (text: string) => string): TopicDraft {
  return {
    ...topic,
    title: clean(topic.title),
    subtopics: topic.subtopics.map(clean),
    tools: topic.tools.map(clean),
    aliases: topic.aliases.map(clean),
    resources: topic.resources.map(clean),
  };
}

function eachOnce(remarks: readonly Remark[]): Remark[] {
  return [...new Map(remarks.map((remark) => [remark.line, remark])).values()];
}
