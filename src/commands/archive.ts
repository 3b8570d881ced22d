import { ARCHIVE_KINDS } from "../formats/archive/kinds.ts";
import { ARCHIVE_VERSION, archiveObject, archivePieces, MARK } from "../formats/archive/write.ts";
import type { Journal } from "../store/journal.ts";
import type { View } from "./view.ts";

/** The whole journal as one JSON text, written as it is read. */
export function archiveView(journal: Journal): View {
  const lists = (): [string, Iterable<unknown>][] => [
    ...ARCHIVE_KINDS.map((kind): [string, Iterable<unknown>] => [
      kind.list,
      mapped(journal.records.all(kind.kind), (record) => archiveObject(kind, record)),
    ]),
    ["deletedEntries", journal.records.deletedEntries()],
  ];
  return {
    get data() {
      return { [MARK]: ARCHIVE_VERSION, ...Object.fromEntries(lists()) };
    },
    text: () => archivePieces(lists()),
    notes: ["The archive holds everything, private entries, letters and moods too: keep it to yourself."],
  };
}

function* mapped<From, To>(items: Iterable<From>, change: (item: From) => To): Generator<To> {
  for (const item of items) yield change(item);
}
