import type { Service } from "./blogService.ts";
import type { Network } from "./network.ts";
import type { Step } from "./standings.ts";

/** Waits before each write until the service takes another one. */
export function pacer({ pause, title }: Service, network: Network): (step: Step) => Promise<void> {
  let last: { at: number; step: Step } | null = null;
  return async (step) => {
    if (last !== null) {
      const least = last.step === "create" && step === "create" ? pause.create : pause.update;
      const wait = last.at + least - network.now();
      if (wait > 1000) network.waiting(`${title} takes one every ${least / 1000} s`);
      if (wait > 0) await network.sleep(Math.min(wait, least));
    }
    last = { at: network.now(), step };
  };
}
