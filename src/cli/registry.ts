import { registerCheck } from "../commands/check.ts";
import { registerList } from "../commands/list.ts";
import { registerLog } from "../commands/log.ts";
import { registerProgress } from "../commands/progress.ts";
import type { Register } from "../commands/register.ts";
import { registerSearch } from "../commands/search.ts";
import { registerShow } from "../commands/show.ts";
import { registerStatus } from "../commands/status.ts";
import { registerStreak } from "../commands/streak.ts";
import { registerTopics } from "../commands/topics.ts";

/** Everything the nightly commands do without: the second bundle. */
export const loadMore = () => import("./more.ts");

export interface Entry {
  name: string;
  /** From the second bundle, where chalk does the colours. */
  more?: true;
  /** Works with the defaults where the settings file is broken. */
  lenient?: true;
  /** Works on a journal that may be older or damaged: it is not brought up to date first. */
  rescue?: true;
  /** Keeps a text before the journal is touched in any way, a backup before a migration included. */
  late?: true;
  /** Works on the program as a whole: every command is registered beside it. */
  whole?: true;
  /** Its answer goes through the pager where the terminal cannot hold it. */
  paged?: true;
  load(): Register | Promise<Register>;
}

/** Every command, in the order of the help: Every night, Look back, Go out, Plan, Keep safe, Set up. Only the one that is named is loaded and registered. */
const COMMANDS: readonly Entry[] = [
  { name: "log", late: true, load: () => registerLog },
  { name: "check", load: () => registerCheck },
  { name: "progress", paged: true, load: () => registerProgress },
  { name: "streak", paged: true, load: () => registerStreak },
  { name: "status", load: () => registerStatus },
  { name: "list", paged: true, load: () => registerList },
  { name: "show", paged: true, load: () => registerShow },
  { name: "search", paged: true, load: () => registerSearch },
  { name: "then", paged: true, more: true, load: async () => (await loadMore()).registerThen },
  { name: "week", paged: true, more: true, load: async () => (await loadMore()).registerWeek },
  { name: "year", paged: true, more: true, load: async () => (await loadMore()).registerYear },
  { name: "stats", paged: true, more: true, load: async () => (await loadMore()).registerStats },
  { name: "star", more: true, load: async () => (await loadMore()).registerStar },
  { name: "letter", paged: true, more: true, load: async () => (await loadMore()).registerLetter },
  { name: "report", more: true, load: async () => (await loadMore()).registerReport },
  { name: "export", paged: true, more: true, lenient: true, load: async () => (await loadMore()).registerExport },
  { name: "publish", paged: true, more: true, load: async () => (await loadMore()).registerPublish },
  { name: "goal", paged: true, more: true, load: async () => (await loadMore()).registerGoal },
  { name: "rest", paged: true, more: true, load: async () => (await loadMore()).registerRest },
  { name: "topics", paged: true, load: () => registerTopics },
  { name: "review", more: true, load: async () => (await loadMore()).registerReview },
  { name: "roles", paged: true, more: true, load: async () => (await loadMore()).registerRoles },
  { name: "curriculum", paged: true, more: true, load: async () => (await loadMore()).registerCurriculum },
  { name: "edit", more: true, late: true, load: async () => (await loadMore()).registerEdit },
  { name: "rm", more: true, load: async () => (await loadMore()).registerRm },
  { name: "recover", paged: true, more: true, load: async () => (await loadMore()).registerRecover },
  { name: "backup", more: true, lenient: true, load: async () => (await loadMore()).registerBackup },
  { name: "restore", more: true, lenient: true, rescue: true, load: async () => (await loadMore()).registerRestore },
  { name: "import", more: true, load: async () => (await loadMore()).registerImport },
  {
    name: "doctor",
    paged: true,
    more: true,
    lenient: true,
    rescue: true,
    load: async () => (await loadMore()).registerDoctor,
  },
  { name: "undo", more: true, load: async () => (await loadMore()).registerUndo },
  { name: "redo", more: true, load: async () => (await loadMore()).registerRedo },
  { name: "forget", more: true, load: async () => (await loadMore()).registerForget },
  { name: "history", paged: true, more: true, load: async () => (await loadMore()).registerHistory },
  { name: "config", paged: true, more: true, rescue: true, load: async () => (await loadMore()).registerConfig },
  { name: "auth", more: true, load: async () => (await loadMore()).registerAuth },
  { name: "remind", more: true, load: async () => (await loadMore()).registerRemind },
  { name: "completion", more: true, rescue: true, load: async () => (await loadMore()).registerCompletion },
  { name: "__complete", more: true, rescue: true, whole: true, load: async () => (await loadMore()).registerComplete },
  { name: "help", more: true, rescue: true, whole: true, load: async () => (await loadMore()).registerHelp },
];

/** The commands to register for these arguments: the one they name, else all (for help, an unknown name). */
export function commandsFor(argv: readonly string[]): readonly Entry[] {
  const name = commandName(argv);
  const named = COMMANDS.filter((entry) => entry.name === name);
  return named.length === 0 || named[0]?.whole ? COMMANDS : named;
}

/** The first argument that is no option and no option's value. */
export function commandName(argv: readonly string[]): string | undefined {
  for (let at = 0; at < argv.length; at += 1) {
    const word = argv[at] ?? "";
    if (word === "--journal") at += 1;
    else if (!word.startsWith("-")) return word;
  }
  return undefined;
}
