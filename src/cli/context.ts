import { resolve } from "node:path";
import type { Context } from "../commands/context.ts";
import { isJourneyError } from "../core/error.ts";
import { DAY_END, type Moment, studyDay } from "../core/moment.ts";
import { findAddon } from "../files/addon.ts";
import { readMigration } from "../files/migrations.ts";
import { packageRoot } from "../files/packageRoot.ts";
import { journalPath } from "../files/paths.ts";
import { createJournal } from "../store/create.ts";
import { Journal } from "../store/journal.ts";
import { openDatabase } from "../store/open.ts";
import { seedJournal } from "../store/seed.ts";
import type { Host } from "./host.ts";
import { idsFrom } from "./ids.ts";
import type { GlobalOptions } from "./program.ts";
import { loadMore } from "./registry.ts";

/** The context of one run, which the frame closes. */
export interface RunContext extends Context {
  close(): void;
}

/** Builds what commands may use out of the machine; nothing is opened before it is asked for. */
export function createContext(host: Host, options: GlobalOptions): RunContext {
  const place = options.journal === undefined ? journalPath(host) : { path: options.journal, chosen: true };
  const path = resolve(host.cwd, place.path);
  const started: Moment = { ...host.clock(), dayEnd: DAY_END };
  const now = () => host.clock().instant;
  const newId = idsFrom(now, host.random);
  let opened: Journal | undefined;

  const setup = () => {
    const root = packageRoot(import.meta.dirname);
    return { root, addon: findAddon(root), readMigration: (number: number) => readMigration(root, number) };
  };

  const journal = (): Journal => {
    opened ??= new Journal(openDatabase(path, setup()), now);
    return opened;
  };

  const create = async (): Promise<void> => {
    const { root, ...rest } = setup();
    const { startOfJourney } = await loadMore();
    const { changes, welcome } = startOfJourney({ root, newId, path: tilde(path) });
    const device = { id: newId(), name: host.hostname };
    const made = createJournal(path, {
      ...rest,
      process: host.pid,
      makeFolder: !place.chosen,
      seed: (db) => seedJournal(db, device, now(), changes),
    });
    if (made && !options.quiet && !options.json) host.err.write(`${welcome}\n`);
  };

  const tilde = (full: string) => (full.startsWith(`${host.home}/`) ? `~${full.slice(host.home.length)}` : full);

  return {
    journal,
    async writable() {
      try {
        return journal();
      } catch (error) {
        if (!isJourneyError(error) || error.code !== "no-journal") throw error;
        await create();
        return journal();
      }
    },
    now: () => started,
    today: () => studyDay(started),
    newId,
    get columns() {
      return host.out.columns ?? 80;
    },
    readInput: (limit) => host.input.read(limit),
    async prompts() {
      const there = host.input.isTerminal && host.err.isTerminal && options.input !== false;
      return there ? host.prompts() : null;
    },
    resolve: (typed) => resolve(host.cwd, typed),
    tilde,
    close: () => opened?.close(),
  };
}
