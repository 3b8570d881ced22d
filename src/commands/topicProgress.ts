import { type Curriculum, type Topic, topicsOf } from "../core/curriculum.ts";
import type { Journal } from "../store/journal.ts";
import { TopicEntries } from "../store/topicEntries.ts";
import { Topics } from "../store/topics.ts";

/** The topics of a curriculum, retired ones too, that somebody finished, left out or wrote about. */
export function withProgress(journal: Journal, curriculum: Curriculum): Topic[] {
  const [checkOffs, entries] = [journal.read(Topics).checkOffs(), journal.read(TopicEntries).about()];
  return [...topicsOf([curriculum]), ...(curriculum.retired ?? [])].filter(
    ({ id }) => checkOffs.has(id) || entries.has(id),
  );
}
