import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { dayOf } from "../../../src/core/day.ts";
import { reportPage } from "../../../src/render/report/page.ts";
import type { Report, ReportEntry } from "../../../src/render/report/report.ts";

const HOSTILE = `"><script src=//x.test/a.js></script><img src=x onerror='alert(1)'>{{7*7}}</style>`;
const FIRST = dayOf(2027, 1, 1);

const PACE = { required: 7, actual: 6.3, finish: FIRST + 200, earliest: FIRST + 190, latest: FIRST + 230 };

function entry(number: number, over: Partial<ReportEntry> = {}): ReportEntry {
  return {
    number,
    day: FIRST + number - 1,
    n: number,
    counts: "on-time",
    lateDays: 0,
    title: null,
    topics: ["Linear regression"],
    tags: [],
    links: [],
    minutes: 45,
    words: 2,
    private: false,
    body: "two words\n",
    ...over,
  };
}

function report(over: Partial<Report> = {}): Report {
  const topic = { code: "ml.1.1", id: "ml/a", title: "A topic", tools: ["NumPy"], related: [] };
  return {
    from: FIRST,
    today: FIRST + 9,
    goal: {
      title: "180 days",
      days: 180,
      counts: "written",
      course: { starts: FIRST, aim: FIRST + 179, done: [0, 1, 2, 3, 5, 6, 7, 8, 9].map((n) => FIRST + n), pace: PACE },
    },
    written: 9,
    published: 1,
    standing: {
      today: FIRST + 9,
      loggedToday: true,
      streak: 10,
      since: FIRST,
      strict: 3,
      best: 10,
      bucket: 3,
      freezesHeld: 0,
      gap: [],
    },
    past: [],
    marks: Array.from({ length: 10 }, (_, index) => ({ day: FIRST + index, mark: index === 4 ? "freeze" : "on-time" })),
    weeks: [
      { monday: FIRST - 4, minutes: 90 },
      { monday: FIRST + 3, minutes: 400 },
    ],
    curricula: [
      {
        id: "ml",
        title: "Machine learning",
        done: 1,
        total: 2,
        skipped: 1,
        percent: 50,
        units: [
          {
            code: "ml.1",
            title: "A unit",
            done: 1,
            total: 2,
            skipped: 1,
            topics: [
              { ...topic, state: "done", doneOn: "2027-01-03", entries: [1, 2] },
              { ...topic, state: "studied", doneOn: null, entries: [99] },
              { ...topic, state: "skipped", doneOn: null, entries: [] },
            ],
          },
        ],
      },
    ],
    tools: [{ name: "NumPy", met: true, topics: ["ml.1.1"], entries: [1] }],
    entries: [entry(1), entry(2, { title: "Slopes", body: "## What I learned\n\n- one\n\n## Tomorrow\n\nmore\n" })],
    online: [{ day: FIRST, url: "https://ada.hashnode.dev/day-1" }],
    withPrivate: false,
    ...over,
  };
}

const allOf = (page: string, pattern: RegExp) => [...page.matchAll(pattern)].map(([, found]) => found ?? "");

describe("a report's page", () => {
  it("escapes titles, topics, tags, links, bodies, units and the goal", () => {
    const hostile = entry(1, {
      title: HOSTILE,
      topics: [HOSTILE],
      tags: [HOSTILE],
      links: [HOSTILE, `https://x.test/${HOSTILE}`, "javascript:alert(1)"],
      body: `${HOSTILE}\n\n## ${HOSTILE}\n\n${HOSTILE}`,
    });
    const base = report();
    const page = reportPage({
      ...base,
      goal: { title: HOSTILE, days: 180, counts: "written", course: null },
      online: [{ day: FIRST, url: `https://x.test/${HOSTILE}` }],
      curricula: base.curricula.map((each) => ({
        ...each,
        title: HOSTILE,
        units: each.units.map((unit) => ({
          ...unit,
          title: HOSTILE,
          topics: unit.topics.map((topic) => ({ ...topic, title: HOSTILE })),
        })),
      })),
      tools: [{ name: HOSTILE, met: true, topics: [], entries: [] }],
      entries: [hostile],
    });
    expect(page).not.toMatch(/<script|<img|onerror='/);
    expect(page).not.toContain('href="javascript:');
    expect(allOf(page, /(<\/style>)/g)).toHaveLength(1);
    expect(page).toContain("&lt;script src=//x.test/a.js&gt;");
  });

  it("needs nothing from elsewhere, and its policy forbids it", () => {
    const page = reportPage(report());
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<(script|link|iframe|img|object|embed|base)\b|\ssrc=|url\(|@import|\sstyle=|\son\w+=/);
    expect(allOf(page, /\shref="([^"]*)"/g).filter((href) => !href.startsWith("#"))).toEqual([
      "https://ada.hashnode.dev/day-1",
    ]);
  });

  it("allows its own style sheet by the hash it has", () => {
    const page = reportPage(report());
    const [style = ""] = allOf(page, /<style>([\s\S]*?)<\/style>/g);
    expect(page).toContain(`style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'`);
  });

  it("points only at places that are there, and names each once", () => {
    const page = reportPage(report());
    const ids = allOf(page, /\sid="([^"]*)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    const wanted = [
      ...allOf(page, /\shref="#([^"]*)"/g),
      ...allOf(page, /aria-labelledby="([^"]*)"/g).flatMap((names) => names.split(" ")),
    ];
    expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
    // #99 is an entry that is not in the report.
    expect(page).toContain("<span>#99</span>");
  });

  it("has one h1 and skips no level of headings", () => {
    const levels = allOf(reportPage(report()), /<h([1-6])[ >]/g).map(Number);
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  });

  it("says in words what each shape of the calendar shows", () => {
    const page = reportPage(report());
    expect(page).toContain('aria-label="1 January, on time"');
    expect(page).toContain('<span class="unseen">5 January, freeze</span>');
    expect(page).toContain("<caption>January 2027</caption>");
  });

  it("says the pace with its range, and the figures a table holds", () => {
    const page = reportPage(report());
    expect(page).toContain("6.3 nights a week over the last four weeks; 7.0 are needed by 29 June 2027.");
    expect(page).toContain("the last one is 20 July 2027, or between 10 July 2027 and 19 August 2027.");
    expect(page).toContain('<th scope="row">January 2027</th><td class="number">9</td><td class="number">9</td>');
  });

  it.each([
    ["too early", null, "Too early to tell"],
    ["out of reach", { ...PACE, required: 7.2 }, "more than every night would be needed by 29 June 2027"],
    ["past the aim", { ...PACE, required: null }, "the aim, 29 June 2027, has passed"],
    ["at rest", { ...PACE, actual: 0, finish: null, earliest: null, latest: null }, "0.0 nights a week"],
  ])("has words for a goal that is %s", (_, pace, words) => {
    const { goal } = report();
    const page = reportPage(report({ goal: goal?.course ? { ...goal, course: { ...goal.course, pace } } : null }));
    expect(page).toContain(words);
    expect(page).not.toMatch(/NaN|Infinity|undefined/);
  });

  it("lists the streaks that are over, the latest first", () => {
    const chapter = { from: FIRST, to: FIRST + 2, days: 3, endedBy: FIRST + 3, longestGap: 0 };
    const bridges = { rest: 0, travel: 1, freeze: 2 };
    const page = reportPage(report({ past: [{ ...chapter, bridges }] }));
    expect(page).toContain("bridged by 2 freezes, 1 day of travel · no entry on 4 January 2027");
    expect(page.indexOf("10 days</b> since")).toBeLessThan(page.indexOf("3 days</b>"));
  });

  it("leaves out what there is nothing of", () => {
    const page = reportPage(report({ weeks: [], curricula: [], tools: [], goal: null }));
    expect(allOf(page, /<h2 id="(\w+)"/g)).toEqual(["days", "streaks", "entries"]);
    expect(allOf(page, /<nav[\s\S]*?<\/nav>/g)).toHaveLength(1);
    expect(page).toContain("days written</h1>");
  });

  it("shows the first part of an entry, and the whole to be opened", () => {
    const page = reportPage(report());
    expect(page).toContain('<p class="excerpt" dir="auto">one</p>');
    expect(page).toContain("<h5>Tomorrow</h5><p>more</p>");
  });
});
