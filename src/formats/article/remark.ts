/** What `--lint` prints: a change made for the target, something worth knowing, or something the learner has to solve. */
export interface Remark {
  kind: "change" | "note" | "problem";
  text: string;
}

/** A text after one rule of a target; the remark tells what became of it, null when nothing did. */
export interface Ruled {
  text: string;
  remark: Remark | null;
}
