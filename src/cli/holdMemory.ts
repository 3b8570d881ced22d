/** V8s that know these flags (Node 20 to 24); another would complain of them on standard error. */
const KNOWN = /^1[1-3]\./;

/** Known to every bundle: the launcher is one of its own. */
const HELD = Symbol.for("journey.memoryIsHeld");

/**
 * Keeps V8 from taking more memory the longer a process runs. It doubles the room for young objects whenever enough of them
 * have outlived it, at no gain for work that goes on piece by piece, and inlines functions into one another until compiling
 * one takes megabytes. `export --all` of 100,000 entries: 61 MiB instead of 68, and 1.40 s instead of 1.55.
 */
export function holdMemory(): void {
  if (!KNOWN.test(process.versions.v8)) return;
  const flags = "--semi-space-growth-factor=1 --max-inlined-bytecode-size-cumulative=100";
  process.getBuiltinModule("node:v8").setFlagsFromString(flags);
  Object.defineProperty(globalThis, HELD, { value: true, configurable: true });
}

/** Whether V8 runs with other flags than it was started with: at the next start it turns down what they compiled. */
export function isMemoryHeld(): boolean {
  return Object.hasOwn(globalThis, HELD);
}
