import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Learner, Ran } from "../learner.ts";
import { tenNights } from "../tenNights.ts";
import { devtoStandIn, KEY } from "./devto.ts";
import { BLOG, hashnodeStandIn, PAT } from "./hashnode.ts";

/** Somebody with ten nights behind them, both services' stand-ins, and a token for each. */
export async function publishing() {
  const you = await tenNights();
  const devto = await devtoStandIn(you.now);
  const hashnode = await hashnodeStandIn(you.now);
  const env = {
    DEVTO_API_KEY: KEY,
    JOURNEY_DEVTO_URL: devto.url,
    HASHNODE_PAT: PAT,
    JOURNEY_HASHNODE_URL: hashnode.url,
  };
  settle(you, `blog.hashnode = ${BLOG}\n`);
  type Situation = Parameters<Learner["run"]>[1];
  const run = (args: string, more: Situation = {}): Promise<Ran> =>
    you.run(args, { ...more, env: { ...env, ...more.env } });
  const out = async (args: string, more: Situation = {}): Promise<string> => {
    const ran = await run(args, more);
    if (ran.code !== 0) throw new Error(`journey ${args} ended with ${ran.code}: ${ran.err}`);
    return ran.out;
  };
  const json = async (args: string, more: Situation = {}) => JSON.parse(await out(`${args} --json`, more));
  return { you, devto, hashnode, env, run, out, json };
}

export function settle({ home }: Learner, settings: string): void {
  mkdirSync(join(home, ".config/journey"), { recursive: true });
  writeFileSync(join(home, ".config/journey/config"), settings);
}
