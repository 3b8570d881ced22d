import type { Command } from "commander";
import { isJourneyError, journeyError } from "../core/error.ts";
import { nearest } from "../core/spelling.ts";
import type { Context } from "./context.ts";
import type { Bind } from "./register.ts";
import type { View } from "./view.ts";

/**
 * Gives the subcommand that runs where none is named its work. It gets every word that names no other subcommand; one
 * that it has no room for, or can do nothing with, may be another's name misspelt.
 */
export function runUnnamed<Args extends unknown[]>(
  command: Command,
  bind: Bind,
  run: (ctx: Context, ...args: Args) => View | Promise<View>,
): void {
  command.exitOverride((error) => {
    throw error.code === "commander.excessArguments" ? suggesting(command, error) : error;
  });
  command.action(
    bind(async (ctx, ...args: Args) => {
      try {
        return await run(ctx, ...args);
      } catch (error) {
        throw suggesting(command, error);
      }
    }),
  );
}

function suggesting(command: Command, error: unknown): unknown {
  const { parent } = command;
  const [word = ""] = command.args;
  if (parent === null || word === "" || parent.args[0] === command.name()) return error;
  const meant = nearest(
    word,
    parent.commands.map((one) => one.name()),
  );
  const hint = meant === undefined ? `journey ${parent.name()} --help` : `did you mean ${meant}?`;
  if (!isJourneyError(error))
    return meant === undefined && command.registeredArguments.length > 0
      ? error
      : journeyError("usage", `unknown command '${word}'`, hint);
  if (meant !== undefined && (error.code === "usage" || error.code === "not-found")) error.hint = hint;
  return error;
}
