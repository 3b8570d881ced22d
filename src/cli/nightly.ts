import type { NightlyRegister } from "../commands/register.ts";
import type { Entry } from "./line.ts";

/** A command of every night: one that declares itself simply enough to be read without commander. */
export interface NightlyEntry extends Entry {
  load(): Promise<NightlyRegister>;
}

/** The commands of every night. Each has a bundle of its own, which holds none of the others. */
export const NIGHTLY = {
  log: { name: "log", late: true, load: async () => (await import("../commands/log.ts")).registerLog },
  check: { name: "check", load: async () => (await import("../commands/check.ts")).registerCheck },
  progress: {
    name: "progress",
    paged: true,
    load: async () => (await import("../commands/progress.ts")).registerProgress,
  },
  streak: { name: "streak", paged: true, load: async () => (await import("../commands/streak.ts")).registerStreak },
  status: { name: "status", load: async () => (await import("../commands/status.ts")).registerStatus },
  list: { name: "list", paged: true, load: async () => (await import("../commands/list.ts")).registerList },
  show: { name: "show", paged: true, load: async () => (await import("../commands/show.ts")).registerShow },
  search: { name: "search", paged: true, load: async () => (await import("../commands/search.ts")).registerSearch },
  topics: { name: "topics", paged: true, load: async () => (await import("../commands/topics.ts")).registerTopics },
} as const satisfies Record<string, NightlyEntry>;

export function nightlyEntry(name: string | undefined): NightlyEntry | undefined {
  return name !== undefined && Object.hasOwn(NIGHTLY, name) ? NIGHTLY[name as keyof typeof NIGHTLY] : undefined;
}
