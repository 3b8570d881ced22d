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
  ["a page of help", "help dayz", "journey help days"],
  ["a shell", "completion bsh", "bash"],
])("suggests %s: %s", async (_, line, meant) => {
  const her = learner();
  await her.out("log first");
  const { code, out, err } = await her.run(line);
  expect({ failed: code > 0, out }).toEqual({ failed: true, out: "" });
  expect(err.split("\nhint: ")[1]).toContain(meant);
});
