import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Script } from "node:vm";
import { cacheFolder } from "../files/paths.ts";
import { readCode } from "./codeCache.ts";
import { isMemoryHeld } from "./holdMemory.ts";
import { homeFolder } from "./home.ts";

/**
 * Loads the bundles with what V8 made of them the last time the same command ran, a third of a start less:
 * compiled code is kept after a run that went well, in a file for each command and bundle, named by the bundle's own hash.
 * Without it, whatever the reason, everything runs as it would.
 */
const HASH = /^\/\/ ([0-9a-f]{16})\n/;
const folder = resolve(cacheFolder({ env: process.env, home: homeFolder(), platform: process.platform }), "code");
const isOff = Boolean(process.env.NODE_DISABLE_COMPILE_CACHE);
const words = process.argv.slice(2);
/** Which code is wanted: the command that is named; an option alone (`--help`) runs other code, and nothing at all is tonight's screen. */
const named = words.find((word) => /^[a-z]{2,16}$/.test(word));
const command = named ?? words.find((word) => /^-[-a-z]{1,16}$/i.test(word)) ?? "status";
const loaded = new Map<string, { exports: unknown }>();
/** What was compiled in this run. */
const fresh = new Map<string, Script>();

function load(name: string): unknown {
  const known = loaded.get(name);
  if (known !== undefined) return known.exports;
  const module = { exports: {} };
  loaded.set(name, module);
  const path = resolve(import.meta.dirname, name);
  const requireFrom = (id: string) => (id.startsWith("./") ? load(id.slice(2)) : require(id));
  compiled(path, name).runInThisContext()(module.exports, requireFrom, module, path, import.meta.dirname);
  return module.exports;
}

function compiled(path: string, name: string): Script {
  const source = readFileSync(path, "utf8");
  const hash = isOff ? undefined : HASH.exec(source)?.[1];
  if (hash === undefined) return new Script(source, { filename: path });
  const kept = `${hash}-${process.version}-${process.arch}-${command}-${name.replace("/", "-")}`;
  const cachedData = readCode(resolve(folder, kept));
  const script = new Script(source, { filename: path, ...(cachedData && { cachedData }) });
  if (cachedData === undefined || script.cachedDataRejected === true) fresh.set(kept, script);
  return script;
}

/** From a file of its own: the launcher is compiled at every start. */
function keepFresh(): void {
  try {
    const { keepCode } = require(resolve(import.meta.dirname, "keepCode.cjs")) as typeof import("./keepCode.ts");
    for (const [name, script] of fresh) keepCode(folder, name, script.createCachedData());
  } catch {
    // A newer journey has been put in this one's place.
  }
}

process.on("exit", (code) => {
  if (code === 0 && fresh.size > 0 && !isMemoryHeld()) keepFresh();
});
const nightly = `nightly/${command}.cjs`;
load(existsSync(resolve(import.meta.dirname, nightly)) ? nightly : "journey.cjs");
