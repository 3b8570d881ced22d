import { createInterface } from "node:readline";
import type { LastKey, PickQuestion, Prompts } from "../../commands/prompts.ts";
import { interruption, journeyError } from "../../core/error.ts";
import { plain } from "../../render/paint.ts";
import { wrap, wrapped } from "../../render/width.ts";
import { expectClosedTerminal, onClosedTerminal } from "../closedTerminal.ts";
import { untilSignal } from "../signals.ts";
import { roomFor } from "./redraw.ts";

const BACK = "<";
const OFFERED = 5;
type StopCode = Parameters<typeof interruption>[0];

/** Lines of one paste follow each other sooner than a person can type them. */
const QUICK = 25;

/** The same questions for a terminal that cannot move its cursor: a line out, a line in, `<` to go back. */
export function plainPrompts(): Prompts {
  expectClosedTerminal();
  const say = (text: string) => void process.stderr.write(`${text}\n`);
  const screen = {
    paint: plain,
    get columns() {
      return roomFor(process.stderr).columns;
    },
  };
  const ask = (question: string) =>
    untilSignal((signal) => readLines(`${wrapped(question, screen.columns - 1)} `, signal));
  return {
    screen,
    keys: ["Enter goes on, or skips", `${BACK} goes back`],
    say,
    line: (question) => ask(question),
    secret: async () => {
      throw journeyError("refused", "this terminal would show what is typed", "hand it over by standard input");
    },
    async text({ question, hint, given, first = false }) {
      const notes = [...(hint === undefined ? [] : [hint]), ...(given === "" ? [] : ["Enter keeps what was there"])];
      const typed = await ask(notes.length === 0 ? question : `${question} (${notes.join("; ")})`);
      if (typed.trim() === BACK && !first) return { value: given, back: true };
      return { value: typed.trim() === "" ? given : typed, back: false };
    },
    async pick(asked) {
      for (const { code, title, note } of asked.choices.slice(0, OFFERED))
        say(wrap(`  ${code}  ${title}${note === "" ? "" : `  (${note})`}`, screen.columns, "    ").join("\n"));
      for (;;) {
        const typed = (await ask(`${asked.question} (codes or words, a comma between)`)).trim();
        if (typed === BACK) return { value: asked.picked, back: true };
        if (typed === "") return { value: asked.picked, back: false };
        const read = placesOf(typed, asked);
        if (typeof read !== "string") return { value: read, back: false };
        say(wrapped(read, screen.columns));
      }
    },
    async press(question, keys): Promise<LastKey> {
      const answers: Record<string, LastKey> = { "": "enter", e: "e", [BACK]: "escape" };
      for (;;) {
        const typed = (await ask(`${question} (Enter ${keys.enter}, e ${keys.e}, ${BACK} ${keys.escape})`)).trim();
        const key = Object.hasOwn(answers, typed) ? answers[typed] : undefined;
        if (key !== undefined) return key;
      }
    },
    confirm: async (question) => /^y(es)?$/i.test((await ask(`${question} (y/N)`)).trim()),
  };
}

/** The places of the choices named, or what is wrong with a name. */
function placesOf(typed: string, { choices, filter }: PickQuestion): number[] | string {
  const places: number[] = [];
  for (const name of typed.split(/[,\n]/).map((part) => part.trim())) {
    if (name === "") continue;
    const { found, guessed } = filter(name);
    const exact = found.find((place) => choices[place]?.code === name.toLowerCase());
    const place = exact ?? (found.length === 1 && !guessed ? found[0] : undefined);
    if (place === undefined) {
      const near = found.slice(0, OFFERED).map((at) => `${choices[at]?.code} ${choices[at]?.title}`);
      return near.length === 0 ? `nothing is called "${name}"` : `"${name}" could be ${near.join("; ")}`;
    }
    places.push(place);
  }
  return [...new Set(places)];
}

function readLines(question: string, signal: AbortSignal): Promise<string> {
  const lines: string[] = [];
  let ending: NodeJS.Timeout | undefined;
  return new Promise((resolve, reject) => {
    process.stderr.write(question);
    const reader = createInterface({ input: process.stdin, terminal: false });
    const finish = () => {
      stopWatching();
      clearTimeout(ending);
      signal.removeEventListener("abort", onAbort);
      reader.off("close", onClose);
      reader.close();
    };
    const leave = (code: StopCode) => {
      finish();
      if (code !== "hung-up") process.stderr.write("\n");
      reject(interruption(code, lines.join("\n")));
    };
    const onAbort = () => leave(signal.reason.code);
    const onClose = () => leave("interrupted");
    const stopWatching = onClosedTerminal(() => leave("hung-up"));
    signal.addEventListener("abort", onAbort);
    reader.on("close", onClose);
    reader.on("line", (line) => {
      lines.push(line);
      clearTimeout(ending);
      ending = setTimeout(() => {
        finish();
        resolve(lines.join("\n"));
      }, QUICK);
    });
  });
}
