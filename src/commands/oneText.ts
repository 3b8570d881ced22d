import { writeOwnFile } from "../files/ownFile.ts";
import type { Context } from "./context.ts";
import type { ExportOptions } from "./exportForm.ts";
import type { View } from "./view.ts";

interface OneText {
  /** What `--json` tells of it beside the text or its file. */
  data: Readonly<Record<string, unknown>>;
  text: string;
  /** How files of this form begin, so that another run may replace them; null where nothing tells them from others. */
  begins: string | null;
  /** What is said of the file, after its name. */
  about: string;
  notes?: readonly string[];
  /** What to type where a file of that name is in the way. */
  hint?: string;
}

/** The answer of a way out that makes one text: on standard output, or in the file of `--out`. */
export function oneText(
  ctx: Context,
  { data, text, begins, about, notes = [], hint }: OneText,
  { for: name, out, force = false }: Pick<ExportOptions, "for" | "out" | "force">,
): View {
  if (out === undefined) return { data: { ...data, text }, text: () => text, notes };
  const path = ctx.resolve(out);
  writeOwnFile(
    path,
    text,
    { begins: begins ?? text, hint: hint ?? `journey export --for ${name} --out FILE` },
    { force },
  );
  return { data: { ...data, path }, text: () => `Wrote ${ctx.tilde(path)} · ${about}`, notes };
}
