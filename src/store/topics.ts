import type { CheckOff, CheckState, Curriculum, Topic, TopicId } from "../core/curriculum.ts";
import { readDocument } from "../core/curriculumDocument.ts";
import type { Day } from "../core/day.ts";
import type { TopicName } from "../core/progress.ts";
import type { Relation } from "../core/related.ts";
import type { Database } from "./database.ts";

type TopicValues = [id: TopicId, code: string, title: string, detail: string];

/** A row by its places: taking it apart as a list makes an object for each value of it. */
function topicOf(row: TopicValues): Topic {
  const kept = JSON.parse(row[3]) as Pick<Topic, "subtopics" | "tools" | "aliases" | "related" | "resources">;
  return { id: row[0], code: row[1], title: row[2], ...kept };
}

/** Reads curricula, their topics and what was checked off. */
export class Topics {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Every topic of every curriculum followed, in order. */
  all(): Topic[] {
    return this.#db
      .values<TopicValues>(
        `SELECT topic.id, code, topic.title, detail FROM topic JOIN curriculum ON curriculum.id = topic.curriculum
          WHERE unit IS NOT NULL ORDER BY curriculum.place, curriculum.id, topic.place`,
      )
      .map(topicOf);
  }

  /** What every topic of every curriculum followed is called, at a third of the cost of all that is known of them. */
  names(): Map<TopicId, TopicName> {
    const rows = this.#db.values<[id: TopicId, code: string, title: string]>(
      "SELECT id, code, title FROM topic WHERE unit IS NOT NULL",
    );
    return new Map(rows.map((row) => [row[0], { id: row[0], code: row[1], title: row[2] }]));
  }

  /** The topic with exactly this code; undefined where none has it, or several do. */
  withCode(code: string): Topic | undefined {
    const [only, ...others] = this.#db.values<TopicValues>(
      "SELECT id, code, title, detail FROM topic WHERE code = ? AND unit IS NOT NULL",
      code,
    );
    return only === undefined || others.length > 0 ? undefined : topicOf(only);
  }

  /** What the curricula followed are called, by their ids, in order. */
  followed(): Map<string, string> {
    return new Map(this.#db.values<[id: string, title: string]>("SELECT id, title FROM curriculum ORDER BY place, id"));
  }

  curricula(): Curriculum[] {
    return this.#db
      .all<{ body: string }>(
        "SELECT body FROM curriculum JOIN revision ON revision.id = curriculum.revision ORDER BY place, curriculum.id",
      )
      .map(({ body }) => readDocument(body));
  }

  /** What a curriculum was when it was last followed; null for an id the journal never had. */
  earlier(id: string): Curriculum | null {
    const row = this.#db.get<{ body: string }>(
      `SELECT body FROM change JOIN revision ON revision.id = change.revision
        WHERE kind = 'curriculum' AND change.id = ? ORDER BY clock DESC, device DESC LIMIT 1`,
      id,
    );
    return row === undefined ? null : readDocument(row.body);
  }

  checkOffs(): Map<TopicId, CheckOff> {
    const rows = this.#db.values<[topic: TopicId, state: CheckState, day: Day, entry: string | null]>(
      "SELECT topic, state, day, entry FROM check_off",
    );
    return new Map(rows.map((row) => [row[0], { topic: row[0], state: row[1], day: row[2], entry: row[3] }]));
  }

  checkOff(topic: TopicId): CheckOff | undefined {
    return this.#db.get<CheckOff>("SELECT topic, state, day, entry FROM check_off WHERE topic = ?", topic);
  }

  /** Links the learner made between topics. */
  relations(): Relation[] {
    return this.#db.all<Relation>("SELECT a, b FROM relation ORDER BY a, b");
  }

  /** Finished or left-out topics of a day that wait for the day's first entry. */
  unlinkedOn(day: number): CheckOff[] {
    return this.#db.all<CheckOff>(
      "SELECT topic, state, day, entry FROM check_off WHERE day = ? AND entry IS NULL",
      day,
    );
  }
}
