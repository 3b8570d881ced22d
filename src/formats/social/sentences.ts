import type { PlainBlock } from "../article/plainText.ts";

/** A sentence or item, with the headings right above it, and what stands between it and the one before. */
export interface Sentence {
  text: string;
  joint: "" | " " | "\n" | "\n\n";
}

/** The sentences of a text, as they stand in it. `language` is a tag of BCP 47. */
export function sentencesOf(blocks: readonly PlainBlock[], language: string): Sentence[] {
  const segmenter = new Intl.Segmenter(language, { granularity: "sentence" });
  let headings: string[] = [];
  const sentences = blocks.flatMap(({ text, kind }, at): Sentence[] => {
    if (kind === "heading") {
      headings.push(text);
      return [];
    }
    const parts = Array.from(segmenter.segment(text), ({ segment }) => segment.trim()).filter((part) => part !== "");
    const close = kind === "item" && blocks[at - 1]?.kind === "item";
    const begin = [...headings, kind === "item" ? "- " : ""].join("\n");
    headings = [];
    return parts.map((part, nth) =>
      nth === 0 ? { text: begin + part, joint: close ? "\n" : "\n\n" } : { text: part, joint: " " },
    );
  });
  return headings.length === 0 ? sentences : [...sentences, { text: headings.join("\n"), joint: "\n\n" }];
}
