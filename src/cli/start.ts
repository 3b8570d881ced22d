import { homedir, hostname } from "node:os";
import { isatty } from "node:tty";
import type { Host } from "./host.ts";
import { readStandardInput } from "./input.ts";
import { main } from "./main.ts";
import { descriptor } from "./output.ts";
import { random32 } from "./random.ts";
import { loadMore } from "./registry.ts";
import { zoneName } from "./zone.ts";

const host: Host = {
  env: process.env,
  home: homedir(),
  cwd: process.cwd(),
  platform: process.platform,
  pid: process.pid,
  get hostname() {
    return hostname();
  },
  clock() {
    const now = new Date();
    return { instant: now.getTime(), zone: zoneName(process.env), offset: -now.getTimezoneOffset() };
  },
  random: random32,
  input: { isTerminal: isatty(0), read: readStandardInput },
  out: descriptor(1),
  err: descriptor(2),
  prompts: async () => (await loadMore()).terminalPrompts(),
};

main(process.argv.slice(2), host).then((code) => {
  process.exitCode = code;
});
