import type { TopicId } from "../core/curriculum.ts";
import type { Day } from "../core/day.ts";
import { type Rating, RECALLED, type Recall, type Review } from "../core/recall.ts";
import type { Database } from "./database.ts";

/** Reads what was recalled, and what is due. */
export class Recalls {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Topics due on `today` or before, the longest due first. */
  due(today: Day, limit: number): (Recall & { topic: TopicId })[] {
    return this.#db.all(
      "SELECT topic, due, recalls FROM recall WHERE due <= ? ORDER BY due, topic LIMIT ?",
      today,
      limit,
    );
  }

  countDue(today: Day): number {
    return this.#db.get<{ n: number }>("SELECT count(*) AS n FROM recall WHERE due <= ?", today)?.n ?? 0;
  }

  /** The first day after `today` on which something is due. */
  nextAfter(today: Day): Day | null {
    return this.#db.get<{ due: Day | null }>("SELECT min(due) AS due FROM recall WHERE due > ?", today)?.due ?? null;
  }

  /** Undefined for a topic that is not finished. */
  one(topic: TopicId): Recall | undefined {
    return this.#db.get("SELECT due, recalls FROM recall WHERE topic = ?", topic);
  }

  /** The reviews of a topic, in the order they were made. */
  of(topic: TopicId): Review[] {
    return this.#db.all<Review & { rating: Rating }>(
      "SELECT topic, day, at, rating, due FROM review WHERE topic = ? ORDER BY at, id",
      topic,
    );
  }

  /** Topics recalled often enough, at a distance, to be called so. */
  recalled(): Set<TopicId> {
    const rows = this.#db.all<{ topic: TopicId }>("SELECT topic FROM recall WHERE recalls >= ?", RECALLED);
    return new Set(rows.map(({ topic }) => topic));
  }
}
