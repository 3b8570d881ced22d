import { isMet, type Progress, topicsIn } from "./progress.ts";

export interface ToolUse {
  name: string;
  /** A topic that names it was studied or finished. */
  met: boolean;
  /** The codes of the topics that name it. */
  topics: string[];
  /** The numbers of the entries about those topics. */
  entries: number[];
}

/** Every tool the curricula name: those met first, else in the order of the curricula. */
export function toolsUsed({ curricula }: Progress): ToolUse[] {
  const tools = new Map<string, ToolUse>();
  for (const topic of curricula.flatMap(topicsIn)) {
    for (const name of topic.tools) {
      const before = tools.get(name) ?? { name, met: false, topics: [], entries: [] };
      tools.set(name, {
        name,
        met: before.met || isMet(topic),
        topics: [...before.topics, topic.code],
        entries: [...new Set([...before.entries, ...topic.entries])].sort((a, b) => a - b),
      });
    }
  }
  return [...tools.values()].sort((a, b) => Number(b.met) - Number(a.met));
}
