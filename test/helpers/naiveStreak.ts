import type { Day } from "../../src/core/day.ts";
import type { GapDay, LoggedDay, Standing, StreakRules } from "../../src/core/streak.ts";

export type Naive = Pick<Standing, "streak" | "since" | "strict" | "best" | "bucket"> & { bridges: GapDay[] };

/** The rules of the streak in the plainest words: every day looked at in turn, nothing carried over but the figures. */
export function naiveStreak(logged: readonly LoggedDay[], studyDay: Day, rules: StreakRules): Naive {
  const counted = logged.filter((day) => day.counted && day.day >= rules.starts);
  const days = counted.map(({ day }) => day);
  const figures: Naive = { streak: 0, since: null, strict: 0, best: 0, bucket: 0, bridges: [] };
  if (days.length === 0) return figures;

  const today = Math.max(studyDay, ...days);
  for (let day = Math.min(...days); day <= today; day++) {
    const entry = counted.find((other) => other.day === day);
    if (entry !== undefined) {
      figures.streak++;
      figures.since ??= day;
      figures.strict = entry.onTime ? figures.strict + 1 : 0;
      figures.best = Math.max(figures.best, figures.streak);
      if (rules.freezes(day)) figures.bucket = Math.min(14, figures.bucket + 1);
      continue;
    }
    if (day === today) continue; // open
    figures.strict = 0;
    if (rules.rests(day)) figures.bridges.push({ day, became: "rest" });
    else if (passedInTravel(day, counted, rules)) figures.bridges.push({ day, became: "travel" });
    else if (rules.freezes(day) && figures.bucket >= 7) {
      figures.bucket -= 7;
      figures.bridges.push({ day, became: "freeze" });
    } else {
      figures.streak = 0;
      figures.since = null;
      figures.bucket = 0;
    }
  }
  return figures;
}

function passedInTravel(day: Day, counted: readonly LoggedDay[], rules: StreakRules): boolean {
  const earlier = counted.filter((other) => other.day < day).at(-1);
  const later = counted.find((other) => other.day > day);
  if (earlier === undefined || later === undefined) return false;
  for (let between = earlier.day + 1; between < day; between++) if (!rules.rests(between)) return false;

  const begins = (day * 24 - earlier.last.offset / 60) * 60 + earlier.last.dayEnd;
  const ends = ((day + 1) * 24 - later.first.offset / 60) * 60 + later.first.dayEnd;
  return ends - begins < 12 * 60;
}
