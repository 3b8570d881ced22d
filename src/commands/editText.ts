import { forEditor, fromEditor } from "../core/entryEdit.ts";
import { isJourneyError, journeyError, withDraft } from "../core/error.ts";
import { BODY_LIMIT, isBlank, refuseText } from "../core/sections.ts";
import { decodeUtf8 } from "../core/utf8.ts";
import type { EditDraft } from "../files/editDraft.ts";
import type { StoredEntry } from "../store/entries.ts";
import type { Context } from "./context.ts";
import { bytesFromInput } from "./logText.ts";

/** Runs an edit. A failure leaves the draft that is on the disk by then, and says where it is and what saves it. */
export async function keepingEdit<Result>(
  draft: EditDraft,
  selector: string,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const path = draft.leave();
    throw path === null ? error : told(error, path, `journey edit ${shellWord(selector)} -m -`);
  }
}

/** A text that has to be converted first says how; every other one can be given again as it is. */
function told(error: unknown, path: string, saving: string): unknown {
  if (!isJourneyError(error) || error.hint?.includes(" FILE ") !== true)
    return withDraft(error, path, `${saving} < ${path}`);
  error.hint = error.hint.replace("FILE", path).replace("journey log -", saving);
  return withDraft(error, path, null);
}

function shellWord(selector: string): string {
  return /^[\w.-]+$/.test(selector) ? selector : `'${selector}'`;
}

/**
 * A new text: as it was given, from standard input (`-`), or from the editor, which begins with the entry's own. What
 * comes from elsewhere than the arguments is in the draft before it is answered. Null when the editor was left empty.
 */
export async function bodyOfEdit(
  ctx: Context,
  draft: EditDraft,
  from: { given: string } | { entry: StoredEntry },
): Promise<string | null> {
  if ("entry" in from) return bodyFromEditor(ctx, draft, from.entry);
  const body = from.given === "-" ? await bodyFromInput(ctx, draft) : from.given;
  refuseText(body);
  return body;
}

async function bodyFromInput(ctx: Context, draft: EditDraft): Promise<string> {
  const bytes = await bytesFromInput(ctx, draft);
  if (!isBlank(Buffer.from(bytes).toString("latin1"))) draft.tryKeep(bytes);
  return decodeUtf8(bytes);
}

async function bodyFromEditor(ctx: Context, draft: EditDraft, { body, number }: StoredEntry): Promise<string | null> {
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
