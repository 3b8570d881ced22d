import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Host } from "../../src/cli/host.ts";
import { main } from "../../src/cli/main.ts";
import type { HostNetwork } from "../../src/cli/network.ts";
import { resvgRasterizer } from "../../src/cli/rasterizer.ts";
import type { Editor } from "../../src/commands/editor.ts";
import type { Machine } from "../../src/commands/machine.ts";
import type { Prompts } from "../../src/commands/prompts.ts";
import type { Rasterizer } from "../../src/commands/rasterizer.ts";

export interface Ran {
  code: number;
  out: string;
  err: string;
  /** Both as they would stand on a terminal, in the order written. */
  screen: string;
}

interface Situation {
  stdin?: string | Uint8Array;
  /** What happens elsewhere before standard input has ended. */
  meanwhile?: () => Promise<unknown>;
  terminal?: boolean;
  columns?: number;
  /** Of the terminal, where a longer text goes through a pager. */
  rows?: number;
  env?: Record<string, string>;
  prompts?: Prompts;
  editor?: Editor;
  fileSystemType?: number;
  /** Other programs; there are none unless a test brings some. */
  machine?: Machine["run"];
  /** What makes pixels, or null where that is not installed; the real one unless said. */
  rasterizer?: Rasterizer | null;
  /** What differs from a network where waiting takes no time of ours, only the clock's. */
  network?: Partial<HostNetwork>;
}

/** Somebody with a home folder of their own and a clock that stands still until it is set. */
export interface Learner {
  home: string;
  journal: string;
  /** The files that were to be shown. */
  opened: readonly string[];
  /** `2027-01-10 22:30`, in a zone that is `offset` minutes east of UTC. */
  at(wall: string, zone?: string, offset?: number): void;
  /** The clock, in milliseconds since 1970. */
  now(): number;
  /** Runs a command line of journey: the real parser, a real journal file. */
  run(args: string | readonly string[], situation?: Situation): Promise<Ran>;
  /** Runs it and answers its standard output; fails when it failed. */
  out(args: string | readonly string[], situation?: Situation): Promise<string>;
  json<Data>(args: string | readonly string[], situation?: Situation): Promise<Data>;
}

export function learner(): Learner {
  const home = mkdtempSync(join(tmpdir(), "journey-"));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  return learnerAt(home);
}

/** The same without cleaning up after itself: for a folder that outlives one test. */
export function learnerAt(home: string): Learner {
  let clock = { instant: Date.UTC(2027, 0, 1, 21, 30), zone: "Europe/Berlin", offset: 60 };
  let seed = 1;
  const opened: string[] = [];

  const self: Learner = {
    home,
    opened,
    journal: join(home, ".local/share/journey/journal.db"),
    at(wall, zone = "Europe/Berlin", offset = 60) {
      clock = { instant: Date.parse(`${wall.replace(" ", "T")}:00Z`) - offset * 60_000, zone, offset };
    },
    now: () => clock.instant,
    async run(
      args,
      {
        stdin,
        meanwhile,
        terminal = false,
        columns = terminal ? 80 : undefined,
        rows,
        env = {},
        prompts,
        editor,
        fileSystemType,
        machine = async () => ({ code: null, out: "", err: "" }),
        rasterizer,
        network,
      } = {},
    ) {
      const out: string[] = [];
      const err: string[] = [];
      const screen: string[] = [];
      const writeTo = (stream: string[]) => (text: string) => {
        stream.push(text);
        screen.push(text);
      };
      const host: Host = {
        env: { ...env },
        home,
        cwd: home,
        platform: "linux",
        pid: process.pid,
        hostname: "desk",
        ...(fileSystemType !== undefined && { fileSystemType: () => fileSystemType }),
        clock: () => clock,
        random: () => {
          seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
          return seed;
        },
        input: {
          isTerminal: terminal || prompts !== undefined,
          read: async (limit) => {
            await meanwhile?.();
            return bytesOf(stdin).subarray(0, limit + 1);
          },
        },
        out: { isTerminal: terminal, columns, rows, write: writeTo(out) },
        err: { isTerminal: terminal || prompts !== undefined, columns, write: writeTo(err) },
        page: async (pager, pieces) => {
          out.push(`[${pager}]\n`, ...pieces);
          return [];
        },
        command: ["/usr/bin/node", "/opt/journey/bin/journey.js"],
        run: machine,
        open: async (path) => {
          opened.push(path);
        },
        prompts: async () => {
          if (prompts === undefined) throw new Error("a question was asked that this test has no answer for");
          return prompts;
        },
        editor: async () => editor ?? null,
        rasterizer: async () => (rasterizer === undefined ? resvgRasterizer() : rasterizer),
        network: async () => ({
          http: fetch,
          sleep: async (ms, stop) => {
            stop.throwIfAborted();
            clock = { ...clock, instant: clock.instant + ms };
          },
          deadline: () => new AbortController().signal,
          untilStopped: (work) => work(new AbortController().signal),
          ...network,
        }),
        temporary: join(home, "tmp"),
        isRunning: () => false,
      };
      const code = await main(typeof args === "string" ? words(args) : args, host);
      return { code, out: out.join(""), err: err.join(""), screen: screen.join("") };
    },
    async out(args, situation) {
      const { code, out, err } = await self.run(args, situation);
      if (code !== 0) throw new Error(`journey ${args} ended with ${code}: ${err}`);
      return out;
    },
    async json(args, situation) {
      const list = typeof args === "string" ? words(args) : args;
      return JSON.parse(await self.out([...list, "--json"], situation));
    },
  };
  return self;
}

function bytesOf(stdin: string | Uint8Array | undefined): Uint8Array {
  return typeof stdin === "string" ? Buffer.from(stdin, "utf8") : (stdin ?? new Uint8Array());
}

/** Words as a shell splits them, with "double" and 'single' quotes. */
export function words(line: string): string[] {
  return [...line.matchAll(/(?:"[^"]*"|'[^']*'|[^\s"']+)+/g)].map(([word]) =>
    word.replace(/"([^"]*)"|'([^']*)'/g, (_, double?: string, single?: string) => double ?? single ?? ""),
  );
}
