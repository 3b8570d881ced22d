/** What one check of `journey doctor` came to. Texts name entries and files, never what was written in them. */
export interface Finding {
  check: string;
  /** A finding can be lived with for tonight; a failure means that something cannot be read or trusted. */
  state: "pass" | "finding" | "fail";
  text: string;
  /** What to do. */
  hint?: string;
}
