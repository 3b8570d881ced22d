import type { CheckState, TopicId, TopicState } from "../core/curriculum.ts";
import { type TopicName, topicState } from "../core/progress.ts";
import type { Database } from "./database.ts";

/** A topic in its unit, and how far it is. */
export interface PlacedTopic extends TopicName {
  curriculum: string;
  unit: string;
  unitTitle: string;
  state: TopicState;
  /** Whether any entry is about it. */
  written: boolean;
}

type PlacedValues = [
  id: TopicId,
  code: string,
  title: string,
  curriculum: string,
  unit: string,
  unitTitle: string,
  checked: CheckState | null,
  recalls: number | null,
  entries: number | null,
];

/**
 * Reads how far topics are from their rows alone. Both bundled curricula read whole, with everything that `progress`
 * tells of their 54 topics, take five million instructions.
 */
export class TopicStates {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** The topics of the curricula that any of these belong to, in the order of each. */
  beside(ids: readonly TopicId[]): PlacedTopic[] {
    return this.#db
      .values<PlacedValues>(
        `SELECT topic.id, code, topic.title, curriculum, unit, unit_title, state, recalls, entries
           FROM topic LEFT JOIN check_off ON check_off.topic = topic.id LEFT JOIN recall ON recall.topic = topic.id
                LEFT JOIN topic_count ON topic_count.topic = topic.id
          WHERE unit IS NOT NULL AND curriculum IN
                (SELECT curriculum FROM topic WHERE unit IS NOT NULL AND id IN (SELECT value FROM json_each(?)))
          ORDER BY curriculum, place`,
        JSON.stringify(ids),
      )
      .map((row) => ({
        id: row[0],
        code: row[1],
        title: row[2],
        curriculum: row[3],
        unit: row[4],
        unitTitle: row[5],
        state: topicState(row[6], { recalls: row[7] ?? 0, written: row[8] !== null }),
        written: row[8] !== null,
      }));
  }

  /**
   * The topics that say the same as one of these, by what a curriculum or the learner says of either, and of which
   * nothing has been declared.
   */
  openTwins(ids: readonly TopicId[]): TopicName[] {
    const these = JSON.stringify(ids);
    const pairs = this.#db.values<[a: TopicId, b: TopicId]>(
      `SELECT topic.id, related.value, curriculum.place, curriculum.id, topic.place
         FROM topic JOIN curriculum ON curriculum.id = topic.curriculum, json_each(detail, '$.related') AS related
        WHERE unit IS NOT NULL AND instr(detail, '"related":[]') = 0
          AND (instr(?, json_quote(topic.id)) OR instr(?, json_quote(related.value)))
        UNION ALL SELECT a, b, 1e9, a, b FROM relation WHERE instr(?, json_quote(a)) OR instr(?, json_quote(b))
        ORDER BY 3, 4, 5`,
      ...[these, these, these, these],
    );
    if (pairs.length === 0) return [];
    const twins = ids.flatMap((id) => pairs.flatMap(([a, b]) => (a === id ? [b] : b === id ? [a] : [])));
    const open = this.#db.values<[id: TopicId, code: string, title: string]>(
      `SELECT id, code, title FROM topic WHERE unit IS NOT NULL AND id IN (SELECT value FROM json_each(?))
          AND id NOT IN (SELECT topic FROM check_off)`,
      JSON.stringify(twins),
    );
    const named = new Map(open.map(([id, code, title]) => [id, { id, code, title }]));
    return [...new Set(twins)].flatMap((id) => named.get(id) ?? []);
  }
}
