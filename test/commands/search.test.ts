import { beforeEach, describe, expect, it } from "vitest";
import { type Learner, learner } from "../helpers/learner.ts";

interface Found {
  entries: { number: number; excerpt: string }[];
  total: number;
}

describe("search", () => {
  let ada: Learner;
  const found = async (query: string) => (await ada.json<Found>(`search ${query}`)).entries.map(({ number }) => number);

  beforeEach(async () => {
    ada = learner();
    ada.at("2027-01-01 22:30");
    await ada.out('log "Gradient descent by hand, Übung eins" -t ml.2.1 --tag maths --mood 4 --title "Slopes"');
    ada.at("2027-01-02 22:30");
    await ada.out('log "Boosting sums weak learners; gradient boosting too" -t ml.4.1');
    ada.at("2027-01-03 22:30");
    await ada.out('log "Docker and a small Flask service" -t mlops.3.3 --private');
    ada.at("2027-01-05 22:30");
    await ada.out('log "Descent again, step by step" --day 2027-01-04 -t ml.2.1');
  });

  it.each([
    ["gradient", [2, 1]],
    ["gradient descent", [1]],
    ["'descent gradient'", []],
    ["'gradient descent'", [1]],
    ["gradient -boosting", [1]],
    ["grad*", [2, 1]],
    ["flask OR boosting", [3, 2]],
    ["ubung", [1]],
    ["slopes", [1]],
    ["descent --late", [4]],
    ["--tool docker", [3]],
    ["--unit ml.2", [4, 1]],
    ["--tag maths", [1]],
    ["--mood 4", [1]],
    ["--private", [3]],
    ["descent --since 2027-01-02", [4]],
    ["descent --until 2027-01-02", [1]],
    ["-t ml.2.1 again", [4]],
    ["--unpublished --limit 2", [4, 3]],
    ["nowhere", []],
  ])("journey search %s finds %j, the newest first", async (query, numbers) => {
    expect(await found(query)).toEqual(numbers);
  });

  it("ranks by relevance when asked to", async () => {
    expect((await found("gradient --rank")).sort()).toEqual([1, 2]);
  });

  it("shows the words in their context, by colour or in marks", async () => {
    expect(await ada.out("search boosting")).toContain("«Boosting» sums weak learners; gradient «boosting» too");
    expect(await ada.out("search boosting --color")).toContain("\x1b[1mboosting\x1b[22m");
  });

  it("takes no marks of the learner's own for a hit, and paints a hit on every line it goes over", async () => {
    await ada.out('log "Elle a dit « gradient » hier"');
    const screen = { terminal: true, columns: 80 };
    expect(await ada.out("search hier", screen)).toContain("Elle a dit « gradient » \x1b[1mhier\x1b[22m");
    await ada.out(`log "${"線形".repeat(5)}回帰の仮定を確かめた"`);
    const { out } = await ada.run("search 回帰の仮定を確かめた", { terminal: true, columns: 40 });
    expect(out.match(/\x1b\[1m[回帰の仮定を確かめた]+\x1b\[22m/g)?.length).toBe(2);
    expect(out).not.toMatch(/[«»\ue000\ue001]/);
  });

  it("counts everything that was found, whatever is shown", async () => {
    const { entries, total } = await ada.json<Found>("search descent --limit 1");
    expect([entries.length, total]).toEqual([1, 2]);
    expect(await ada.out("search descent --limit 1")).toContain("the first 1; more with --limit");
  });

  it("explains a query that cannot be read, and never in SQLite's words", async () => {
    const { code, err } = await ada.run(["search", '"open']);
    expect({ code, err }).toEqual({
      code: 2,
      err: 'error: the quotation "open is not closed\nhint: words, "a phrase", begin*, -without, this OR that\n',
    });
    expect((await ada.run("search")).code).toBe(2);
    expect((await ada.run("search --tool hammer")).err).toContain('no topic names the tool "hammer"');
  });

  it("keeps up with what is deleted and rebuilt", async () => {
    await ada.out("curriculum drop mlops --yes");
    expect(await found("flask")).toEqual([3]);
  });
});
