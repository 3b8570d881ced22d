import type { Kind } from "../../core/change.ts";

/** How a field is written: `!` marks one that a record cannot do without. */
export type Form = "day" | "instant" | "text" | "number" | "boolean";

export interface ArchiveKind {
  kind: Kind;
  /** The archive's list of these records. */
  list: string;
  /** Field of the record → its name in the archive and how it is written there. */
  fields: Readonly<Record<string, readonly [name: string, form: Form | `${Form}!`]>>;
  /** Each set of the record with its list in the archive. */
  sets?: readonly (readonly ["topic" | "tag" | "link", list: string])[];
  /** A text of the learner's, or a JSON document. */
  body?: "text" | "document";
}

/** Everything a journal keeps, in the archive's order. Fields that are not named here go along under `more`. */
export const ARCHIVE_KINDS: readonly ArchiveKind[] = [
  {
    kind: "entry",
    list: "entries",
    fields: {
      number: ["number", "number!"],
      day: ["day", "day!"],
      written_at: ["writtenAt", "instant!"],
      written_on: ["writtenOn", "day!"],
      revised_at: ["revisedAt", "instant"],
      zone: ["zone", "text!"],
      offset: ["offset", "number!"],
      day_end: ["dayEnd", "number!"],
      origin: ["origin", "text!"],
      title: ["title", "text"],
      minutes: ["minutes", "number"],
      mood: ["mood", "number"],
      star: ["star", "boolean"],
      private: ["private", "boolean"],
      forgotten: ["forgotten", "day"],
      words: ["words", "number"],
      post_subtitle: ["subtitle", "text"],
      post_description: ["description", "text"],
      post_slug: ["slug", "text"],
      post_series: ["series", "text"],
      post_canonical: ["canonical", "text"],
      post_cover: ["cover", "text"],
    },
    sets: [
      ["topic", "topics"],
      ["tag", "tags"],
      ["link", "links"],
    ],
    body: "text",
  },
  {
    kind: "curriculum",
    list: "curricula",
    fields: { title: ["title", "text!"], place: ["place", "number!"], source: ["source", "text!"] },
    body: "document",
  },
  {
    kind: "check_off",
    list: "checkOffs",
    fields: { state: ["state", "text!"], day: ["day", "day!"], entry: ["entry", "text"] },
  },
  {
    kind: "goal",
    list: "goals",
    fields: {
      title: ["title", "text!"],
      days: ["days", "number!"],
      counts: ["counts", "text!"],
      starts: ["starts", "day"],
      aim: ["aim", "day"],
      freezes: ["freezes", "boolean"],
      finished: ["finished", "day"],
    },
  },
  {
    kind: "rest",
    list: "rests",
    fields: {
      kind: ["kind", "text!"],
      weekday: ["weekday", "number"],
      starts: ["starts", "day!"],
      ends: ["ends", "day"],
      why: ["why", "text"],
      set_on: ["setOn", "day!"],
    },
  },
  {
    kind: "letter",
    list: "letters",
    fields: {
      opens: ["opens", "day!"],
      written_at: ["writtenAt", "instant!"],
      opened_at: ["openedAt", "instant"],
    },
    body: "text",
  },
  {
    kind: "publication",
    list: "publications",
    fields: {
      subject: ["subject", "text!"],
      day: ["day", "day"],
      platform: ["platform", "text!"],
      place: ["place", "text!"],
      state: ["state", "text!"],
      remote_id: ["remoteId", "text"],
      url: ["url", "text"],
      title: ["title", "text"],
      hash: ["hash", "text"],
      first_live: ["firstLive", "day"],
      updated_at: ["updatedAt", "instant!"],
    },
  },
  { kind: "relation", list: "relations", fields: {} },
  { kind: "role", list: "roles", fields: { aimed: ["aimed", "boolean"] }, body: "text" },
  {
    kind: "review",
    list: "reviews",
    fields: {
      topic: ["topic", "text!"],
      day: ["day", "day!"],
      at: ["at", "instant!"],
      rating: ["rating", "number!"],
    },
  },
];
