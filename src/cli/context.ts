import { basename, resolve } from "node:path";
import type { Context } from "../commands/context.ts";
import { clean } from "../core/clean.ts";
import { isJourneyError } from "../core/error.ts";
import { DAY_END, type Moment, studyDay } from "../core/moment.ts";
import { DEFAULT_SETTINGS, type Settings } from "../core/settings.ts";
import { findAddon } from "../files/addon.ts";
import { draftFolders, draftsIn } from "../files/draftNames.ts";
import { readMigration } from "../files/migrations.ts";
import { packageRoot } from "../files/packageRoot.ts";
import { configPath, journalPath } from "../files/paths.ts";
import { soundSettings } from "../files/settingsFile.ts";
import { wrap } from "../render/width.ts";
import type { Database } from "../store/database.ts";
import { Journal } from "../store/journal.ts";
import type { OpenOptions } from "../store/open.ts";
import { isCurrent, openCurrent } from "../store/openCurrent.ts";
import type { WritableJournal } from "../store/writableJournal.ts";
import { paintFor, wantsColour } from "./colour.ts";
import type { GlobalOptions } from "./globalOptions.ts";
import type { Host, Sink } from "./host.ts";
import { loadMore } from "./loadMore.ts";
import type { Writing } from "./writing.ts";

/** The context of one run, which the frame prepares and closes. */
export interface RunContext extends Context {
  /** Closes the journal, and makes the day's backup after the day's first write; that never fails a command. */
  close(): Promise<void>;
}

/**
 * Builds what commands may use out of the machine; nothing is opened before it is asked for. A `lenient` command works
 * with the defaults where the settings file is broken, and says so.
 */
export function createContext(host: Host, options: GlobalOptions, lenient = false): RunContext {
  const place = options.journal === undefined ? journalPath(host) : { path: options.journal, chosen: true };
  const path = resolve(host.cwd, place.path);
  const now = () => host.clock().instant;
  const note = (text: string) => {
    const columns = host.err.isTerminal ? (host.err.columns ?? 80) : Number.POSITIVE_INFINITY;
    if (!options.quiet && !options.json) host.err.write(`${wrap(clean(text), columns).join("\n")}\n`);
  };
  const settings = once(() => readSettings(configPath(host), lenient, note));
  if (lenient) settings();
  const begun = host.clock();
  const started = once((): Moment => ({ ...begun, dayEnd: settings().dayEnd }));
  const texts: { readonly path: string | null }[] = [];
  const folders = draftFolders(host, host.temporary, basename(host.home));
  let open: (path: string, options: OpenOptions) => Database = openCurrent;
  let opened: Database | undefined;
  let written: Writing | undefined;

  const tellWait = () => {
    const kept = texts.flatMap((text) => text.path ?? []);
    note(
      [
        "another program is writing to the journal: waiting up to 15 seconds for it",
        ...kept.map((at) => `the text is kept in ${at}`),
      ].join("; "),
    );
  };

  const setup = () => {
    const root = packageRoot(import.meta.dirname);
    return {
      root,
      addon: findAddon(root),
      readMigration: (number: number) => readMigration(root, number),
      ...(host.fileSystemType && { fileSystemType: host.fileSystemType }),
      allowsNetwork: () => settings().network === "allow",
      onWait: tellWait,
    };
  };

  const database = (): Database => {
    opened ??= open(path, setup());
    return opened;
  };

  const prepare = async (): Promise<void> => {
    if (opened !== undefined || open !== openCurrent || isCurrent(path, host.fileSystemType)) return;
    const { backUpBeforeMigration, isOlder, openDatabase } = await loadMore();
    if (isOlder(path))
      backUpBeforeMigration({ path, addon: setup().addon, process: host.pid }, { ...begun, dayEnd: DAY_END });
    open = openDatabase;
  };

  const writing = async (): Promise<Writing> => {
    const { writingOf } = await import("./writing.ts");
    written ??= writingOf({ host, path, folders, begun: (text) => texts.push(text) });
    return written;
  };

  const existing = async (): Promise<WritableJournal> => {
    await prepare();
    return (await writing()).journal(database());
  };

  const create = async (): Promise<void> => {
    const { makeJournal } = await loadMore();
    const { newId } = await writing();
    const own = { process: host.pid, makeFolder: !place.chosen, hostname: host.hostname, shown: tilde(path) };
    const welcome = makeJournal(path, { ...setup(), ...own, newId, now });
    if (welcome !== null) note(welcome);
  };

  const backUpToday = async (): Promise<void> => {
    if (written?.wrote() !== true || settings().backup === "off" || !written.backupIsDue(started())) return;
    try {
      const { makeBackup } = await loadMore();
      makeBackup({ path, addon: setup().addon, process: host.pid }, "daily", started());
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      note(`note: today's backup was not made: ${why} (journey backup)`);
    }
  };

  const paintOf = ({ isTerminal }: Sink) => paintFor(wantsColour({ flag: options.color, env: host.env, isTerminal }));

  const tilde = (full: string) => clean(full.startsWith(`${host.home}/`) ? `~${full.slice(host.home.length)}` : full);

  return {
    prepare,
    journal: once(() => new Journal(database())),
    existing,
    async writable() {
      try {
        return await existing();
      } catch (error) {
        if (!isJourneyError(error) || error.code !== "no-journal") throw error;
        await create();
        return existing();
      }
    },
    path,
    setup: () => ({ path, process: host.pid, ...setup() }),
    configPath: configPath(host),
    settings,
    now: started,
    today: () => studyDay(started()),
    newId: async () => (await writing()).newId(),
    get columns() {
      return host.out.columns ?? (host.out.isTerminal ? 80 : Number.POSITIVE_INFINITY);
    },
    pipedInput: !host.input.isTerminal,
    readInput: (limit) => host.input.read(limit),
    async prompts() {
      const there = host.input.isTerminal && host.err.isTerminal && options.input !== false;
      return there ? host.prompts(paintOf(host.err)) : null;
    },
    editor: () => (options.input === false ? Promise.resolve(null) : host.editor()),
    drafts: async () => (await writing()).drafts,
    async draftsWaiting() {
      const none = folders.every((folder) => draftsIn(folder).length === 0);
      return none ? 0 : (await writing()).drafts.waiting().length;
    },
    packageRoot: () => packageRoot(import.meta.dirname),
    open: (file) => host.open(file),
    rasterizer: () => host.rasterizer(),
    machine: () => ({ ...host, flags: options }),
    resolve: (typed) => resolve(host.cwd, typed),
    tilde,
    async online(work) {
      const { http, deadline, sleep, untilStopped } = await host.network();
      return untilStopped((stop) =>
        work({ http, deadline, now, stop, sleep: (ms) => sleep(ms, stop), waiting: () => {} }),
      );
    },
    async progress(label, total) {
      const { progressLine } = await loadMore();
      return progressLine(host.err, { label, total, quiet: options.quiet === true || options.json === true });
    },
    async close() {
      await backUpToday();
      opened?.close();
      opened = undefined;
    },
  };
}

function readSettings(path: string, lenient: boolean, note: (text: string) => void): Settings {
  if (!lenient) return soundSettings(path);
  try {
    return soundSettings(path);
  } catch (error) {
    if (!isJourneyError(error)) throw error;
    note(`note: ${error.message}; the defaults are used (${error.hint})`);
    return DEFAULT_SETTINGS;
  }
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
