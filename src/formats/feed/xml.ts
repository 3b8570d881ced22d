import { xmlText } from "../../core/xmlText.ts";

/** Markup that may stand in a document as it is. Only `element` makes it, so nothing gets in unescaped. */
export interface Xml {
  readonly markup: string;
}

type Content = string | readonly (Xml | null)[];

/** An element with its attributes (null: left out) and a text, or elements a line each. */
export function element(name: string, attributes: Readonly<Record<string, string | null>>, content?: Content): Xml {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [` ${key}="${xmlText(value)}"`],
  );
  const open = `<${name}${given.join("")}`;
  if (content === undefined) return { markup: `${open}/>` };
  const inner = typeof content === "string" ? xmlText(content) : `\n${content.map(lineOf).join("")}`;
  return { markup: `${open}>${inner}</${name}>` };
}

function lineOf(child: Xml | null): string {
  return child === null ? "" : `${child.markup}\n`;
}
