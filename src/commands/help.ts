import type { Command } from "commander";
import { journeyError } from "../core/error.ts";
import { nearest } from "../core/spelling.ts";
import { HELP_TOPICS, type HelpTopic } from "../render/helpTopics.ts";
import { helpTopicText } from "../render/helpTopicText.ts";
import { plain } from "../render/paint.ts";
import type { Context } from "./context.ts";
import type { Register } from "./register.ts";
import type { View } from "./view.ts";

export const registerHelp: Register = (program, bind) => {
  program
    .command("help [page...]")
    .description(`help for a command, or a page about ${HELP_TOPICS.map(({ name }) => name).join(", ")}`)
    .addHelpText(
      "after",
      `
Examples:
  $ journey help days
  $ journey help curriculum add`,
    )
    .action(bind((ctx, words: string[]) => runHelp(ctx, words, program)));
};

/** A page, or commander's own help of a command. `export` is both: the page. */
function runHelp(ctx: Context, words: readonly string[], program: Command): View {
  const [first, ...others] = words;
  const topic = others.length === 0 ? HELP_TOPICS.find(({ name }) => name === first) : undefined;
  return topic === undefined ? showHelp(commandNamed(program, words)) : topicView(topic, ctx);
}

/** Ends the run as `--help` does. commander's own `help()` ends it by the exit code of the process, which is not settled yet. */
function showHelp(command: Command): never {
  command.outputHelp();
  throw Object.assign(new Error("help"), { exitCode: 0 });
}

function topicView(topic: HelpTopic, { columns }: Context): View {
  return {
    data: { topic: topic.name, title: topic.title, text: helpTopicText(topic, { columns, paint: plain }) },
    text: (paint) => helpTopicText(topic, { columns, paint }),
  };
}

function commandNamed(program: Command, words: readonly string[]): Command {
  let command = program;
  for (const [at, word] of words.entries()) {
    const visible = command.createHelp().visibleCommands(command);
    const next = visible.find((one) => one.name() === word);
    if (next === undefined) {
      const names = [...visible.map((one) => one.name()), ...(at === 0 ? HELP_TOPICS.map(({ name }) => name) : [])];
      throw unknown(word, words.slice(0, at), [...new Set(names)]);
    }
    command = next;
  }
  return command;
}

function unknown(word: string, before: readonly string[], names: readonly string[]) {
  const meant = nearest(word, names);
  const hint = ["journey help", ...before, ...(meant === undefined ? [] : [meant])].join(" ");
  return journeyError(
    "usage",
    `there is no help on "${[...before, word].join(" ")}"`,
    meant ? `did you mean ${hint}?` : hint,
  );
}
