import { journeyError } from "../../core/error.ts";
import type { Target } from "./target.ts";
import { hashnode } from "./targets/hashnode.ts";
import { plain } from "./targets/plain.ts";

/** Every target, in the order help names them. */
export const TARGETS: readonly Target[] = [plain, hashnode];

/** The target of that name. Throws "usage", naming the others. */
export function targetNamed(name: string): Target {
  const target = TARGETS.find((candidate) => candidate.name === name);
  if (target !== undefined) return target;
  const names = TARGETS.map((candidate) => candidate.name).join(", ");
  throw journeyError("usage", `no export target "${name}"`, `journey export --for TARGET, one of: ${names}`);
}
