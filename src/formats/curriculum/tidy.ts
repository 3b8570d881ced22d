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
  // A topic that is clean stays the one it is: a copy of each would live as long as the others are looked at.
  const tidyTopic = (topic: TopicDraft): TopicDraft => {
    const before = hints.length;
    const tidied = tidiedTopic(topic, cleaner(topic.line));
    return hints.length === before ? topic : tidied;
  };
  const tidyUnit = (unit: UnitDraft): UnitDraft => ({
    ...unit,
    title: cleaner(unit.line)(unit.title),
    topics: unit.topics.map(tidyTopic),
  });
  const curricula = reading.curricula.map((draft): CurriculumDraft => {
    const clean = cleaner(draft.units[0]?.line ?? 1);
    return {
      ...draft,
      title: clean(draft.title),
      source: draft.source === null ? null : clean(draft.source),
      units: draft.units.map(tidyUnit),
      retired: draft.retired.map(tidyTopic),
    };
  });
  return hints.length === 0 ? reading : { ...reading, curricula, hints: [...reading.hints, ...eachOnce(hints)] };
}

function tidiedTopic(topic: TopicDraft, clean: (text: string) => string): TopicDraft {
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
