import { V7Generator } from "uuidv7";

/** UUIDv7 from the injected clock and randomness. */
export function idsFrom(now: () => number, random: () => number): () => string {
  const generator = new V7Generator({ nextUint32: () => random() >>> 0 });
  return () => generator.generateOrResetWithTs(now()).toString();
}
