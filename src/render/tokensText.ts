import { clean } from "../core/clean.ts";
import { type Row, table } from "./columns.ts";
import type { Screen } from "./screen.ts";

interface TokenLine {
  title: string;
  source: "environment" | "file" | null;
  /** The variable or the path. */
  name: string | null;
  setAt: string | null;
}

/** The services and where each one's token comes from: never the token. */
export function tokensText(
  tokens: readonly TokenLine[],
  tilde: (path: string) => string,
  { columns, paint }: Screen,
): string {
  const rows = tokens.map(({ title, source, name, setAt }): Row => {
    if (source === null || name === null) return [title, { text: "none", paint: paint.dim }, ""];
    if (source === "environment") return [title, name, "environment"];
    return [title, clean(tilde(name)), setAt === null ? "" : `set ${setAt.slice(0, 10)}`];
  });
  return table([{}, { flexible: true, wraps: true, min: 28 }, { paint: paint.dim, drop: 1 }], rows, columns).join("\n");
}
