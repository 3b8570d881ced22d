import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { width } from "../../src/render/width.ts";
import { everyCommand } from "../helpers/commands.ts";
import { type Learner, learnerAt } from "../helpers/learner.ts";

const WIDE = "線形回帰と👩🏽‍🚀の最小二乗法について考えたこと";
const LATIN = "Regularization-in-the-presence-of-multicollinearity, written up";

const YAML = `id: jp
title: 機械学習 🤖 の基礎とその応用について詳しく
units:
  - title: ${WIDE}
    topics:
      - title: ${WIDE}、例を使って
        tools: [機械学習ツールキット, TensorFlowExtendedForEdgeDevices]
        subtopics: [${WIDE}]
      - title: ${LATIN}
`;

/** A line for every command that answers with a screen. */
const LINES: readonly string[] = [
  `log "${WIDE}" -t jp.1.1 --done`,
  "check jp.1.2",
  "progress",
  "streak",
  "streak --past",
  "restore nowhere.db",
  "roles",
  "topics --next",
  "topics --tools",
  "history --limit 3",
  "letter open 1",
  "export --for rss",
  "check jp.1",
  "status",
  "list",
  "show 1..6",
  "search 線形*",
  "then jp.1.1",
  "week",
  "year",
  "stats",
  "star 2",
  `letter write "${WIDE}" --opens 2028-01-01`,
  "letter list",
  "report",
  "publish --list",
  "goal show",
  `goal edit --title "${WIDE}" --dry-run`,
  "goal finish --dry-run",
  `rest plan sundays --why "${WIDE}"`,
  "rest list",
  "rest cancel saturdays",
  "topics jp",
  "roles show data-scientist",
  "roles aim data-scientist",
  "curriculum list",
  "curriculum show jp",
  "curriculum add jp.yaml --id kr --dry-run",
  "curriculum update jp.yaml --dry-run",
  "curriculum drop jp --yes",
  "curriculum validate jp.yaml",
  "curriculum relate",
  `edit 2 --title "${LATIN}"`,
  "rm 2 --yes",
  "recover",
  "backup",
  "doctor",
  "undo",
  "redo",
  "forget 2 --yes",
  "history",
  "config list",
  `config set remind.plan "${WIDE}"`,
  "config unset day.end",
  "config paths",
  "remind status",
  "remind disable",
  "remind now",
  "auth list",
  "help",
];

/** A command to be copied is left whole: no line of ours ends in it. */
const TO_COPY = /^hint: journey ([^",]|"[^"]*")*$/;

/** Those that this journal gives a reason to refuse. */
const REFUSED = new Set(["restore nowhere.db", "letter open 1", "export --for rss", "check jp.1", "redo"]);

/** Those that answer with bytes for a file or a shell, ask, or have their widths in tests of their own. */
const OTHERS: readonly string[] = [
  "letter open",
  "export",
  "goal start",
  "review",
  "roles export",
  "roles add",
  "roles remove",
  "curriculum edit",
  "curriculum export",
  "restore",
  "import",
  "config get",
  "config edit",
  "remind enable",
  "auth add",
  "auth remove",
  "completion",
];

const written = mkdtempSync(join(tmpdir(), "journey-narrow-"));
beforeAll(async () => {
  const her = learnerAt(written);
  writeFileSync(join(written, "jp.yaml"), YAML);
  await her.out("log first");
  await her.out("curriculum add jp.yaml --yes");
  for (const night of [2, 3, 4, 7, 8]) {
    her.at(`2027-01-0${night} 22:30`);
    await her.out([
      ..."log -t jp.1.1 --min 90 --tag 機械学習のまとめ --tomorrow".split(" "),
      `${LATIN} ${WIDE}`,
      ...(night % 2 === 0 ? ["--title", `${WIDE}${WIDE}`] : ["--stuck", WIDE]),
      `${WIDE} ${LATIN}\n\n- night ${night}: ${LATIN}`,
    ]);
  }
  await her.out("star 3");
  await her.out("rest plan saturdays");
  await her.out("publish 2 --url https://ada-learns-machine-learning.example/day-2-of-one-hundred-and-eighty");
}, 60_000);
afterAll(() => rmSync(written, { recursive: true, force: true }));

async function atHome(run: (her: Learner) => Promise<void>): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), "journey-narrow-"));
  try {
    // Node 24 copies folders without their permissions.
    execFileSync("cp", ["-Rp", `${written}/.`, home]);
    const her = learnerAt(home);
    her.at("2027-01-09 21:30");
    await run(her);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

const doing = (await everyCommand()).filter(({ command }) => command.commands.length === 0).map(({ name }) => name);

test("every command has its line here", () => {
  const shown = (name: string) => LINES.some((line) => line === name || line.startsWith(`${name} `));
  expect(doing.filter((name) => !shown(name) && !OTHERS.includes(name))).toEqual([]);
});

describe.each([40, 80, 120])("at %i columns", (columns) => {
  it.each(LINES)("journey %s is no wider than the terminal", async (line) => {
    await atHome(async (her) => {
      const { code, screen } = await her.run(line, { terminal: true, columns });
      const wide = screen
        .replace(/\x1b\[[\d;]*m/g, "")
        .split("\n")
        .filter((one) => width(one) > columns && !TO_COPY.test(one));
      expect({ code, wide }).toEqual({ code: REFUSED.has(line) ? 1 : 0, wide: [] });
    });
  });
});
