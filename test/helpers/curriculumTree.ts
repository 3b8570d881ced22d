import type { TopicDraft } from "../../src/core/curriculumDraft.ts";
import type { Reading } from "../../src/formats/curriculum/reading.ts";

/** What was read, as a text a person can check against the source. */
export function treeOf({ curricula, skipped, guesses, stoppedAt }: Reading): string {
  const trees = curricula.flatMap(({ id, title, units }) => [
    `# ${title} (${id})`,
    ...units.flatMap((unit) => [`${unit.line}  ${unit.title}`, ...unit.topics.flatMap(topicLines)]),
  ]);
  const stop = stoppedAt === null ? [] : [`stopped at ${stoppedAt.line}: ${stoppedAt.why}`];
  return [
    ...trees,
    ...guesses.map(({ line, text }) => `guess ${line}: ${text}`),
    ...skipped.map(({ line, why }) => `skipped ${line}: ${why}`),
    ...stop,
    "",
  ].join("\n");
}

function topicLines({ line, title, subtopics, tools, aliases, resources, ticked }: TopicDraft): string[] {
  const parts = { "·": subtopics, tools, aka: aliases, see: resources };
  return [
    `${line}    ${ticked ? "[x] " : ""}${title}`,
    ...Object.entries(parts).flatMap(([name, texts]) =>
      texts.length === 0 ? [] : [`        ${name} ${texts.join(" | ")}`],
    ),
  ];
}
