import type { Target } from "../formats/article/target.ts";
import type { TargetName } from "../formats/article/targetNames.ts";

/** An export target, loaded with what it reads Markdown by. */
export async function loadTarget(name: TargetName): Promise<Target> {
  const { TARGETS } = await import("../formats/article/targets.ts");
  return TARGETS[name];
}
