import fc from "fast-check";
import { expect } from "vitest";
import { BLOG } from "./hashnode.ts";
import { publishing } from "./publishing.ts";
import type { Fault } from "./server.ts";

const writes = fc.constantFrom<Fault>(
  "drop",
  "commit and drop",
  "cut the answer",
  "hang",
  "commit and hang",
  { status: 500, body: "oops" },
  { status: 503, headers: { "retry-after": "3" }, body: "<html>" },
  { status: 429, headers: { "retry-after": "2" }, body: "slow down" },
  { status: 200, body: "{" },
);
const reads = fc.constantFrom<Fault>("drop", "hang", { status: 502, body: "" }, { status: 429, body: "" });

/** What goes wrong in one run. */
const trouble = fc.record({
  writes: fc.array(writes, { maxLength: 3 }),
  reads: fc.array(reads, { maxLength: 5 }),
  live: fc.boolean(),
});

const alone = (fault: Fault) => ({ writes: [fault], reads: [], live: true });

/** Whatever goes wrong in three runs, there is one article, and the next run knows it. */
export async function oneArticle(numRuns: number): Promise<void> {
  const { you, devto, hashnode, run, out } = await publishing();
  let night = 10;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(devto, hashnode),
      fc.array(trouble, { minLength: 3, maxLength: 3 }),
      fc.integer({ min: 0, max: 25_000 }),
      async (server, runs, lag) => {
        night += 1;
        you.at(
          `2027-${String(Math.floor(night / 28) + 1).padStart(2, "0")}-${String((night % 28) + 1).padStart(2, "0")} 22:30`,
        );
        await you.out(`log "Night ${night}" --title "Title ${night}"`);
        const to = server === devto ? "devto" : "hashnode";
        hashnode.lag = lag;
        for (const { writes, reads, live } of runs) {
          server.fault("write", ...writes);
          server.fault("read", ...reads);
          await run(`publish today --to ${to}${live ? " --live" : ""}`, { network: { deadline: server.deadline } });
          server.heal();
        }
        await out(`publish today --to ${to} --live`);
        const there = server.articles.filter(({ title }) => title === `Title ${night}`);
        expect(there).toHaveLength(1);
        const { days } = JSON.parse(await out("publish --list --json"));
        const [known] = days.at(-1).published;
        const [article] = there;
        const url = article && "url" in article ? article.url : `https://${BLOG}/${article?.slug}`;
        expect(known).toMatchObject({ state: "live", url });
      },
    ),
    {
      numRuns,
      // A failure is reported as it came: making it smaller takes its time.
      endOnFailure: true,
      examples: [
        [hashnode, (["commit and drop", "cut the answer", "commit and hang"] as const).map(alone), 24_000],
        [hashnode, (["drop", "commit and hang", "hang"] as const).map(alone), 25_000],
      ],
    },
  );
}
