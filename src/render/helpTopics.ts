import { knownSettings } from "../core/settingsTable.ts";

/** A part of a help page: a paragraph, names with what they mean, or command lines to try. */
export type HelpPart = string | { names: readonly (readonly [string, string])[] } | { examples: readonly string[] };

/** A page of `journey help` about what no single command explains. */
export interface HelpTopic {
  name: string;
  title: string;
  parts: readonly HelpPart[];
}

/** The pages by name, in the order they are listed. */
export const HELP_TOPICS: readonly HelpTopic[] = [
  {
    name: "days",
    title: "Study days, lateness and the streak",
    parts: [
      "A study day ends at 04:00 unless day.end says otherwise: what you write at 00:40 belongs to the evening before. An entry keeps the day it was given when it was written.",
      "A day counts once it has an entry with a word of your own; several entries a day are one day. Day n is its rank among the goal's days in the order they were first written, so a late entry renumbers nothing.",
      {
        names: [
          ["on time", "written before its day ended"],
          ["late", "up to three days after: it counts, and is marked late"],
          ["history", "later than that: kept and counted as written, never in a streak"],
        ],
      },
      "Every counted day adds one to the streak. Seven earn a freeze, two at most are held, and each covers one missed day. Rests planned before they begin, and days lost in travel, bridge the streak too. Nothing but an entry adds to it. Tonight is open until its end.",
      "A day is a date, today, yesterday or a weekday, which is the last one before today; where days ahead are meant, tomorrow too:",
      {
        examples: [
          'journey log "Late, tired: only the derivation" --day yesterday',
          "journey list --since monday",
          "journey streak",
        ],
      },
    ],
  },
  {
    name: "selectors",
    title: "How entries and days are named",
    parts: [
      "show, export, edit, publish and others take a selector:",
      {
        names: [
          ["12", "the entry #12; where # stands first, the shell wants quotes: '#12'"],
          ["d12", "Day 12 of the goal, with all its entries"],
          ["2027-01-10", "a study day; so do today, yesterday, monday"],
          ["A..B", "from A to B, both of one kind: 3..9, d1..d7, monday..today"],
          ["A.. or ..B", "a range with one end open"],
        ],
      },
      "A number is given once and never again, even after its entry was deleted.",
      { examples: ["journey show d1..d7", "journey show 2027-01-05..", "journey export yesterday"] },
    ],
  },
  {
    name: "curricula",
    title: "Curricula, units and topics",
    parts: [
      "A curriculum holds units, a unit topics, a topic perhaps subtopics and tools. Two come with journey, machine learning (ml) and MLOps (mlops); any other can be added.",
      "Wherever a command wants a topic you may type its code (ml.2.1), its slug, its title, or words that only it has. Two that fit are listed and nothing is done.",
      {
        names: [
          ["new", "nothing was written about it"],
          ["studied", "an entry is about it"],
          ["done", "checked off"],
          ["recalled", "done, and recalled twice in journey review"],
          ["skipped", "left out of every percentage"],
        ],
      },
      "Next, wherever it stands, is the first open topic after the one worked on last in its curriculum.",
      "curriculum add reads YAML, a Markdown outline or table, a pasted answer (Unit 1: …) and roadmap.sh JSON. It shows what it understood and where it stopped reading before it writes. curriculum update brings a newer version in and keeps codes, slugs and what was done.",
      {
        examples: [
          "journey topics --next",
          "journey check ml.2.1",
          "journey curriculum add answer.txt --dry-run",
          "journey curriculum show ml",
        ],
      },
    ],
  },
  {
    name: "export",
    title: "What leaves the journal, and how",
    parts: [
      "An article is a study day: the text of its entries in the order written, below a title and above a line that says which day it was. Your words are never rewritten; --for says where it goes, and with it what is added around them. journey export --help lists the names.",
      "Without --out it goes to standard output. With --out a folder gets one file per article: those that journey wrote and you have not changed are replaced, others are left alone unless --force.",
      "Some targets need changes on the way (dev.to breaks a line wherever you do) or refuse something (a title too long, an image on your machine). --lint says which, and ends with 1 when something is left for you to solve. Where a target has drafts, an article is one unless --live.",
      "Images that a text names by their path are copied beside the articles, out of the journal's folder and the one of --images; nothing else is read. --as week, unit or topic makes one article of several days; --as index lists them all in a page of yours, between two markers.",
      "Private entries stay at home unless --include-private. Moods leave only in the archive, --all --for json, which is the whole journal for journey import.",
      {
        examples: [
          "journey export > tonight.md",
          "journey export d1..d10 --for hashnode --out articles",
          "journey export --all --for devto --lint",
          "journey export --all --for json > journal.json",
        ],
      },
    ],
  },
  {
    name: "settings",
    title: "The settings file",
    parts: [
      "Settings are lines of name = value in a file that journey config paths names; # begins a comment. A flag comes before the environment, that before the file, and the file before what is built in.",
      {
        names: Object.entries(knownSettings()).map(([name, { about, form, unset }]) => [
          name,
          `${about}: ${form}; ${unset || "nothing"} unless set`,
        ]),
      },
      "Output longer than the terminal goes through JOURNEY_PAGER, else PAGER, else less -FIRX; --no-pager, pager = off, an empty PAGER or TERM=dumb leave that out. NO_COLOR, FORCE_COLOR, JOURNEY_FILE, VISUAL and EDITOR mean what they usually do.",
      {
        examples: ["journey config list", "journey config set day.end 05:00", "journey --no-pager list --limit 200"],
      },
    ],
  },
];
