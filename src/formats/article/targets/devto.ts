import { given } from "../frontMatter.ts";
import { spansOf } from "../markdown.ts";
import type { Ruled } from "../remark.ts";
import { shownLiquid } from "../rules/liquid.ts";
import { atMost } from "../rules/size.ts";
import { unwrap } from "../rules/unwrap.ts";
import { asciiSlugOf, slugOf } from "../slug.ts";
import type { Target } from "../target.ts";

const LONGEST_TAG = 30;

/** dev.to and other Forem sites: the keys are those of its editor, which are others than its API's. */
export const devto: Target = {
  name: "devto",
  longestTitle: 128,
  tags: { form: tagOf, most: 4 },
  takes: ["description", "series", "canonical", "cover"],
  draft: true,
  elsewhere: true,
  images: null,
  slug: asciiSlugOf,
  frontMatter: ({ title, tags, draft, details }) => ({
    title,
    published: !draft,
    ...given("description", details.description),
    ...given("tags", tags.join(", ")),
    ...given("series", details.series),
    ...given("canonical_url", details.canonical),
    ...given("cover_image", details.cover),
  }),
  textRules: [unwrap, shownLiquid, math, atMost(800_000, "dev.to")],
};

/** Letters and digits alone. A longer tag is left out rather than cut into another word. */
function tagOf(tag: string): string {
  const letters = slugOf(tag).replace(/[^\p{L}\p{N}]/gu, "");
  return [...letters].length > LONGEST_TAG ? "" : letters;
}

function math(text: string): Ruled {
  if (!text.includes("$$")) return { text, remark: null };
  const code = spansOf(text).filter(({ kind }) => kind === "fence" || kind === "code" || kind === "indented code");
  const shown = [...text.matchAll(/\$\$/g)].some(
    ({ index }) => !code.some(({ start, end }) => start <= index && index < end),
  );
  const note = "math in $$…$$ is shown as it is typed: dev.to has it only as {% katex %}, in its editor";
  return { text, remark: shown ? { kind: "note", text: note } : null };
}
