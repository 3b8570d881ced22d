import type { Command } from "commander";
import type { Bind, Register } from "../commands/register.ts";
import { commandName, type Entry } from "./line.ts";
import { loadMore } from "./loadMore.ts";
import { NIGHTLY } from "./nightly.ts";

interface Listed extends Entry {
  /** Where the help lists it; a command for programs is in no group, and not in the help. */
  group?: string;
  summary?: string;
  /** Works on the program as a whole: every command is registered beside it. */
  whole?: true;
}

type More = Awaited<ReturnType<typeof loadMore>>;

const more = (pick: (all: More) => Register) => ({ more: true, load: async () => pick(await loadMore()) }) as const;

/** Every command, in the order of the help. Only the one that is named is loaded; the help needs no more than stands here. */
const COMMANDS: readonly Listed[] = [
  { ...NIGHTLY.log, group: "Every night", summary: "write tonight's entry" },
  { ...NIGHTLY.check, group: "Every night", summary: "check a topic off, without writing an entry" },
  { ...NIGHTLY.progress, group: "Every night", summary: "how far each unit is" },
  { ...NIGHTLY.streak, group: "Every night", summary: "the streak, and what is written toward the goal" },
  { ...NIGHTLY.status, group: "Every night", summary: "tonight: what is logged, at stake, planned and next" },
  { ...NIGHTLY.list, group: "Look back", summary: "the last entries, newest first" },
  { ...NIGHTLY.show, group: "Look back", summary: "entries in full" },
  { ...NIGHTLY.search, group: "Look back", summary: "entries with these words" },
  {
    name: "then",
    group: "Look back",
    summary: "this day in other years; a topic then and now",
    paged: true,
    ...more((all) => all.registerThen),
  },
  {
    name: "week",
    group: "Look back",
    summary: "a week, Monday to Sunday",
    paged: true,
    ...more((all) => all.registerWeek),
  },
  {
    name: "year",
    group: "Look back",
    summary: "a year in counts, topics, blockers and stars",
    paged: true,
    ...more((all) => all.registerYear),
  },
  {
    name: "stats",
    group: "Look back",
    summary: "the journal in figures",
    paged: true,
    ...more((all) => all.registerStats),
  },
  { name: "star", group: "Look back", summary: "mark an entry to come back to", ...more((all) => all.registerStar) },
  {
    name: "letter",
    group: "Look back",
    summary: "letters to a later self, sealed until their day",
    paged: true,
    ...more((all) => all.registerLetter),
  },
  {
    name: "report",
    group: "Look back",
    summary: "the last twelve months as one HTML file: days, time, topics, tools, every entry",
    ...more((all) => all.registerReport),
  },
  {
    name: "export",
    group: "Go out",
    summary: "a day as an article in Markdown",
    paged: true,
    lenient: true,
    ...more((all) => all.registerExport),
  },
  {
    name: "publish",
    group: "Go out",
    summary: "send a day to your blog, or record what went online",
    paged: true,
    ...more((all) => all.registerPublish),
  },
  {
    name: "goal",
    group: "Plan",
    summary: "how far the goal is; start, edit, finish one",
    paged: true,
    ...more((all) => all.registerGoal),
  },
  {
    name: "rest",
    group: "Plan",
    summary: "days off, planned before they begin",
    paged: true,
    ...more((all) => all.registerRest),
  },
  { ...NIGHTLY.topics, group: "Plan", summary: "topics with their state, tools and entries" },
  {
    name: "review",
    group: "Plan",
    summary: "recall finished topics that are due",
    ...more((all) => all.registerReview),
  },
  {
    name: "roles",
    group: "Plan",
    summary: "jobs of the field and what of them is done",
    paged: true,
    ...more((all) => all.registerRoles),
  },
  {
    name: "curriculum",
    group: "Plan",
    summary: "the curricula followed: list, show, add, update, edit, export, validate, drop, relate",
    paged: true,
    ...more((all) => all.registerCurriculum),
  },
  {
    name: "edit",
    group: "Keep safe",
    summary: "change an entry's text, title, topics, tags or day",
    late: true,
    ...more((all) => all.registerEdit),
  },
  { name: "rm", group: "Keep safe", summary: "delete an entry; undo brings it back", ...more((all) => all.registerRm) },
  {
    name: "recover",
    group: "Keep safe",
    summary: "save texts that were typed but never saved",
    paged: true,
    ...more((all) => all.registerRecover),
  },
  {
    name: "backup",
    group: "Keep safe",
    summary: "copy the journal into a verified file",
    lenient: true,
    ...more((all) => all.registerBackup),
  },
  {
    name: "restore",
    group: "Keep safe",
    summary: "put a backup in the journal's place",
    lenient: true,
    rescue: true,
    ...more((all) => all.registerRestore),
  },
  {
    name: "import",
    group: "Keep safe",
    summary: "bring in a journal of another tool, or an archive",
    ...more((all) => all.registerImport),
  },
  {
    name: "doctor",
    group: "Keep safe",
    summary: "check the journal, its backups and the machine; changes nothing unless --fix",
    paged: true,
    lenient: true,
    rescue: true,
    ...more((all) => all.registerDoctor),
  },
  {
    name: "undo",
    group: "Keep safe",
    summary: "take back the last step, or the last few; one command is one step",
    ...more((all) => all.registerUndo),
  },
  {
    name: "redo",
    group: "Keep safe",
    summary: "do again what undo took back, until something new is done",
    ...more((all) => all.registerRedo),
  },
  {
    name: "forget",
    group: "Keep safe",
    summary: "erase the text of an entry for good",
    ...more((all) => all.registerForget),
  },
  {
    name: "history",
    group: "Keep safe",
    summary: "what each command changed, the newest first",
    paged: true,
    ...more((all) => all.registerHistory),
  },
  {
    name: "config",
    group: "Set up",
    summary: "settings and where they come from: list, get, set, unset, edit, paths",
    paged: true,
    rescue: true,
    ...more((all) => all.registerConfig),
  },
  {
    name: "auth",
    group: "Set up",
    summary: "tokens of the services that journey publish sends to",
    ...more((all) => all.registerAuth),
  },
  {
    name: "remind",
    group: "Set up",
    summary: "a reminder every evening, only while tonight is open",
    ...more((all) => all.registerRemind),
  },
  {
    name: "completion",
    group: "Set up",
    summary: "Tab completes commands, topics, entries and days",
    rescue: true,
    ...more((all) => all.registerCompletion),
  },
  { name: "__complete", rescue: true, whole: true, ...more((all) => all.registerComplete) },
  {
    name: "help",
    group: "Set up",
    summary: "help for a command, or about days, selectors, curricula, export, settings",
    rescue: true,
    whole: true,
    ...more((all) => all.registerHelp),
  },
];

/**
 * Declares what these arguments ask for, and answers the command they name: that one; every one for what works on the
 * program as a whole; for the help, or a name that is none, names and summaries alone, without loading a command.
 */
export async function declare(program: Command, bind: Bind, argv: readonly string[]): Promise<Entry | undefined> {
  const name = commandName(argv);
  const named = COMMANDS.find((entry) => entry.name === name);
  if (named === undefined)
    for (const entry of COMMANDS) described(entry, program.command(entry.name, { hidden: entry.group === undefined }));
  else if (named.whole) await declareAll(program, bind);
  else await declareOne(named, program, bind);
  return named;
}

/** Declares every command in full. */
export async function declareAll(program: Command, bind: Bind): Promise<void> {
  for (const entry of COMMANDS) await declareOne(entry, program, bind);
}

async function declareOne(entry: Listed, program: Command, bind: Bind): Promise<void> {
  (await entry.load())(program, bind);
  const command = program.commands.at(-1);
  if (command !== undefined) described(entry, command);
}

function described({ group = "", summary = "" }: Listed, command: Command): void {
  command.helpGroup(group).summary(summary);
  if (command.description() === "") command.description(summary);
}
