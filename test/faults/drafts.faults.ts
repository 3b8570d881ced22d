import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { readDraft } from "../../src/core/draft.ts";
import { BIN, run, surroundings } from "../helpers/built.ts";
import { Sqlite } from "../helpers/sqlite.ts";

/** Whole runs of the command killed at a random moment. */
const KILLS = Number(process.env.JOURNEY_KILLS ?? 1000);

const isRoot = process.getuid?.() === 0;

function home(): string {
  const folder = mkdtempSync(join(tmpdir(), "journey-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A file system of its own, of 1 MB. */
function smallDisk(): string {
  const folder = mkdtempSync(join(tmpdir(), "journey-disk-"));
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", folder]).status === 0;
  onTestFinished(() => {
    if (mounted) spawnSync("umount", [folder]);
    rmSync(folder, { recursive: true, force: true });
  });
  if (!mounted) throw new Error("a tmpfs could not be mounted");
  return folder;
}

function fill(disk: string): void {
  try {
    for (let n = 0; ; n++) writeFileSync(join(disk, `filler-${n}`), Buffer.alloc(n < 200 ? 4096 : 64));
  } catch {}
}

const bodies = (at: string, args: string[] = []): string[] => {
  const { out } = run([...args, "show", "1..99999", "--json"], at);
  return JSON.parse(out).entries.map(({ body }: { body: string }) => body);
};

describe("a full disk", () => {
  it.skipIf(!isRoot)("under the journal: the draft is kept elsewhere, and nothing is said to be saved", () => {
    const [at, disk] = [home(), smallDisk()];
    const journal = ["--journal", join(disk, "journal.db")];
    expect(run([...journal, "log", "first"], at).code).toBe(0);
    fill(disk);
    const text = "words\n".repeat(20_000);
    const { code, out, err } = run([...journal, "log", "-"], at, { input: text });
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain("the text is kept in ");
    for (const name of readdirSync(disk)) if (name.startsWith("filler")) rmSync(join(disk, name));
    expect(run([...journal, "recover", "1"], at).code).toBe(0);
    expect(bodies(at, journal)).toEqual(["first", text]);
  });

  it.skipIf(!isRoot)("under everything: it is said plainly that there is not even a draft", () => {
    const disk = smallDisk();
    const env = { TMPDIR: disk };
    expect(run(["log", "first"], disk, { env }).code).toBe(0);
    fill(disk);
    const { code, out, err } = run(["log", "-"], disk, { env, input: "words\n".repeat(20_000) });
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain("no draft can be kept in ");
  });
});

describe("a lock that another program holds", () => {
  it("fails after the time-out, with the text in a draft", () => {
    const at = home();
    run(["log", "first"], at);
    const db = new Sqlite(join(at, ".local/share/journey/journal.db"));
    db.exec("BEGIN IMMEDIATE");
    const { code, out, err } = run(["log", "-"], at, { input: "while locked" });
    db.exec("ROLLBACK");
    db.close();
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain("the text is kept in ");
    expect(run(["recover", "1"], at).code).toBe(0);
    expect(bodies(at)).toEqual(["first", "while locked"]);
  });
});

describe("kill -9", () => {
  it(`of ${KILLS} runs at random moments loses nothing that was acknowledged or drafted, and tears nothing`, async () => {
    const at = home();
    mkdirSync(join(at, ".local/share/journey/drafts"), { recursive: true });
    run(["log", "first"], at);
    const acknowledged: string[] = [];
    for (let n = 0; n < KILLS; n++) {
      const text = `night ${n}\n${"x".repeat(n % 7) || "y"}\n`;
      if (await killedRun(at, text, (n * 37) % 160)) acknowledged.push(text);
    }
    const folder = join(at, ".local/share/journey/drafts");
    const names = readdirSync(folder).filter((name) => name.endsWith(".draft"));
    expect(names.filter((name) => readDraft(readFileSync(join(folder, name))) === null)).toEqual([]);
    for (let left = names.length; left > 0; left--) run(["recover", "1"], at);
    const saved = bodies(at);
    expect(acknowledged.filter((text) => !saved.includes(text))).toEqual([]);
    expect(new Set(saved).size).toBe(saved.length);
    expect(saved.filter((body) => body !== "first" && !/^night \d+\n(x+|y)\n$/.test(body))).toEqual([]);
    const db = new Sqlite(join(at, ".local/share/journey/journal.db"), { readonly: true });
    expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
    db.close();
    console.log(`${KILLS} kills: ${acknowledged.length} acknowledged, ${names.length} drafts, ${saved.length} entries`);
  });
});

/** Whether the command said "Saved" before it was killed. */
function killedRun(at: string, text: string, after: number): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [BIN, "log", "-"], { cwd: at, env: surroundings(at) });
    let out = "";
    child.stdout.on("data", (data) => {
      out += data;
    });
    child.stdin.on("error", () => {});
    child.stdin.end(text);
    const timer = setTimeout(() => child.kill("SIGKILL"), 40 + after);
    child.on("close", () => {
      clearTimeout(timer);
      resolve(out.includes("Saved"));
    });
  });
}
