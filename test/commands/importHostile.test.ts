import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { learner } from "../helpers/learner.ts";

interface Answer {
  entries: { where: string; state: string }[];
  leftOut: { where: string; why: string }[];
}

function writer() {
  const you = learner();
  you.at("2027-01-12 22:30");
  const put = (name: string, bytes: string | Uint8Array) => writeFileSync(join(you.home, name), bytes);
  return { you, put };
}

describe("a source that is none", () => {
  it.each([
    ["missing.md", 1, "there is no file"],
    ["empty.md", 1, "none of the journals that are read"],
    ["prose.md", 1, "none of the journals that are read"],
    ["binary.md", 1, "not UTF-8: byte 0xFF at offset 3"],
    ["fifo", 1, "is no file"],
    ["loop", 1, "is a link to itself"],
    ["half.json", 1, "this is no JSON, or only part of it"],
    ["other.json", 1, "this is no export of jrnl"],
    ["toml.md", 0, ""],
    ["nothing", 1, "there is no Markdown in nothing"],
  ])("as %s ends with %i: %s", async (name, code, message) => {
    const { you, put } = writer();
    put("empty.md", "");
    put("prose.md", "Only words.\n");
    put("binary.md", new Uint8Array([0x61, 0x0a, 0x62, 0xff, 0xfe]));
    put("half.json", '{"entries": [');
    put("other.json", '{"name": "x"}');
    put("toml.md", "+++\ndate = 2027-01-01\n+++\nx\n");
    execFileSync("mkfifo", [join(you.home, "fifo")]);
    symlinkSync("loop", join(you.home, "loop"));
    mkdirSync(join(you.home, "nothing"));
    const ran = await you.run(["import", name, "--dry-run"]);
    expect(ran.code).toBe(code);
    expect(ran.err).toContain(message);
  });

  it("by standard input that is not UTF-8 is refused with a way to convert it", async () => {
    const { you } = writer();
    const { err } = await you.run("import - --yes", { stdin: new Uint8Array([0x23, 0xe4]) });
    expect(err).toContain("offset 1");
    expect(err).toContain("| journey import -");
  });
});

describe("a hostile source", () => {
  it("keeps what can be kept and names the rest", async () => {
    const { you, put } = writer();
    const days = [
      "## Day 1: 2027-01-01\n\nNUL \0 here\n",
      `## Day 2: 2027-01-02\n\n${"a".repeat(5_000_001)}\n`,
      "## Day 3: 2027-01-03\n\n![](only)\n### heading\n",
      "## Day 4: 9999-12-31\n\nfar\n",
      "## Day 5: 0001-01-01\n\nlong ago\n",
      "## Day 6: 2027-01-06 - \u001b]0;evil\u0007 \u202etitle\n\n\u001b[31mred \u202e\n",
    ];
    put("log.md", days.join("\n"));
    const { entries, leftOut } = await you.json<Answer>("import log.md --yes");
    expect(entries.map(({ where }) => where)).toHaveLength(2);
    expect(leftOut.map(({ why }) => why)).toEqual([
      "before 1970",
      "the text holds a NUL character at offset 4",
      expect.stringContaining("an entry holds 5000000"),
      "a day that has not come yet",
    ]);
    const { out } = await you.run("import log.md --dry-run");
    const shown = out + (await you.out("list")) + (await you.out("show 1..9"));
    expect(/[\u0000-\u0008\u000b-\u001f\u202e]/.test(shown)).toBe(false);
  });

  // Each took minutes, or all of the stack, where a pattern looked at a run of signs again from each of them.
  it.each([
    ["marks of quotations and lists", "> - "],
    ["spaces between words", " "],
    ["comments never closed", "<!-- "],
    ["dots in an address", "."],
    ["brackets in an address", ")"],
    ["rules", "- "],
    ["colons", ":"],
    ["hashes", "#"],
  ])("with %s without end is read in a moment", async (_, piece) => {
    const { you, put } = writer();
    const long = piece.repeat(200_000);
    put("log.md", `## Day 1: 2027-01-01\n\n**Links:** https://example.org/${long}x\n\na ${long}b *\n${long}\n`);
    put("jrnl.txt", `[2027-01-01 09:00] a ${long}b *\n${long}x\n`);
    for (const name of ["log.md", "jrnl.txt"]) expect((await you.run(`import ${name} --dry-run`)).code).toBe(0);
  });

  it("with more days than any life is refused", async () => {
    const { you, put } = writer();
    put("log.md", "# Day 1\n".repeat(100_002));
    expect((await you.run("import log.md --dry-run")).err).toContain("more than 100,000 entries");
  });

  it("of JSON with lone surrogates and strange values is told entry by entry", async () => {
    const { you, put } = writer();
    const entries = '{"title":"\\ud800","body":"half \\udfff","date":"2027-01-10","time":"09:00"}';
    put("jrnl.json", `{"__proto__": {"x": 1}, "entries": [${entries}, 7, [], {"date": {}}]}`);
    const { leftOut } = await you.json<Answer>("import jrnl.json --dry-run");
    expect(leftOut.map(({ where }) => where).sort()).toEqual(["entry 1", "entry 2", "entry 3", "entry 4"]);
  });

  it("of folders too deep, pipes, and names with newlines is read as far as it can be", async () => {
    const { you, put } = writer();
    let deep = "vault";
    for (let level = 0; level < 24; level++) deep += "/d";
    mkdirSync(join(you.home, deep), { recursive: true });
    put(`${deep}/2027-01-01.md`, "too deep");
    put("vault/2027-01-02 a\nb\u001b[2J.md", "A name.\n");
    mkdirSync(join(you.home, "vault/locked.md"));
    execFileSync("mkfifo", [join(you.home, "vault/2027-01-03.md")]);
    chmodSync(join(you.home, "vault"), 0o755);
    const { entries, leftOut } = await you.json<Answer>("import vault --yes");
    expect(entries.map(({ where }) => where)).toEqual(["2027-01-02 a\nb\u001b[2J.md"]);
    expect(leftOut.map(({ why }) => why).sort()).toEqual(["deeper than 20 folders", "no file that can be read"]);
    expect((await you.out("import vault --dry-run")).includes("\u001b[2J")).toBe(false);
  });
});
