import { readlinkSync } from "node:fs";

/**
 * The IANA name of the process's zone, from TZ, else the target of /etc/localtime; Intl knows it always, but costs
 * as much as the rest of a start.
 */
export function zoneName(env: Readonly<Record<string, string | undefined>>): string {
  const named = env.TZ?.replace(/^:/, "");
  if (named && /^[A-Z][A-Za-z_+-]+(\/[\w+-]+)*$/.test(named)) return named;
  return (named ? undefined : localtimeZone()) ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function localtimeZone(): string | undefined {
  try {
    return /zoneinfo\/(?:posix\/|right\/)?(.+)$/.exec(readlinkSync("/etc/localtime"))?.[1];
  } catch {
    return undefined;
  }
}
