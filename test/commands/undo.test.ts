import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Learner, learner } from "../helpers/learner.ts";

async function nights(you: Learner, count: number): Promise<void> {
  for (let night = 1; night <= count; night += 1) {
    you.at(`2027-01-${String(night).padStart(2, "0")} 22:30`);
    await you.out(`log "Night ${night}"`);
  }
}

const state = async (you: Learner) => [
  await you.out("show #1.. --json").catch(() => "none"),
  await you.out("progress --json"),
  await you.out("streak --json"),
];

describe("undo and redo", () => {
  it("take a night back and bring it again, and say how the streak changed", async () => {
    const you = learner();
    await nights(you, 10);
    const before = await state(you);

    expect(await you.out("undo")).toBe(
      [
        'Took back: wrote #10, Sun 10 Jan: "Night 10"',
        "Streak 9 (was 10) · best 9 (was 10) · written 9/180",
        "Do it again: journey redo",
        "",
      ].join("\n"),
    );
    expect((await you.run("show 10")).code).toBe(1);
    expect(await you.out("redo")).toContain("Streak 10 (was 9) · written 10/180");
    expect(await state(you)).toEqual(before);
  });

  it("undo N takes the last N steps back as one step", async () => {
    const you = learner();
    await nights(you, 4);
    await you.out("undo 3");
    expect((await you.json<{ total: number }>("list")).total).toBe(1);
    const { steps } = await you.json<{ steps: { act: string; undone: boolean }[] }>("history");
    expect(steps.map(({ act, undone }) => `${act}${undone ? " undone" : ""}`)).toEqual([
      "undo",
      "do undone",
      "do undone",
      "do undone",
      "do",
      "do",
    ]);
    await you.out("redo 3");
    expect((await you.json<{ total: number }>("list")).total).toBe(4);
  });

  it("a new step leaves nothing to redo", async () => {
    const you = learner();
    await nights(you, 2);
    await you.out("undo");
    await you.out('log "Another night"');
    const { code, err } = await you.run("redo");
    expect({ code, err }).toEqual({ code: 1, err: "error: there is nothing to redo\nhint: journey history\n" });
    await you.out("undo");
    expect(await you.out("undo")).toContain('wrote #1, Fri 1 Jan: "Night 1"');
  });

  it("the journal's start cannot be undone", async () => {
    const you = learner();
    await nights(you, 1);
    expect((await you.run("undo 2")).err).toContain("there is only one step to undo");
    await you.out("undo");
    expect((await you.run("undo")).err).toContain("there is nothing to undo: the journal has only its start");
  });

  it("--dry-run says what would be taken back and changes nothing", async () => {
    const you = learner();
    await nights(you, 2);
    const before = await state(you);
    expect(await you.out("undo 2 --dry-run")).toBe(
      'Would take back: wrote #2, Sat 2 Jan: "Night 2"\nWould take back: wrote #1, Fri 1 Jan: "Night 1"\n',
    );
    expect(await state(you)).toEqual(before);
  });

  it("any sequence of commands, undone and redone, gives the same answers", async () => {
    const commands = fc.constantFrom(
      'log "Zwei\u0308 Nächte 🌙" -t ml.2.1 --tag python --title "T"',
      'log "r\u00e9sum\u00e9 \u202etrap" --finish ml.1.2 --min 30',
      'log "Late" --day 2027-01-08',
      "check ml.2.1",
      "check ml.2.1 --skip",
      "check ml.2.1 --undo",
      "check mlops.1.1",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(commands, { minLength: 1, maxLength: 6 }), async (sequence) => {
        const you = learner();
        you.at("2027-01-10 22:30");
        await you.out('log "The first"');
        const states = [await state(you)];
        let steps = 0;
        for (const command of sequence) {
          await you.out(command);
          const after = (await you.json<{ total: number }>("history")).total - 2;
          if (after > steps) states.push(await state(you));
          steps = after;
        }
        for (let at = states.length - 2; at >= 0; at -= 1) {
          await you.out("undo");
          expect(await state(you)).toEqual(states[at]);
        }
        if (steps > 0) await you.out(`redo ${steps}`);
        expect(await state(you)).toEqual(states.at(-1));
      }),
      { numRuns: 12, seed: 3 },
    );
  });
});

describe("history", () => {
  it.each([
    ["star 1", "starred #1"],
    ["star 1 --off", "took the star off #1"],
    ['goal edit --title "Half a year" --yes', 'changed goal "Half a year"'],
    ["goal finish --yes", "finished a goal"],
    ["roles aim devops-engineer", "aimed at devops-engineer"],
    ["roles aim devops-engineer --off", "no longer aimed at devops-engineer"],
    ["curriculum add own.md --id own --yes", "added curriculum own"],
    ["curriculum drop mlops --yes", "dropped curriculum mlops"],
    ["curriculum relate ml.2.1 mlops.1.1", /^linked ml\/linear-regression and mlops\//],
  ])("tells journey %s in words of its own", async (line, words) => {
    const you = learner();
    writeFileSync(join(you.home, "own.md"), "# Own\n\n## One\n- A\n- B\n");
    await you.out("log first");
    await you.out("star 1");
    if (line === "star 1") await you.out("star 1 --off");
    if (line.endsWith("engineer --off")) await you.out("roles aim devops-engineer");
    await you.out(line);
    const { steps } = await you.json<{ steps: { did: string }[] }>("history --limit 1");
    expect(steps[0]?.did).toEqual(typeof words === "string" ? words : expect.stringMatching(words));
  });
});
