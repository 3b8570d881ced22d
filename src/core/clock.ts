/**
 * A hybrid logical clock: 12 hex digits of milliseconds, 4 of a counter, then the device. Plain string order is
 * the order of changes. It never runs backwards, even where the machine's clock does.
 */
export function nextClock(last: string | null, now: number, device: string): string {
  const { millis, counter } = last === null ? { millis: 0, counter: 0 } : readClock(last);
  if (now > millis) return writeClock(now, 0, device);
  return counter < 0xffff ? writeClock(millis, counter + 1, device) : writeClock(millis + 1, 0, device);
}

export function readClock(clock: string): { millis: number; counter: number } {
  return { millis: Number.parseInt(clock.slice(0, 12), 16), counter: Number.parseInt(clock.slice(13, 17), 16) };
}

function writeClock(millis: number, counter: number, device: string): string {
  return `${millis.toString(16).padStart(12, "0")}-${counter.toString(16).padStart(4, "0")}-${device}`;
}
