import { type Day, isoDay } from "../core/day.ts";
import { journeyError } from "../core/error.ts";
import { isOnline, keepStanding, publicationId, type Standing } from "../core/publication.ts";
import type { Destination } from "../publish/blogServices.ts";
import type { Network } from "../publish/network.ts";
import { LongStep } from "../store/longStep.ts";
import { Records } from "../store/records.ts";
import type { WritableJournal } from "../store/writableJournal.ts";
import { celebrationOf, goalReachedOnline } from "./publishReached.ts";

/** What one run of publish writes into the journal: one step, however many articles it sends. */
export class Ledger {
  /** Titles of the goals that this run's articles reached. */
  readonly reached: string[] = [];
  readonly #journal: WritableJournal;
  readonly #destination: Destination;
  readonly #network: Network;
  readonly #step: LongStep;

  constructor(journal: WritableJournal, destination: Destination, network: Network) {
    this.#journal = journal;
    this.#destination = destination;
    this.#network = network;
    this.#step = journal.by(LongStep);
  }

  /** Keeps how a day's article stands; refuses to send where another run has been at it since this one looked. */
  keeper(day: Day): (standing: Standing | null, when: "sending" | "answered") => void {
    const where = { platform: this.#destination.kind.name, place: this.#destination.place, day };
    const id = publicationId(where.platform, where.place, day);
    const version = () => this.#journal.read(Records).folded("publication", id)?.clock ?? null;
    let seen = version();
    return (standing, when) => {
      const reached = standing !== null && isOnline(standing) ? goalReachedOnline(this.#journal, day) : null;
      this.#step.commit("publish", () => {
        if (when === "sending" && version() !== seen) throw taken(day);
        return [keepStanding(where, standing, this.#network.now()), ...celebrationOf(reached)];
      });
      seen = version();
      if (reached !== null) this.reached.push(reached.title);
    };
  }
}

function taken(day: Day) {
  return journeyError("busy", `another run of journey is publishing ${isoDay(day)}`, "journey publish --list");
}
