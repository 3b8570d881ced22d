import { Journal } from "../store/journal.ts";
import { isOlder, type OpenOptions, openDatabase } from "../store/open.ts";

/** The journal as it is: null for one that waits for a migration, or cannot be read. Whoever asks for it closes it. */
export function journalToRead(path: string, options: OpenOptions): Journal | null {
  try {
    return isOlder(path) ? null : new Journal(openDatabase(path, options));
  } catch {
    return null;
  }
}
