import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Learner, learner } from "../helpers/learner.ts";

async function archiveOf(her: Learner, name: string): Promise<string> {
  const archive = await her.out("export --all --for json");
  writeFileSync(join(her.home, name), archive);
  return archive;
}

async function written(): Promise<Learner> {
  const her = learner();
  her.at("2027-01-10 22:30");
  await her.out(["log", "Gradients: ü, 𝛁f\r\nby hand", "-t", "ml.2.1", "--done", "--tag", "maths", "--mood", "4"]);
  await her.out("log kept to myself --private --link https://example.org --min 45");
  await her.out("curriculum drop mlops --yes");
  return her;
}

describe("the archive", () => {
  it("says that it holds what never leaves otherwise, and is JSON with an entry a line", async () => {
    const her = await written();
    const { out, err } = await her.run("export --all --for json");
    expect(err).toContain("private entries");
    expect(JSON.parse(out).entries.map(({ number, mood, day }: never) => [number, mood, day])).toEqual([
      [1, 4, "2027-01-10"],
      [2, undefined, "2027-01-10"],
    ]);
    expect(out.split("\n").filter((line) => line.includes("kept to myself"))).toHaveLength(1);
  });

  it("comes back whole: export, import elsewhere, export gives the same bytes", async () => {
    const her = await written();
    const archive = await archiveOf(her, "journal.json");
    const other = learner();
    writeFileSync(join(other.home, "journal.json"), archive);
    expect(await other.out("import journal.json")).toContain("Imported 2 entries");
    expect(await archiveOf(other, "again.json")).toBe(archive);
    expect((await other.json<{ failed: number }>("doctor")).failed).toBe(0);
    expect(await other.out("log third")).toContain("Saved #3");
  });

  it("imported twice changes nothing, and a dry run never does", async () => {
    const her = await written();
    const archive = await archiveOf(her, "journal.json");
    expect(await her.out("import journal.json")).toContain("Nothing new in it");
    const other = learner();
    await other.out("log mine");
    const before = await archiveOf(other, "mine.json");
    writeFileSync(join(other.home, "journal.json"), archive);
    await other.out("import journal.json --dry-run");
    expect(await archiveOf(other, "mine.json")).toBe(before);
    await other.out("import journal.json");
    const once = await archiveOf(other, "merged.json");
    expect(JSON.parse(once).entries.map(({ number }: { number: number }) => number)).toEqual([1, 2, 3]);
    await other.out("import journal.json");
    expect(await archiveOf(other, "merged.json")).toBe(once);
  });

  it.each([
    ['"day":"2027-01-10"', '"day":"2027-02-30"', 'entries[0].day: "2027-02-30" is no date'],
    ['"number":2', '"number":"two"', 'entries[1].number: ""two"" is no number'],
    ['"zone":"Europe/Berlin",', "", "entries[0].zone: is missing"],
    ['"journeyArchive": 1', '"journeyArchive": 9', "newer than this journey"],
    ["{", "[", "this is no JSON"],
  ])("with %s turned into %s is refused by its path, and nothing is imported", async (from, to, message) => {
    const her = await written();
    const archive = await archiveOf(her, "journal.json");
    writeFileSync(join(her.home, "bad.json"), archive.replace(from, to));
    const { code, err } = await her.run("import bad.json");
    expect([code, err.includes(message) || err]).toEqual([1, true]);
  });
});
