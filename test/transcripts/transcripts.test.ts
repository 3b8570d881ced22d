import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { everyCommand } from "../helpers/commands.ts";
import { learner } from "../helpers/learner.ts";
import { replay } from "./replay.ts";

// What a learner types and sees. `npm run transcripts` writes the answers anew: read the difference before keeping it.

const HELP = "help.md";
const written = readdirSync(import.meta.dirname).filter((name) => name.endsWith(".md") && name !== HELP);

test.each(written)("%s is what journey answers", async (name) => {
  const path = join(import.meta.dirname, name);
  const transcript = readFileSync(path, "utf8");
  await expect(await replay(transcript, learner())).toMatchFileSnapshot(path);
});

test("help.md is the help of the program and of each command", async () => {
  const names = ["", ...(await everyCommand()).map(({ name }) => `${name} `)];
  const blocks = names.map((name) => `\`\`\`console\n$ journey ${name}--help\n\`\`\`\n`);
  const transcript = ["# Help\n", ...blocks].join("\n");
  await expect(await replay(transcript, learner())).toMatchFileSnapshot(join(import.meta.dirname, HELP));
});
