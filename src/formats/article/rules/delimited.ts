/** What stands between an opening and a closing mark, both included; `closed` is false for an opening mark alone. */
export interface Delimited {
  start: number;
  end: number;
  closed: boolean;
}

/**
 * Everything that `opener` opens, up to the first mark that closes it, left to right. An opening mark that nothing
 * closes costs no search, so that a text of them alone takes no longer than any other.
 */
export function* delimited(text: string, opener: RegExp, closer: (open: string) => string): Generator<Delimited> {
  const last = new Map<string, number>();
  let at = 0;
  for (const { index, 0: open } of text.matchAll(opener)) {
    if (index < at) continue;
    const close = closer(open);
    if (!last.has(close)) last.set(close, text.lastIndexOf(close));
    const from = index + open.length;
    const closed = (last.get(close) ?? -1) >= from;
    at = closed ? text.indexOf(close, from) + close.length : from;
    yield { start: index, end: at, closed };
  }
}
