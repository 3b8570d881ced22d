/** Which colours a picture has: those of the reader's system, or one set whatever that is. */
export const THEMES = ["auto", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

type Palette = Readonly<Record<string, string>>;

/** What each class is filled with. Level 0 is a day without words; 1 to 4 are more and more of them. */
const LIGHT: Palette = {
  paper: "#fbfaf6",
  ink: "#1f1d1a",
  quiet: "#645f56",
  rule: "#e4dfd4",
  late: "#9a5b0b",
  l0: "#ece8dd",
  l1: "#94c6af",
  l2: "#5fa389",
  l3: "#337f68",
  l4: "#145443",
};
const DARK: Palette = {
  paper: "#171613",
  ink: "#ebe7dd",
  quiet: "#a59f92",
  rule: "#353229",
  late: "#e2ab63",
  l0: "#292720",
  l1: "#275c49",
  l2: "#3a866a",
  l3: "#60b494",
  l4: "#9be6c8",
};

/** The generic families of every system, then those that a renderer without a browser finds. */
const FONT = 'ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans","DejaVu Sans",Arial,sans-serif';

/** The style sheet of a picture; plain classes, which every renderer understands. */
export function pictureStyle(theme: Theme): string {
  const light = rules(theme === "dark" ? DARK : LIGHT);
  const dark = theme === "auto" ? `@media (prefers-color-scheme:dark){${rules(DARK)}}` : "";
  return `text{font-family:${FONT};font-variant-numeric:tabular-nums}.line{fill:none;stroke-width:1.5;stroke-linecap:round;stroke-linejoin:round}${light}${dark}`;
}

function rules(palette: Palette): string {
  return Object.entries(palette)
    .map(([name, colour]) => `.${name}{fill:${colour}}.s-${name}{stroke:${colour}}`)
    .join("");
}
