import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commanderLine } from "../../src/cli/commanderLine.ts";
import type { GlobalOptions } from "../../src/cli/globalOptions.ts";
import type { Line } from "../../src/cli/line.ts";
import { NIGHTLY, type NightlyEntry } from "../../src/cli/nightly.ts";
import { plainLine } from "../../src/cli/plainLine.ts";
import { createProgram } from "../../src/cli/program.ts";
import type { Bind } from "../../src/commands/register.ts";
import { shielded } from "../../src/core/dashes.ts";

/** What a command is handed: its arguments and options, and the options of the program. */
interface Handed {
  args: unknown[];
  options: GlobalOptions;
}

type Reader = (bind: Bind) => Promise<Line | null>;

/** Null where the line is not read, or ends in an error or the help. */
async function handedBy(reader: Reader): Promise<Handed | null> {
  let args: unknown[] | undefined;
  const line = await reader(() => async (...given) => {
    args = given.slice(0, -1);
  });
  if (line === null) return null;
  await line.run().catch(() => {});
  return args === undefined ? null : { args, options: { ...line.options() } };
}

const plainly = (entry: NightlyEntry, argv: readonly string[]) =>
  handedBy((bind) => plainLine(entry, shielded(argv, entry.name), bind));
const byCommander = (entry: NightlyEntry, argv: readonly string[]) =>
  handedBy((bind) => commanderLine(argv, shielded(argv, entry.name), { columns: 80, bind }));

const entries: NightlyEntry[] = Object.values(NIGHTLY);

describe("a line of a nightly command", () => {
  it.each([
    ["log", "log|Least squares|-t|ml.2.1|--topic|da.1.1|--done|--min|1h30|--tag|numpy|--json"],
    ["log", "--journal|j.db|log|a|b|--no-input|--stuck|- the third row"],
    ["log", "log|-"],
    ["log", "log"],
    ["check", "check|ml.2.1|--skip"],
    ["list", "list|--since|monday|--limit|3|--no-color"],
    ["search", "search|gradient|-boosting|--rank"],
    ["show", "show"],
    ["progress", "progress|ml.2|--quiet"],
    ["status", "status|--due"],
  ] as const)("of %s is read without commander: %s", async (name, line) => {
    const argv = line.split("|");
    const handed = await plainly(NIGHTLY[name], argv);
    expect(handed).not.toBeNull();
    expect(handed).toEqual(await byCommander(NIGHTLY[name], argv));
  });

  it.each([
    ["log", "log|x|--mni|5"],
    ["log", "log|x|--min"],
    ["log", "log|x|--min|-5"],
    ["log", "log|x|--min|soon"],
    ["log", "log|x|--min=5"],
    ["log", "log|x|-tml.2.1"],
    ["log", "log|--|-x"],
    ["log", "--done|log|x"],
    ["log", "log|--help"],
    ["check", "check"],
    ["check", "check|ml.2.1|ml.2.2"],
    ["list", "list|extra"],
    ["show", "--journal|show"],
    ["status", "list"],
  ] as const)("of %s is left to commander: %s", async (name, line) => {
    expect(await plainly(NIGHTLY[name], line.split("|"))).toBeNull();
  });

  it.each(entries.map((entry) => [entry.name, entry] as const))(
    "of %s is read without commander whichever of its options it has",
    async (name, entry) => {
      const program = createProgram("", { write() {}, columns: 80 });
      (await entry.load())(program, () => async () => {});
      const [command] = program.commands;
      const operand = command?.registeredArguments.length === 0 ? [] : ["ml.2.1"];
      const options = [...program.options, ...(command?.options ?? [])].filter(({ long }) => long !== "--version");
      for (const { flags, long, short, required } of options) {
        const values = required ? ["3", "monday", "https://a.b/c"].map((value) => [value]) : [[]];
        const lines = [long, short].flatMap((flag) =>
          flag ? values.map((value) => [name, ...operand, flag, ...value]) : [],
        );
        const handed = await Promise.all(lines.map((line) => byCommander(entry, line)));
        const known = lines.filter((_, at) => handed[at] !== null);
        expect(known, flags).not.toEqual([]);
        expect(await Promise.all(known.map((line) => plainly(entry, line)))).toEqual(
          handed.filter((one) => one !== null),
        );
      }
    },
  );

  it("is handed on as commander hands it, whatever was typed", async () => {
    const word = fc.oneof(
      fc.constantFrom(
        "x",
        "ml.2.1",
        "12",
        "1h30",
        "-",
        "--",
        "-5",
        "- text",
        "-boosting",
        "",
        "--no",
        "https://a.b/c",
        "é",
      ),
      fc.constantFrom("-t", "--topic", "--done", "--finish", "--min", "--title", "--tag", "--link", "--mood", "--day"),
      fc.constantFrom("--since", "--until", "--star", "--limit", "--past", "--due", "--prompt", "--next", "--tools"),
      fc.constantFrom("--skip", "--undo", "--rank", "--late", "--private", "--unit", "--tool", "--stuck", "--edit"),
      fc.constantFrom(
        "--json",
        "--journal",
        "--no-input",
        "--no-pager",
        "--color",
        "--no-color",
        "--quiet",
        "--json=1",
      ),
      fc.constantFrom("-h", "--help", "-V", "-tx", "--topic=x", "log", "list", "3", "5", "tag", "monday"),
      fc.string(),
    );
    let read = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...entries),
        fc.array(fc.constantFrom("--json", "--quiet", "--no-input", "--color", "--done"), { maxLength: 2 }),
        fc.array(word, { maxLength: 5 }),
        async (entry, before, after) => {
          const argv = [...before, entry.name, ...after];
          const handed = await plainly(entry, argv);
          if (handed === null) return;
          read += 1;
          expect(await byCommander(entry, argv)).toEqual(handed);
        },
      ),
      { numRuns: 3000 },
    );
    expect(read).toBeGreaterThan(100);
  });
});
