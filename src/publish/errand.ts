import type { Day } from "../core/day.ts";
import type { Standing } from "../core/publication.ts";
import type { Service } from "./blogService.ts";
import type { Content } from "./content.ts";
import type { Network } from "./network.ts";
import type { Step } from "./standings.ts";

/** One article on its way to one service. */
export interface Errand {
  service: Service;
  network: Network;
  content: Content;
  /** Whether readers shall see it; else it stays what it is, a draft at first. */
  live: boolean;
  known: Standing | null;
  /** When `known` was kept, in milliseconds since 1970. */
  since: number;
  others: ReadonlySet<string>;
  /** The study day something counts for that went live now, or when an unanswered request was sent. */
  dayOf(instant: number): Day;
  /** Waits until the service takes another write. */
  turn(step: Step): Promise<void>;
  /**
   * Keeps in the ledger how the article stands; null where it was not sent after all. Before a request, `sending`
   * refuses where another run has been at it meanwhile.
   */
  keep(standing: Standing | null, when: "sending" | "answered"): void;
}
