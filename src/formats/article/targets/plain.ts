import { isoDay } from "../../../core/day.ts";
import type { Target } from "../target.ts";

/** Markdown that any site generator reads, the learner's text as it is. */
export const plain: Target = {
  name: "plain",
  summary: "Markdown with front matter, the text byte for byte",
  tags: { form: (tag) => tag, most: Number.POSITIVE_INFINITY },
  frontMatter: ({ title, day, figures }, tags) => ({
    title,
    date: isoDay(day),
    ...(tags.length > 0 && { tags }),
    ...(figures !== null && { day: figures.n }),
  }),
  textRules: [],
};
