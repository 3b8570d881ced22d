import { describe, expect, it } from "vitest";
import { usageWords } from "../../src/cli/usageWords.ts";
import { everyCommand } from "../helpers/commands.ts";
import { learner } from "../helpers/learner.ts";

const commands = await everyCommand();

it.each([
  ["check", "no topic was given", "journey check TOPIC, or journey check --help"],
  ["star", "no entry was given", "journey star ENTRY, or journey star --help"],
  ["forget", "no entry was given", "journey forget ENTRY, or journey forget --help"],
  ["rest cancel", "no days were given", "journey rest cancel DAYS, or journey rest cancel --help"],
  ["config set pager", "no value was given", "journey config set SETTING VALUE, or journey config set --help"],
  ["log x --day", "--day needs a value", "--day DAY, or journey log --help"],
  ["log x -t", "--topic needs a value", "--topic TOPIC, or journey log --help"],
  ["log x --mood", "--mood needs a value", "--mood 1-5, or journey log --help"],
  ["list --journal", "--journal needs a value", "--journal FILE, or journey list --help"],
  ["letter write x", "--opens is missing", "--opens WHEN, or journey letter write --help"],
  ["streak now", "journey streak takes no argument, and 1 was given", "journey streak --help"],
  ["status it now", "journey status takes no argument, and 2 were given", "journey status --help"],
  [
    "check linear regression",
    "journey check takes 1 argument, and 2 were given",
    "put words that belong together in quotes, or journey check --help",
  ],
  ["config set pager=off", "no value was given", "journey config set SETTING VALUE, or journey config set --help"],
  ["list --limt 3", "unknown option '--limt'", "did you mean --limit?"],
  ["lgo", "unknown command 'lgo'", "did you mean log?"],
  ["LOG hello", "unknown command 'LOG'", "did you mean log?"],
])("journey %s: %s", async (line, message, hint) => {
  expect(await learner().run(line)).toMatchObject({ code: 2, out: "", err: `error: ${message}\nhint: ${hint}\n` });
});

describe("what every command says", () => {
  const required = commands.flatMap(({ name, command }) =>
    command.registeredArguments.some((one) => one.required) ? [{ name, command }] : [],
  );

  it.each(required)("of the arguments that $name needs, names each", ({ name, command }) => {
    const called = command.registeredArguments.filter((one) => one.required);
    for (const argument of called) {
      const words = usageWords(`missing required argument '${argument.name()}'`, name);
      expect(
        words?.hint
          .split(", or ")[0]
          ?.split(" ")
          .slice(name.split(" ").length + 1),
      ).toHaveLength(called.length);
    }
  });

  const valued = commands.flatMap(({ name, command }) =>
    command.options.filter((one) => one.required).map((option) => ({ name, flags: option.flags, long: option.long })),
  );

  it.each(valued)("where $name $flags has no value, is a sentence of ours", ({ name, flags, long }) => {
    expect(usageWords(`option '${flags}' argument missing`, name)?.message).toBe(`${long} needs a value`);
  });
});
