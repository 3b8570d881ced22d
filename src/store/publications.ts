import type { Day } from "../core/day.ts";
import type { Publication } from "../core/publication.ts";
import type { Database } from "./database.ts";

const COLUMNS = `SELECT id, subject, day, platform, place, state, remote_id AS remoteId, url, title,
  hash, first_live AS firstLive, updated_at AS updatedAt FROM publication`;

/** What `isOnline` of core says, for SQL. */
export const ONLINE = "(state = 'live' OR (state = 'unknown' AND first_live IS NOT NULL))";

/** Reads what went out. */
export class Publications {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  byId(id: string): Publication | undefined {
    return this.#db.get<Publication>(`${COLUMNS} WHERE id = ?`, id);
  }

  /** Of one blog, by day. */
  at(platform: string, place: string): Map<Day, Publication> {
    const rows = this.#db.all<Publication & { day: Day }>(
      `${COLUMNS} WHERE platform = ? AND place = ? AND day IS NOT NULL ORDER BY day`,
      platform,
      place,
    );
    return new Map(rows.map((row) => [row.day, row]));
  }

  /** Of the articles of days from `from` to `to`, the oldest first. */
  between(from: Day, to: Day): Publication[] {
    return this.#db.all<Publication>(`${COLUMNS} WHERE day BETWEEN ? AND ? ORDER BY day, id`, from, to);
  }

  /** The logged days from `from` to `to` whose article is online, and since when: each once, in the order they went out. */
  daysBetween(from: Day, to: Day): { day: Day; firstLive: Day }[] {
    return this.#db.all(
      `SELECT publication.day AS day, min(coalesce(first_live, publication.day)) AS firstLive
         FROM publication JOIN day ON day.day = publication.day
        WHERE ${ONLINE} AND publication.day BETWEEN ? AND ? GROUP BY publication.day ORDER BY firstLive, day`,
      from,
      to,
    );
  }
}
