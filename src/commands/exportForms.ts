import { journeyError } from "../core/error.ts";
import { misnamed } from "../core/misnamed.ts";
import { TARGET_NAMES, type TargetName } from "../formats/article/targetNames.ts";
import { archiveForm } from "./archive.ts";
import type { ExportForm } from "./exportForm.ts";
import { FEED_FORMS } from "./feedExport.ts";
import { PICTURE_FORMS } from "./pictureExport.ts";
import { SOCIAL_FORMS } from "./socialExport.ts";

/** Every way out that is no article, in the order of the help. */
const FORMS: readonly ExportForm[] = [...FEED_FORMS, ...SOCIAL_FORMS, ...PICTURE_FORMS, archiveForm];

/** The article target or other form of that name. Throws "usage", suggesting the one that was meant or naming all. */
export function wayOut(name: string): { target: TargetName } | { form: ExportForm } {
  const target = TARGET_NAMES.find((candidate) => candidate.name === name);
  if (target !== undefined) return { target: target.name };
  const form = FORMS.find((candidate) => candidate.name === name);
  if (form !== undefined) return { form };
  const names = namesOut().map((candidate) => candidate.name);
  // A newsletter is about a week, and made by the command of weeks.
  if (name === "newsletter")
    throw journeyError("usage", "a newsletter is made of a week", "journey week --for newsletter");
  const hint = `journey export --for NAME, one of: ${names.join(", ")}`;
  throw misnamed(name, names, `there is nothing to export for "${name}"`, hint);
}

/** Every name `--for` takes, the articles' targets first. */
export function namesOut(): { name: string; summary: string }[] {
  return [...TARGET_NAMES, ...FORMS];
}

/** Every name `--for` takes and what it is, group by group. */
export function waysOut(): string {
  const groups = new Map<string, { name: string; summary: string }[]>([["Articles", [...TARGET_NAMES]]]);
  for (const form of FORMS) groups.set(form.group, [...(groups.get(form.group) ?? []), form]);
  const wide = Math.max(...[...groups.values()].flat().map(({ name }) => name.length));
  return [...groups]
    .map(([group, list]) =>
      [`${group} (--for):`, ...list.map(({ name, summary }) => `  ${name.padEnd(wide)}  ${summary}`)].join("\n"),
    )
    .join("\n\n");
}
