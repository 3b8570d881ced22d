import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Curriculum } from "../core/curriculum.ts";
import { readCurriculumYaml } from "../formats/curriculum/yaml.ts";

const BUNDLED = ["ml", "mlops"];

/** The curricula that a new journal follows, in order. */
export function bundledCurricula(root: string): Curriculum[] {
  return BUNDLED.map((id) => {
    const name = `curricula/${id}.yaml`;
    return readCurriculumYaml(readFileSync(join(root, name), "utf8"), name);
  });
}
