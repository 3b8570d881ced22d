import { homeFolder, temporaryFolder } from "./home.ts";
import type { Host } from "./host.ts";
import { readStandardInput } from "./input.ts";
import { loadMore } from "./loadMore.ts";
import { main } from "./main.ts";
import { descriptor } from "./output.ts";
import { isRunning } from "./processes.ts";
import { random32 } from "./random.ts";
import { isTerminal } from "./terminal.ts";
import { zoneName } from "./zone.ts";

const host: Host = {
  env: process.env,
  home: homeFolder(),
  cwd: process.cwd(),
  platform: process.platform,
  pid: process.pid,
  get hostname() {
    return process.getBuiltinModule("node:os").hostname();
  },
  clock() {
    const now = new Date();
    return { instant: now.getTime(), zone: zoneName(process.env), offset: -now.getTimezoneOffset() };
  },
  random: random32,
  input: { isTerminal: isTerminal(0), read: readStandardInput },
  out: descriptor(1),
  err: descriptor(2),
  command: [process.execPath, process.argv[1] ?? ""],
  run: async (program, args, input) => (await loadMore()).runProgram(program, args, { input, env: process.env }),
  open: async (path) => (await loadMore()).openFile(path, process.platform),
  page: async (pager, pieces) => (await loadMore()).page(pager, pieces, process.env),
  prompts: async (paint) => (await loadMore()).terminalPrompts(paint, process.env.TERM === "dumb"),
  editor: async () => (await loadMore()).terminalEditor(process.env, process.platform),
  rasterizer: async () => (await loadMore()).resvgRasterizer(),
  network: async () => (await loadMore()).realNetwork,
  temporary: temporaryFolder(),
  isRunning,
};

// Until there is an answer: a question whose terminal has gone leaves nothing to wait for, and that is no success.
process.exitCode = 1;
main(process.argv.slice(2), host).then((code) => {
  // Where the terminal is gone, Node's own exit would abort on restoring its modes: ended by the signal instead, whoever
  // still listens for it.
  if (code === 129) {
    process.removeAllListeners("SIGHUP");
    process.kill(process.pid, "SIGHUP");
  }
  // Everything is written and closed. Left to end by itself, Node would collect garbage first, a twentieth of its start; and
  // an interrupted prompt still holds the terminal.
  process.exit(code);
});
