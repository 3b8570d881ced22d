import type { Command } from "commander";
import { clean } from "../core/clean.ts";
import { unshielded } from "../core/dashes.ts";
import { misnamed } from "../core/misnamed.ts";
import { SHELLS, type Shell } from "../core/shells.ts";
import { completionScript } from "../files/completionScript.ts";
import { cut } from "../render/width.ts";
import type { Journal } from "../store/journal.ts";
import { type CompletionPlace, completionPlace } from "./completionPlace.ts";
import { CANDIDATES, type Candidate } from "./completionValues.ts";
import type { Context } from "./context.ts";
import { journalToRead } from "./journalToRead.ts";
import type { Register } from "./register.ts";
import type { View } from "./view.ts";

export const registerCompletion: Register = (program, bind) => {
  program
    .command("completion <shell>")
    .description("the script that makes Tab complete journey in bash, zsh or fish")
    .addHelpText(
      "after",
      `
A line for ~/.bashrc, or for ~/.zshrc:
  eval "$(journey completion bash)"
  eval "$(journey completion zsh)"

It completes commands, options, their values, topics with their titles, entries, days, curricula and settings, read from \
your journal as they are. It changes nothing, and says nothing where there is nothing to say.

Examples:
  $ eval "$(journey completion bash)"
  $ journey completion fish > ~/.config/fish/completions/journey.fish`,
    )
    .action(bind((ctx, shell: string) => scriptView(ctx, shellNamed(shell))));
};

function shellNamed(name: string): Shell {
  const shell = SHELLS.find((one) => one === name);
  if (shell !== undefined) return shell;
  throw misnamed(name, SHELLS, `there is no completion for "${name}"`, `journey completion ${SHELLS.join(", or ")}`);
}

function scriptView(ctx: Context, shell: Shell): View {
  const script = completionScript(ctx.packageRoot(), shell);
  return { data: { shell, script }, text: () => script };
}

/** What the scripts ask: not for people, so not in the help. */
export const registerComplete: Register = (program, bind) => {
  program
    .command("__complete <shell> [words...]", { hidden: true })
    .description("what the completion scripts ask")
    .action(bind((ctx, _: string, words: string[]) => runComplete(ctx, program, words.map(unshielded))));
};

/** As many as anybody reads. */
const MOST = 200;
const ABOUT = 60;

/** How the last of the words may go on. Whatever goes wrong, there is an answer: nothing. */
function runComplete(ctx: Context, program: Command, words: readonly string[]): View {
  const current = words.at(-1) ?? "";
  const place = completionPlace(program, words.slice(0, -1), current);
  const paths = pathsAt(place);
  const typed = place.options ? current : current.replace(/^--[^=]+=/, "");
  const candidates = paths === null ? candidatesAt(ctx, place, typed) : [];
  // A value that a terminal would act on cannot be typed either.
  const fitting = candidates.filter(({ value }) => value.startsWith(typed) && clean(value) === value).slice(0, MOST);
  const lines = fitting.map(({ value, about }) => [value, cut(clean(about).trim(), ABOUT)].join("\t").trimEnd());
  return {
    data: { candidates: fitting, paths },
    text: () => [...lines, ...(paths === null ? [] : [`:${paths}`])].map((line) => `${line}\n`).join(""),
  };
}

/** Where the shell completes paths itself. */
function pathsAt({ value }: CompletionPlace): "file" | "folder" | null {
  if (value === "file" || value === "path" || value === "source") return "file";
  return value === "dir" ? "folder" : null;
}

function candidatesAt(ctx: Context, place: CompletionPlace, typed: string): Candidate[] {
  const { command, value, choices } = place;
  if (place.options) return optionsOf(command);
  const below = place.commands ? commandsBelow(command) : [];
  const pages = value === "page" ? commandsBelow(program(command), place.before) : [];
  return [
    ...below,
    ...pages,
    ...choices.map((choice) => ({ value: choice, about: "" })),
    ...valuesAt(ctx, place, typed),
  ];
}

function program(command: Command): Command {
  return command.parent === null ? command : program(command.parent);
}

/** The commands below one, or below the one that words lead to from there. */
function commandsBelow(command: Command, [first, ...others]: readonly string[] = []): Candidate[] {
  if (first === undefined) {
    const visible = command.createHelp().visibleCommands(command);
    return visible.map((one) => ({ value: one.name(), about: one.summary() || one.description() }));
  }
  const next = command.commands.find((one) => one.name() === first);
  return next === undefined ? [] : commandsBelow(next, others);
}

/** Those of the command first, then the global ones. */
function optionsOf(command: Command | null): Candidate[] {
  if (command === null) return [];
  const own = command.createHelp().visibleOptions(command);
  const named = own.flatMap(({ long, short, description }) => {
    const value = long ?? short;
    return value === undefined ? [] : [{ value, about: description }];
  });
  const others = optionsOf(command.parent).filter(({ value }) => !named.some((one) => one.value === value));
  return [...named, ...others];
}

function valuesAt(ctx: Context, { value, before, journal: path }: CompletionPlace, typed: string): Candidate[] {
  const candidates = value !== null && Object.hasOwn(CANDIDATES, value) ? CANDIDATES[value] : undefined;
  let open: Journal | null | undefined;
  const journal = () => {
    open ??= journalToRead(journalNamed(ctx, path), ctx.setup());
    return open;
  };
  try {
    return candidates?.({ ctx, before, journal }, typed) ?? [];
  } catch {
    return [];
  } finally {
    open?.close();
  }
}

/** The journal the words before name, else the one in use. */
function journalNamed(ctx: Context, named: string | null): string {
  return named === null ? ctx.path : ctx.resolve(named.replace(/^~(?=\/)/, ctx.machine().home));
}
