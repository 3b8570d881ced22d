import { entryTemplate } from "../core/entryTemplate.ts";
import { isJourneyError, journeyError } from "../core/error.ts";
import { isBlank } from "../core/sections.ts";
import { decodeUtf8 } from "../core/utf8.ts";
import type { Draft } from "../files/draft.ts";
import type { Context } from "./context.ts";

/** The text of an entry from the learner's editor, in the draft before it is answered; null when it was left empty. */
export async function textFromEditor(
  ctx: Context,
  draft: Draft,
  start = entryTemplate(draft.entry.day),
): Promise<string | null> {
  const editor = await ctx.editor();
  if (editor === null) throw journeyError("usage", "there is no editor to open", "EDITOR=nano journey log --edit");
  const path = draft.openForEditor(start);
  await editor.edit(path);
  const bytes = draft.edited();
  if (bytes === null) throw journeyError("failed", `the editor took ${path} away: nothing was saved`, "journey log");
  const text = decoded(bytes, path);
  if (isBlank(text)) return null;
  draft.takeEdited(text);
  return text;
}

/** No guessing: a text of another encoding stays where the editor wrote it. */
function decoded(bytes: Uint8Array, path: string): string {
  try {
    return decodeUtf8(bytes);
  } catch (error) {
    if (isJourneyError(error)) error.hint = error.hint?.replace("FILE", path);
    throw error;
  }
}
