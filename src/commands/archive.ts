import { journeyError } from "../core/error.ts";
import { ARCHIVE_KINDS } from "../formats/archive/kinds.ts";
import { ARCHIVE_VERSION, archiveObject, archivePieces, MARK } from "../formats/archive/write.ts";
import { wrap } from "../render/width.ts";
import type { Journal } from "../store/journal.ts";
import { Records } from "../store/records.ts";
import type { ExportForm } from "./exportForm.ts";
import type { View } from "./view.ts";

/** The archive is whole or it is none. */
export const archiveForm: ExportForm = {
  name: "json",
  group: "Everything",
  summary: "the whole journal, for journey import (with --all)",
  answer(ctx, selector, { all = false, out }) {
    const hint = "journey export --all --for json > journal.json";
    if (!all || selector !== undefined) throw journeyError("usage", "the archive is the whole journal", hint);
    if (out !== undefined) throw journeyError("usage", "the archive goes to standard output as it is read", hint);
    return archiveView(ctx.journal(), ctx.columns);
  },
};

/** The whole journal as one JSON text, written as it is read. */
function archiveView(journal: Journal, columns: number): View {
  const lists = (): [string, Iterable<unknown>][] => [
    ...ARCHIVE_KINDS.map((kind): [string, Iterable<unknown>] => [
      kind.list,
      mapped(journal.read(Records).all(kind.kind), (record) => archiveObject(kind, record)),
    ]),
    ["deletedEntries", journal.read(Records).deletedEntries()],
  ];
  return {
    get data() {
      return { [MARK]: ARCHIVE_VERSION, ...Object.fromEntries(lists()) };
    },
    text: () => archivePieces(lists()),
    notes: wrap("The archive holds everything, private entries, letters and moods too: keep it to yourself.", columns),
  };
}

function* mapped<From, To>(items: Iterable<From>, change: (item: From) => To): Generator<To> {
  for (const item of items) yield change(item);
}
