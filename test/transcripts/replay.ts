import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Learner, words } from "../helpers/learner.ts";

const BLOCK = /^```console\n([\s\S]*?)^```$/gm;
const CLOCK = /^# (\d{4}-\d\d-\d\d \d\d:\d\d) ([A-Z][\w/+-]+)(?:, (\d+) columns)?$/;
const COMMAND = /^\$ (.+)$/;

/**
 * The transcript with what its commands answer now. In each `console` block a line such as
 * `# 2027-01-10 22:30 Europe/Berlin` sets the clock (`, 40 columns` the terminal's width, else 80) and `$ journey …`
 * runs a command in a terminal without colour; `$ cat FILE` shows a file of the home folder, `$ cat FILE | journey …` hands it over. An exit code
 * other than 0 is written below the answer.
 */
export async function replay(transcript: string, learner: Learner): Promise<string> {
  const pieces: string[] = [];
  let at = 0;
  for (const block of transcript.matchAll(BLOCK)) {
    const [whole, body = ""] = block;
    pieces.push(transcript.slice(at, block.index), "```console\n", await replayBlock(body, learner), "```");
    at = block.index + whole.length;
  }
  pieces.push(transcript.slice(at));
  return pieces.join("");
}

async function replayBlock(body: string, learner: Learner): Promise<string> {
  const answers: string[] = [];
  let columns = 80;
  for (const line of body.split("\n")) {
    const [, wall, zone, width] = CLOCK.exec(line) ?? [];
    const [, command] = COMMAND.exec(line) ?? [];
    if (wall !== undefined && zone !== undefined) {
      learner.at(wall, zone, offsetOf(wall, zone));
      columns = Number(width ?? 80);
      answers.push(`${answers.length === 0 ? "" : "\n"}${line}\n`);
    } else if (command !== undefined) {
      answers.push(`${line}\n`, await answerTo(command, learner, columns));
    }
  }
  return answers.join("");
}

async function answerTo(command: string, learner: Learner, columns: number): Promise<string> {
  const { file, args } = parse(command);
  const text = file === undefined ? undefined : readFileSync(join(learner.home, file));
  if (args === undefined) return ended(String(text));
  const piped = text === undefined ? {} : { stdin: text };
  const { code, screen } = await learner.run(words(args), {
    env: { NO_COLOR: "1" },
    terminal: true,
    columns,
    ...piped,
  });
  return ended(leftOn(screen).replaceAll(learner.home, "~")) + (code === 0 ? "" : `[exit ${code}]\n`);
}

function parse(command: string): { file?: string; args?: string } {
  const [, file, rest] = /^cat (\S+)(?: \| journey(.*))?$/.exec(command) ?? [];
  if (file !== undefined) return rest === undefined ? { file } : { file, args: rest.trim() };
  const [, args] = /^journey(.*)$/.exec(command) ?? [];
  if (args === undefined) throw new Error(`a transcript can run journey and cat, not: ${command}`);
  return { args: args.trim() };
}

function ended(text: string): string {
  return text === "" || text.endsWith("\n") ? text : `${text}\n`;
}

/** Minutes east of UTC of a zone at a time on its wall. */
function offsetOf(wall: string, zone: string): number {
  const asUtc = Date.parse(`${wall.replace(" ", "T")}:00Z`);
  const parts = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" }).formatToParts(asUtc);
  const name = parts.find(({ type }) => type === "timeZoneName")?.value ?? "GMT";
  const [, sign = "+", hours = "0", minutes = "0"] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  return Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes));
}

/** What stays on a terminal: a line of progress is written over and taken away. */
function leftOn(screen: string): string {
  return screen.replace(/\r[^\n\r]*?\x1b\[K/g, "");
}
