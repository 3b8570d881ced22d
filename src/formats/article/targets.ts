import type { Target } from "./target.ts";
import { hashnode } from "./targets/hashnode.ts";
import { plain } from "./targets/plain.ts";

/** Every target, in the order help names them. */
export const TARGETS: readonly Target[] = [plain, hashnode];
