import tlds from "tlds/index.json" with { type: "json" };

const LATIN = "\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f\\u0253\\u0254\\u0256\\u0257\\u0259\\u025b\\u0263\\u0268";
const LABEL = `[a-z0-9${LATIN}](?:[a-z0-9_${LATIN}-]*[a-z0-9${LATIN}])?`;
const TLD = `(?:xn--[a-z0-9-]+|${[...tlds].sort((a, b) => b.length - a.length).join("|")})(?=[^0-9a-z@+-]|$)`;
const IN_PATH = `[a-z\\u0400-\\u04ff0-9!*';:=+,.$/%#[\\]\\-\\u2013_~@|&${LATIN}]`;
const ENDS_PATH = `[a-z\\u0400-\\u04ff0-9=_#/+\\-${LATIN}]`;
const BRACKETS = `\\(${IN_PATH}+\\)`;
const PATH = `/(?:(?:${IN_PATH}|${BRACKETS})*(?:${ENDS_PATH}|${BRACKETS}))?`;
const QUERY = "\\?[a-z0-9!?*'@();:&=+$/%#[\\]\\-_.,~|]*[a-z0-9\\-_&=#/]";

const ADDRESS = new RegExp(
  `(?<=^|[^a-z0-9@＠$#＃\\ufffe\\ufeff\\uffff])(?!(?<![^])[${LATIN}])(https?://)?(?:${LABEL}\\.)+${TLD}(?::[0-9]+)?(?:${PATH})?(?:${QUERY})?`,
  "giu",
);
const NOT_BEFORE_A_HOST = /[-_./]$/;

/**
 * Where a text names web addresses as X sees them: with `https://` before them or not, so that `README.md` is one
 * (facts of its own counting library).
 */
export function webAddresses(text: string): { start: number; end: number }[] {
  return Array.from(text.matchAll(ADDRESS), ({ 0: address, 1: scheme, index }) => ({
    start: index,
    end: index + address.length,
    bare: scheme === undefined,
  })).filter(({ start, bare }) => !bare || !NOT_BEFORE_A_HOST.test(text.slice(0, start)));
}
