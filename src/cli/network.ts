import { untilSignal } from "./signals.ts";

/** The network and waiting for it, as commands are given them; tests bring their own. */
export interface HostNetwork {
  http(url: string, init: RequestInit): Promise<Response>;
  /** Rejects with the reason of `stop` once that is aborted. */
  sleep(ms: number, stop: AbortSignal): Promise<void>;
  deadline(ms: number): AbortSignal;
  /** Runs work that a signal is to end in good order. */
  untilStopped<Answer>(work: (stop: AbortSignal) => Promise<Answer>): Promise<Answer>;
}

export const realNetwork: HostNetwork = {
  http: (url, init) => fetch(url, init),
  sleep: (ms, stop) =>
    new Promise((resolve, reject) => {
      const leave = () => {
        clearTimeout(timer);
        reject(stop.reason);
      };
      const timer = setTimeout(() => {
        stop.removeEventListener("abort", leave);
        resolve();
      }, ms);
      if (stop.aborted) leave();
      else stop.addEventListener("abort", leave, { once: true });
    }),
  deadline: (ms) => AbortSignal.timeout(ms),
  untilStopped: untilSignal,
};
