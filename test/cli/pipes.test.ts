import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { BIN, run, surroundings } from "../helpers/built.ts";

function home(): string {
  const folder = mkdtempSync(join(tmpdir(), "journey-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A line of shell in which `journey` is the built command. */
function shell(line: string, at: string) {
  const journey = `journey() { "${process.execPath}" "${BIN}" "$@"; }`;
  const ran = spawnSync("bash", ["-c", `${journey}\n${line}`], { cwd: at, env: surroundings(at), maxBuffer: 2 ** 26 });
  return { code: ran.status, out: ran.stdout.toString("utf8"), err: ran.stderr.toString("utf8") };
}

const has = (tool: string) => spawnSync("sh", ["-c", `command -v ${tool}`]).status === 0;

describe("pipes", () => {
  it("3 MB arrive whole at a slow reader", () => {
    const at = home();
    run(["log", "-"], at, { input: "0123456789 abcde\n".repeat(180_000) });
    const direct = shell("journey export > whole; sha256sum < whole; wc -c < whole", at);
    const slow = shell("journey export | (sleep 1; sha256sum)", at);
    const [sum, size] = direct.out.split("\n");
    expect(Number(size)).toBeGreaterThan(3_000_000);
    expect(slow).toEqual({ code: 0, out: `${sum}\n`, err: "" });
  });

  it("a reader that has seen enough is no failure", () => {
    const at = home();
    run(["log", "-"], at, { input: "line\n".repeat(100_000) });
    expect(shell("journey export | head -1; exit $PIPESTATUS", at)).toMatchObject({ code: 0, err: "" });
    expect(shell("journey --help | head -1; exit $PIPESTATUS", at)).toMatchObject({ code: 0, err: "" });
  });

  it.skipIf(!existsSync("/dev/full"))("a full output device is an error, and what was saved is not lost", () => {
    const at = home();
    const { code, err } = shell("journey log words > /dev/full", at);
    expect(code).toBe(1);
    expect(err).toContain("error: the disk is full");
    expect(shell("journey list --json", at).out).toContain('"total":1');
    expect(shell("journey list > /dev/full", at).code).toBe(1);
  });

  it("slow standard input is read to its end", () => {
    const at = home();
    expect(shell("(printf one; sleep 0.3; printf ' two'; sleep 0.3; echo) | journey log -", at).code).toBe(0);
    expect(shell("journey show 1", at).out).toContain("one two");
  });

  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ] as const)("%s while standard input is read keeps what had come", async (signal, code) => {
    const at = home();
    const child = spawn(process.execPath, [BIN, "log", "-"], { cwd: at, env: surroundings(at) });
    let err = "";
    child.stderr.on("data", (data) => {
      err += data;
    });
    const ended = new Promise<number>((resolve) =>
      child.on("close", (exit, killer) => resolve(exit ?? (killer === "SIGHUP" ? 129 : -1))),
    );
    child.stdin.write("half a tho");
    await reads(child.pid ?? 0);
    child.kill(signal);
    expect(await ended).toBe(code);
    const folder = join(at, ".local/share/journey/drafts");
    const [name = ""] = readdirSync(folder);
    expect(readFileSync(join(folder, name), "utf8")).toMatch(/\nhalf a tho$/);
    expect(err).toContain(`the text is kept in ${join(folder, name)}`);
  });
});

/** Waits until the process catches signals: it has begun to wait for input, and what was written has come. */
async function reads(pid: number): Promise<void> {
  // SIGHUP, SIGINT and SIGTERM, one after the other.
  const CAUGHT = (1n << 0n) | (1n << 1n) | (1n << 14n);
  for (;;) {
    const caught = /SigCgt:\t([0-9a-f]+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? "0";
    if ((BigInt(`0x${caught}`) & CAUGHT) === CAUGHT) break;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  await new Promise((resolve) => setTimeout(resolve, 200));
}

describe("Saved", () => {
  it.skipIf(!has("strace"))("is said only after the write-ahead log is on the disk", () => {
    const at = home();
    run(["log", "first"], at);
    const calls = traced(["log", "second"], at);
    const saved = calls.findIndex((call) => /^write\(1, "Saved #2/.test(call));
    const wal = calls.findIndex((call) => /^openat\(.*journal\.db-wal"/.test(call));
    const fd = / = (\d+)/.exec(calls[wal] ?? "")?.[1];
    const lastWrite = calls.findLastIndex((call, i) => i < saved && call.startsWith(`pwrite64(${fd},`));
    const sync = calls.findLastIndex((call, i) => i < saved && new RegExp(`^f(?:data)?sync\\(${fd}\\)`).test(call));
    expect(wal).toBeGreaterThan(-1);
    expect(lastWrite).toBeGreaterThan(wal);
    expect(sync).toBeGreaterThan(lastWrite);
    expect(saved).toBeGreaterThan(sync);
  });

  it.skipIf(!has("strace"))(
    "is said of standard input only after its draft was on the disk before the journal was opened",
    () => {
      const at = home();
      run(["log", "first"], at);
      const calls = traced(["log", "-"], at, "from a pipe");
      const open = calls.findIndex((call) => /^openat\(.*\.draft\.new"/.test(call));
      const fd = / = (\d+)/.exec(calls[open] ?? "")?.[1];
      const synced = calls.findIndex((call, i) => i > open && call.startsWith(`fsync(${fd})`));
      const renamed = calls.findIndex((call) => /^rename\(.*\.draft"/.test(call));
      const folder = calls.findIndex((call, i) => i > renamed && call.startsWith("fsync("));
      // Its header is not even looked at before.
      const journal = calls.findIndex((call) => /^openat\(.*journal\.db"/.test(call));
      const order = [open, synced, renamed, folder, journal];
      expect(order.every((at) => at >= 0)).toBe(true);
      expect(order).toEqual(order.toSorted((a, b) => a - b));
    },
  );
});

/** The system calls of a run, in order, of the thread that makes them. */
function traced(args: readonly string[], at: string, input = ""): string[] {
  const log = join(at, "strace");
  const trace = "trace=openat,write,pwrite64,fsync,fdatasync,rename";
  spawnSync("strace", ["-f", "-o", log, "-e", trace, process.execPath, BIN, ...args], {
    cwd: at,
    env: surroundings(at),
    input,
  });
  return readFileSync(log, "utf8")
    .split("\n")
    .map((line) => line.replace(/^\d+\s+/, ""));
}
