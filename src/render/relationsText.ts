import { clean } from "../core/clean.ts";
import type { Topic } from "../core/curriculum.ts";
import type { Screen } from "./screen.ts";
import { wrap } from "./width.ts";

type Pair = readonly [Topic, Topic];

/** Topics that say the same, and pairs that may. */
export function relationsText(linked: readonly Pair[], suggested: readonly Pair[], screen: Screen): string {
  const blocks = [
    titled("Say the same", linked, screen),
    titled("May say the same: journey curriculum relate A B", suggested, screen),
  ].filter((lines) => lines.length > 0);
  if (blocks.length === 0) return "No topics of two curricula are alike.";
  return blocks.map((lines) => lines.join("\n")).join("\n\n");
}

function titled(title: string, pairs: readonly Pair[], { columns, paint }: Screen): string[] {
  if (pairs.length === 0) return [];
  const lines = pairs.flatMap(([a, b]) =>
    wrap(`${words(a)} ≈ ${words(b)}`, columns - 2, "    ").map((line) => `  ${line}`),
  );
  return [...wrap(title, columns).map(paint.bold), ...lines];
}

function words({ code, title }: Topic): string {
  return `${clean(code)} ${clean(title)}`;
}
