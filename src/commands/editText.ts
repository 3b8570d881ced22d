import { forEditor, fromEditor } from "../core/entryEdit.ts";
import { journeyError } from "../core/error.ts";
import { BODY_LIMIT, isBlank, refuseText } from "../core/sections.ts";
import { decodeUtf8 } from "../core/utf8.ts";
import type { LooseText } from "../files/looseText.ts";
import type { StoredEntry } from "../store/entryRow.ts";
import type { Context } from "./context.ts";
import { keptInput } from "./keepingText.ts";

/** A selector as a shell takes it. */
export function shellWord(selector: string): string {
  return /^[\w.-]+$/.test(selector) ? selector : `'${selector}'`;
}

/**
 * A new text: as it was given, from standard input (`-`), or from the editor, which begins with the entry's own. What
 * comes from elsewhere than the arguments is in the draft before it is answered. Null when the editor was left empty.
 */
export async function bodyOfEdit(
  ctx: Context,
  draft: LooseText,
  from: { given: string } | { entry: StoredEntry },
): Promise<string | null> {
  if ("entry" in from) return bodyFromEditor(ctx, draft, from.entry);
  const body = from.given === "-" ? await keptInput(ctx, draft) : from.given;
  if (isBlank(body))
    throw journeyError("refused", "the new text has no letter or digit", "journey rm deletes an entry");
  refuseText(body);
  return body;
}

async function bodyFromEditor(ctx: Context, draft: LooseText, { body, number }: StoredEntry): Promise<string | null> {
  const editor = await ctx.editor();
  if (editor === null)
    throw journeyError("usage", "nothing to change was named, and there is no editor to open", "journey edit --help");
  const path = draft.openForEditor(forEditor(body));
  await editor.edit(path);
  const bytes = draft.edited();
  if (bytes === null)
    throw journeyError("failed", `the editor took ${path} away: nothing was saved`, `journey edit ${number}`);
  if (bytes.length > BODY_LIMIT)
    throw journeyError("refused", "the text is longer than 5 MB: an entry holds no more", "make it shorter");
  const text = fromEditor(decodeUtf8(bytes), body);
  return isBlank(text) ? null : text;
}
