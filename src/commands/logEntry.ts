import { readDay } from "../core/dayInput.ts";
import type { PendingEntry } from "../core/draft.ts";
import { type Moment, studyDay } from "../core/moment.ts";

/** What `journey log` was told beside the text. */
export interface LogOptions {
  topic?: string[];
  done?: boolean;
  finish?: string[];
  min?: number;
  title?: string;
  tag?: string[];
  link?: string[];
  mood?: number;
  day?: string;
  stuck?: string;
  tomorrow?: string;
  private?: boolean;
  edit?: boolean;
}

/** The entry that the options and the moment describe: `--finish` links too, `--done` finishes every `-t`. */
export function pendingEntry(id: string, now: Moment, options: LogOptions): PendingEntry {
  const { topic = [], finish = [], done = false } = options;
  return {
    id,
    day: options.day === undefined ? studyDay(now) : readDay(options.day, now),
    writtenAt: now.instant,
    writtenOn: studyDay(now),
    zone: now.zone,
    offset: now.offset,
    dayEnd: now.dayEnd,
    origin: "log",
    title: options.title ?? null,
    minutes: options.min ?? null,
    mood: options.mood ?? null,
    private: options.private ?? false,
    topics: [...topic, ...finish],
    finish: done ? [...topic, ...finish] : finish,
    tags: [...new Set(options.tag)],
    links: [...new Set(options.link)],
  };
}
