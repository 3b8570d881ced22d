import { clean, cleanText } from "../../core/clean.ts";
import { xmlText } from "../../core/xmlText.ts";

/** Markup that may stand in a page as it is. Only `html` and `lines` make it, so nothing gets in unescaped. */
export interface Html {
  readonly markup: string;
}

type Part = string | number | Html | readonly Part[];

/** Markup with values in it: texts are cleaned and escaped, markup and lists of it are kept. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const markup = strings.reduce((before, string, index) => before + written(parts[index - 1] ?? "") + string);
  return { markup };
}

/** A text of several lines, its line ends kept. */
export function lines(text: string): Html {
  return { markup: xmlText(cleanText(text)) };
}

/** Our own style sheet or shapes, which hold nothing from outside. */
export function constant(markup: string): Html {
  return { markup };
}

function written(part: Part): string {
  if (typeof part === "number") return String(part);
  if (typeof part === "string") return xmlText(clean(part));
  return "markup" in part ? part.markup : part.map(written).join("");
}
