import { type Curriculum, type TopicId, topicsOf } from "../core/curriculum.ts";
import {
  comingNext,
  curriculumProgress,
  type TopicName,
  type TopicProgress,
  type TopicRecord,
  topicsIn,
} from "../core/progress.ts";
import { twinsOf } from "../core/related.ts";
import type { Journal } from "../store/journal.ts";
import { Recalls } from "../store/recalls.ts";
import { TopicEntries } from "../store/topicEntries.ts";
import { Topics } from "../store/topics.ts";

/** The open topics among those of a whole curriculum, what comes next first; `entries` knows which have any. */
export function comingIn<Topic extends Pick<TopicProgress, "id" | "state">>(
  journal: Journal,
  topics: readonly Topic[],
  entries: Pick<TopicRecord["entries"], "has">,
): Topic[] {
  const ids = topics.map(({ id }) => id);
  const written = ids.filter((id) => entries.has(id));
  return comingNext(topics, journal.read(TopicEntries).lastWorkedOn(ids, written));
}

/** The open topics of each curriculum, what comes next first. */
export function openOf(journal: Journal): TopicProgress[][] {
  const known = knownTopics(journal);
  const open = (curriculum: Curriculum) =>
    comingIn(journal, topicsIn(curriculumProgress(curriculum, known)), known.entries);
  return journal.read(Topics).curricula().map(open);
}

/** Check-offs, entries and recalls by topic, for progress; curricula and entries that have been read are not read again. */
export function knownTopics(
  journal: Journal,
  {
    curricula,
    entries = journal.read(TopicEntries).about(),
  }: { curricula?: readonly Curriculum[]; entries?: TopicRecord["entries"] } = {},
) {
  return {
    checkOffs: journal.read(Topics).checkOffs(),
    entries,
    recalled: journal.read(Recalls).recalled(),
    twins: twinsIn(journal, curricula),
  };
}

/** Every topic's twins, looked for once one of them is asked for; in curricula that have been read, if they have been. */
function twinsIn(
  journal: Journal,
  curricula?: readonly Curriculum[],
): Pick<ReadonlyMap<TopicId, readonly TopicName[]>, "get"> {
  const topics = journal.read(Topics);
  let found: ReadonlyMap<TopicId, readonly TopicName[]> | undefined;
  return {
    get(id) {
      found ??= twinsOf(curricula === undefined ? topics.all() : topicsOf(curricula), topics.relations());
      return found.get(id)?.map(({ id, code, title }) => ({ id, code, title }));
    },
  };
}
