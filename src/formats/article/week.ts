import type { Topic } from "../../core/curriculum.ts";
import { type Day, isoWeek, mondayOf } from "../../core/day.ts";
import { longDay, shortDay } from "../../core/dayWords.ts";
import { HEADINGS, outsideSections, sectionOf } from "../../core/sections.ts";
import type { Article } from "./article.ts";
import { effort, finishedList, type LinkTo, nightList, roundUp, section } from "./roundUp.ts";
import { blocks } from "./text.ts";

export interface WeekSource {
  /** Of one week, Monday to Sunday, the oldest first. */
  days: readonly [Article, ...Article[]];
  finished: readonly { topic: Topic; day: Day }[];
  linkTo: LinkTo;
}

const KEPT = [HEADINGS.learned, HEADINGS.stuck, HEADINGS.used];

/**
 * A week out of its nights: what it took, each night by its title, the topics finished, and what the learner wrote,
 * outside the fixed headings and under each, byte for byte. What nobody wrote is not there.
 */
export function composeWeek({ days, finished, linkTo }: WeekSource): Article {
  const [first] = days;
  const monday = mondayOf(first.day);
  const { year, week } = isoWeek(monday);
  const name = `week ${year}-W${String(week).padStart(2, "0")}`;
  const entries = days.flatMap((day) => day.entries);
  const ahead = (days.at(-1) ?? first).entries.map(({ body }) => sectionOf(body, HEADINGS.tomorrow));
  return roundUp({
    days,
    title: `Week of ${longDay(monday)}`,
    subject: name,
    stands: name,
    parts: [
      `${effort(entries)}\n`,
      section("Nights", nightList(days, linkTo)),
      section("Finished", finishedList(finished)),
      section("Notes", written(days, outsideSections)),
      ...KEPT.map((heading) =>
        section(
          heading,
          written(days, (body) => sectionOf(body, heading)),
        ),
      ),
      section(HEADINGS.tomorrow, ahead.findLast((text) => text !== null) ?? ""),
    ],
  });
}

/** A part of what was written, night by night. */
function written(days: readonly Article[], partOf: (body: string) => string | null): string {
  return blocks(
    days.flatMap(({ day, entries }) => {
      const texts = entries.map(({ body }) => partOf(body)).filter((text) => text !== null);
      return texts.length === 0 ? [] : [`### ${shortDay(day)}\n`, ...texts];
    }),
  );
}
