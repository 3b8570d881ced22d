import { clean } from "../core/clean.ts";
import { count } from "../core/count.ts";
import type { Topic } from "../core/curriculum.ts";
import type { Revision } from "../core/curriculumRevision.ts";
import { labelled } from "./flow.ts";
import type { Screen } from "./screen.ts";

/** How many topics with progress there were, and how many of them are still there. */
export interface Kept {
  of: number;
  kept: number;
}

/** What a new version of a curriculum changes, and that nothing done is lost. */
export function revisionText(revision: Revision, { of, kept }: Kept, screen: Screen): string {
  const { added, renamed, moved, retired, returned } = revision;
  const codes = (topics: readonly Topic[]) => topics.map(({ code, title }) => ({ code, text: title }));
  const parts = [
    part("Added", codes(added), screen),
    part(
      "Renamed",
      renamed.map(({ from, topic }) => ({ code: topic.code, text: `${from} → ${topic.title}` })),
      screen,
    ),
    part(
      "Moved",
      moved.map(({ topic, from, to }) => ({ code: topic.code, text: `${topic.title}: ${from} → ${to}` })),
      screen,
    ),
    part("Retired", codes(retired), screen),
    part("Back again", codes(returned), screen),
  ].filter((text) => text !== "");
  const same = parts.length === 0 ? [`The same topics in ${clean(revision.after.title)}.`] : parts;
  return [...same, `Progress kept: ${kept} of ${of}`].join("\n\n");
}

function part(title: string, rows: readonly { code: string; text: string }[], screen: Screen): string {
  if (rows.length === 0) return "";
  const lines = rows.flatMap(({ code, text }) => labelled(`  ${clean(code)}  `, clean(text), screen));
  return [`${title} ${count(rows.length, "topic")}:`, ...lines].join("\n");
}
