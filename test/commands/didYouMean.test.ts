import { expect, it } from "vitest";
import { learner } from "../helpers/learner.ts";

it.each([
  ["a command", "lgo x", "log"],
  ["a command below another", "curriculum ad", "add"],
  ["an option", "list --limt 2", "--limit"],
  ["a topic by its words", "log x -t regresion", "ml.2.1 Linear regression"],
  ["a topic by its code", "check ml.2.11", "ml.2.1 Linear regression"],
  ["a curriculum", "curriculum show mll", "ml Machine learning"],
  ["a role", "roles show data-scientst", "Data Scientist"],
  ["a setting", "config set bakup off", "backup"],
  ["an export target", "export --for hugoo", "hugo"],
  ["a format to import", "import x --from jrn", "jrnl"],
  ["a command in place of the one that shows the goal", "goal strat", "start"],
  ["a command in place of the one that plans a rest", "rest lst", "list"],
  ["a command with what follows it", "rest canel sundays", "cancel"],
  ["a command in place of a role", "roles ami", "aim"],
  ["a command in place of the curricula", "curriculum lsit", "list"],
  ["a command in place of the tokens", "auth lst", "list"],
  ["a command in place of the settings", "config gte day.end", "get"],
  ["a command in place of the reminder", "remind enabel", "enable"],
  ["a service", "auth add devtoo", "devto"],
  ["a template", "export --as wek", "week"],
  ["a page of help", "help dayz", "journey help days"],
  ["a shell", "completion bsh", "bash"],
])("suggests %s: %s", async (_, line, meant) => {
  const her = learner();
  await her.out("log first");
  const { code, out, err } = await her.run(line);
  expect({ failed: code > 0, out }).toEqual({ failed: true, out: "" });
  expect(err.split("\nhint: ")[1]).toContain(meant);
});

it.each([
  ["goal foo", "error: unknown command 'foo'\nhint: journey goal --help\n"],
  ["goal show foo", "error: journey goal show takes no argument, and 1 was given\nhint: journey goal show --help\n"],
  [
    "roles data engineer",
    "error: journey roles takes 1 argument, and 2 were given\nhint: put words that belong together in quotes, or journey roles --help\n",
  ],
  [
    "rest someday",
    'error: not a weekday or a date: "someday"\nhint: journey rest sundays, or journey rest 2027-01-01..2027-01-03\n',
  ],
])("does not guess where a word is near no other: %s", async (line, err) => {
  const her = learner();
  await her.out("log first");
  expect(await her.run(line)).toMatchObject({ code: 2, out: "", err });
});
