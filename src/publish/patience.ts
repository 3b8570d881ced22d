import { mayPass } from "./failure.ts";
import type { Network } from "./network.ts";

/** Longer than this nobody is kept waiting for a service that asks for it. */
export const LONGEST_WAIT = 120_000;

const TRIES = 4;
const FIRST_WAIT = 1000;

/** Reads, and reads again where the failure may pass: what only reads can be repeated. */
export async function patiently<Value>(network: Network, read: () => Promise<Value>): Promise<Value> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await read();
    } catch (error) {
      const wait = waitBefore(error, tried);
      if (wait === null || tried >= TRIES) throw error;
      network.waiting(`trying again in ${Math.ceil(wait / 1000)} s`);
      await network.sleep(wait);
    }
  }
}

/** How long to wait before the next try; null where there should be none. */
export function waitBefore(error: unknown, tried: number): number | null {
  if (!mayPass(error)) return null;
  const wait = error.retryAfter ?? FIRST_WAIT * 2 ** (tried - 1);
  return wait > LONGEST_WAIT ? null : wait;
}
