import { join } from "node:path";
import { topicsOf } from "../../src/core/curriculum.ts";
import { bundledCurricula } from "../../src/files/bundled.ts";

export const CHECKOUT = join(import.meta.dirname, "../..");

/** The bundled curricula, read from their files. */
export const bundled = bundledCurricula(CHECKOUT);
export const bundledTopics = topicsOf(bundled);
export const bundledUnits = bundled.flatMap(({ units }) => units);
