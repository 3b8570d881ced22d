import { describe, expect, it } from "vitest";
import { drawnWidth, inRoom } from "../../src/render/picture/room.ts";
import { pictureStyle } from "../../src/render/picture/theme.ts";

/** The colours of a theme by class, read from the style sheet. */
function colours(theme: "light" | "dark"): Record<string, string> {
  const found = pictureStyle(theme).matchAll(/\}?\.([a-z0-4]+)\{fill:(#[0-9a-f]{6})\}/g);
  return Object.fromEntries(Array.from(found, ([, name, colour]) => [name, colour]));
}

/** How far two colours are apart, 1 to 21, as WCAG 2.2 counts it. */
function contrast(one = "", other = ""): number {
  const [high = 0, low = 0] = [light(one), light(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

function light(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe.each(["light", "dark"] as const)("a %s picture", (theme) => {
  const all = colours(theme);
  const apart = (one: string, other: string) => contrast(all[one], all[other]);

  it.each(["ink", "quiet"])("has its %s words at 4.5 from the paper", (kind) => {
    expect(apart(kind, "paper")).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ["quiet", "l0"], // the signs of days not written
    ["ink", "l0"], // the ring of an open night
    ["late", "paper"], // which parts the corner from its square
    ["l4", "paper"],
    ["l4", "l0"], // a day of the goal from one that is to come
    ["l3", "paper"], // the outline of a topic begun
  ])("has %s at 3 from %s", (one, other) => {
    expect(apart(one, other)).toBeGreaterThanOrEqual(3);
  });

  it("has every step of its scale apart from the one before", () => {
    for (const level of [1, 2, 3, 4]) expect(apart(`l${level}`, `l${level - 1}`)).toBeGreaterThan(1.45);
  });
});

describe("words in their room", () => {
  it.each([
    "Monitoring, Maintenance, and Governance",
    "WWWWWWWWWWWWWWWW WWWWWWWWWWWWWWW",
    "機械学習の基礎と応用と運用と監視と保守",
  ])("cuts %s where it does not fit and nowhere else", (text) => {
    const whole = drawnWidth(text, { size: 12 });
    expect(inRoom(text, whole, { size: 12 })).toBe(text);
    const cut = inRoom(text, whole - 20, { size: 12 });
    expect(cut).toMatch(/…$/);
    expect(drawnWidth(cut, { size: 12 })).toBeLessThanOrEqual(whole - 20);
  });
});
