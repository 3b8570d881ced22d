import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it, onTestFinished, test } from "vitest";
import { type Reminder, readTime } from "../../../src/core/reminder.ts";
import { cronLines, timeInCrontab, withOurs, withoutOurs } from "../../../src/formats/reminder/cron.ts";
import { launchdJob, timeOfJob } from "../../../src/formats/reminder/launchd.ts";
import { systemdService, systemdTimer, timeOfTimer } from "../../../src/formats/reminder/systemd.ts";

const has = (program: string) => spawnSync("sh", ["-c", `command -v ${program}`]).status === 0;
const ODD = "/home/a b/100% 'mine' \"q\" $HOME \\ `id` <&>.db";

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), "journey-remind-"));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

const reminder = (program: string): Reminder => ({ at: 22 * 60 + 30, command: [program, ODD, "--from", "22:30"] });

test.skipIf(!has("systemd-analyze"))("systemd can follow the units, odd paths and all", () => {
  const at = folder();
  const program = join(at, "a b %h 'x'");
  writeFileSync(program, "#!/bin/sh\n");
  chmodSync(program, 0o755);
  writeFileSync(join(at, "journey-remind.service"), systemdService(reminder(program)));
  writeFileSync(join(at, "journey-remind.timer"), systemdTimer(reminder(program)));
  const units = ["service", "timer"].map((kind) => join(at, `journey-remind.${kind}`));
  const { status, stderr, error } = spawnSync("systemd-analyze", ["verify", "--user", "--man=no", ...units], {
    encoding: "utf8",
    env: { ...process.env, XDG_RUNTIME_DIR: at, HOME: at },
  });
  expect({ status, error, ours: stderr.split("\n").filter((line) => line.includes("journey-remind")) }).toEqual({
    status: 0,
    error: undefined,
    ours: [],
  });
  const calendar = spawnSync("systemd-analyze", ["calendar", "*-*-* 22:30:00"], { encoding: "utf8" });
  expect(calendar.status).toBe(0);
});

test("a service says each word as systemd reads it back", () => {
  const line = /^ExecStart=(.*)$/m.exec(systemdService(reminder("/bin/x")))?.[1] ?? "";
  const words = [...line.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, word = ""]) =>
    word.replace(/\\(.)/g, "$1").replaceAll("%%", "%").replaceAll("$$", "$"),
  );
  expect(words).toEqual(reminder("/bin/x").command);
});

describe("the crontab's line", () => {
  it("gives the shell every word as it is, after cron has read it", () => {
    const word = fc.string({ minLength: 1 }).map((text) => text.replace(/[\x00-\x1f\x7f]|\\%/g, "."));
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 3 }), (words) => {
        const line = cronLines({ at: 5, command: ["printf", "%s\\0", ...words] }).split("\n")[1] ?? "";
        // cron(8): an unescaped % ends the command, \% is a %.
        const command = line.replace(/^5 0 \* \* \* /, "").replaceAll("\\%", "%");
        const { stdout } = spawnSync("sh", ["-c", command], { encoding: "utf8" });
        expect(stdout).toBe(words.map((one) => `${one}\0`).join(""));
      }),
      { numRuns: 25 },
    );
  });

  it("is put in, replaced and taken out, every other byte staying", () => {
    const lines = cronLines(reminder("/bin/x"));
    fc.assert(
      fc.property(fc.array(fc.constantFrom("# mine", "", "0 5 * * * backup", "MAILTO=me", "# journey")), (others) => {
        const before = others.map((line) => `${line}\n`).join("");
        const added = withOurs(before, lines);
        expect(added).toBe(before + lines);
        expect(withOurs(added, lines)).toBe(added);
        expect(timeInCrontab(added)).toBe("22:30");
        expect(withoutOurs(added)).toBe(before);
        expect(withoutOurs(`${added}0 1 * * * later\n`)).toBe(`${before}0 1 * * * later\n`);
      }),
    );
    expect(withOurs("0 5 * * * x", lines)).toBe(`0 5 * * * x\n${lines}`);
    expect(timeInCrontab("30 22 * * * x\n")).toBeNull();
  });

  it("is left alone where its end is missing", () => {
    const [begin = ""] = cronLines(reminder("/bin/x")).split("\n");
    expect(() => withoutOurs(`${begin}\n1 1 * * * x\n`)).toThrow("our first line and not our last");
  });

  it.skipIf(!has("crontab"))("is one that crontab takes", () => {
    const at = folder();
    // Installing needs a spool: -n only reads the file, where this crontab knows it.
    const file = join(at, "crontab");
    writeFileSync(file, cronLines(reminder("/bin/x")));
    const dry = spawnSync("crontab", ["-n", file], { encoding: "utf8" });
    if (/invalid option|unrecognized/i.test(dry.stderr)) return;
    expect({ status: dry.status, stderr: dry.stderr }).toEqual({
      status: 0,
      stderr: expect.not.stringMatching(/error/i),
    });
    expect(readFileSync(file, "utf8")).toContain("30 22 * * * '/bin/x'");
  });
});

test("launchd's job is XML that says every word, as text: it was not run there", () => {
  const text = launchdJob(reminder("/bin/x"));
  expect(text).toContain(
    "<string>/home/a b/100% &apos;mine&apos; &quot;q&quot; $HOME \\ `id` &lt;&amp;&gt;.db</string>",
  );
  expect(text).toContain(
    "<key>Hour</key>\n    <integer>22</integer>\n    <key>Minute</key>\n    <integer>30</integer>",
  );
  const opened = [...text.matchAll(/<(\w+)(?: [^>]*)?>/g)].map(([, name]) => name).filter((name) => name !== "integer");
  for (const name of new Set(opened)) expect(text.split(`<${name}`).length).toBe(text.split(`</${name}>`).length);
  expect([timeOfJob(text), timeOfTimer(systemdTimer(reminder("/bin/x")))]).toEqual(["22:30", "22:30"]);
});

test.each(["22:60", "24:00", "22", "half past", ""])("%j is no time", (text) => {
  expect(() => readTime(text)).toThrow("is no time of day");
});
