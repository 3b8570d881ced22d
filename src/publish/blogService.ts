import type { Standing } from "../core/publication.ts";
import type { Content } from "./content.ts";

/** An article as it stands at a service. */
export interface Remote {
  id: string;
  live: boolean;
  /** Null for a draft, which only its author sees. */
  url: string | null;
}

/** What to look for before anything is sent. */
export interface Sought {
  content: Content;
  known: Standing | null;
  /** The service's ids of other days' articles: never this one. */
  others: ReadonlySet<string>;
  /** Asks the service anew, whatever this run has read of it before. */
  fresh: boolean;
}

/** A blog service: one client each. */
export interface Service {
  /** Who it is in the ledger: `hashnode`, `you.hashnode.dev`. */
  readonly platform: string;
  readonly place: string;
  /** As people write it. */
  readonly title: string;
  /** How long after a write what is read may still be from before it, in milliseconds. */
  readonly staleFor: number;
  /** The least time between two writes. */
  readonly pause: { create: number; update: number };
  /** By what a creation is found again whose answer never came, kept in place of an id; null where its title does. */
  handle(content: Content): string | null;
  /** The article, if it is there already. Throws `refused` where one is there that may be this one or may not. */
  find(sought: Sought): Promise<Remote | null>;
  create(content: Content, live: boolean): Promise<Remote>;
  /** Brings the content up to date, and makes a draft public with it where one request does both. */
  update(remote: Remote, content: Content, live: boolean): Promise<Remote>;
  /** Makes a draft public whose content is up to date. */
  goLive(remote: Remote, content: Content): Promise<Remote>;
}
