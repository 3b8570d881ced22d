import { describe, expect, it } from "vitest";
import { interruption } from "../../src/core/error.ts";
import { scripted } from "../helpers/prompts.ts";
import { tenNights } from "../helpers/tenNights.ts";

describe("journey rm", () => {
  it("answers as the golden night has it, once it was asked", async () => {
    const you = await tenNights();
    await you.out("publish 10 --url https://you.hashnode.dev/day-10");
    const prompts = scripted("y");
    expect(await you.out("rm 10", { prompts })).toBe(
      [
        "Deleted #10 (Sun 10 Jan, 4 words). Sun 10 is open.",
        "Streak 9 (was 10) · best 9 (was 10) · written 9/180",
        "ml.2.1 stays finished",
        "Still online: https://you.hashnode.dev/day-10",
        "Take back: journey undo",
        "",
      ].join("\n"),
    );
    expect(prompts.asked).toEqual(["Delete #10 (Sun 10 Jan, 4 words)?"]);
    expect((await you.run("show 10")).code).toBe(1);
    expect(await you.out("topics ml.2")).toContain("●  ml.2.1");
  });

  it("is taken back whole by undo", async () => {
    const you = await tenNights();
    const before = await you.out("show 10 --json");
    await you.out("rm 10 --yes");
    await you.out("undo");
    expect(await you.out("show 10 --json")).toBe(before);
  });

  it("breaks its figures between them on a narrow terminal, as undo does", async () => {
    const you = await tenNights();
    const narrow = { terminal: true, columns: 40 };
    const figures = "Streak 9 (was 10) · best 9 (was 10)\nwritten 9/180";
    expect(await you.out("rm 10 --yes --no-color", narrow)).toContain(figures);
    await you.out("undo");
    expect(await you.out("redo --no-color", narrow)).toContain(figures);
  });

  it("leaves a day with another entry as it was", async () => {
    const you = await tenNights();
    await you.out('log "Once more"');
    expect(await you.out("rm 11 --yes")).toBe("Deleted #11 (Sun 10 Jan, 2 words).\nTake back: journey undo\n");
  });

  it("never gives a deleted entry's number again", async () => {
    const you = await tenNights();
    await you.out("rm 10 --yes");
    expect(await you.out('log "Again"')).toContain("Saved #11 · Sun 10 Jan\n");
  });

  it.each([
    ["nobody can answer", undefined, "error: this would have to be confirmed\nhint: say --yes\n"],
    ["the answer is no", scripted("n"), "Nothing was changed.\n"],
  ])("deletes nothing where %s", async (_, prompts, message) => {
    const you = await tenNights();
    const { code, err } = await you.run("rm 10", prompts && { prompts });
    expect({ code, err }).toEqual({ code: 1, err: message });
    expect((await you.run("show 10")).code).toBe(0);
  });

  it("tells a script that it was refused", async () => {
    const you = await tenNights();
    const { code, out, err } = await you.run("rm 10 --json", { prompts: scripted("n") });
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(JSON.parse(err)).toEqual({ error: { code: "refused", message: "nothing was changed", hint: null } });
  });

  it("says what Ctrl-C at the question left as it was", async () => {
    const you = await tenNights();
    const prompts = { ...scripted(), confirm: () => Promise.reject(interruption("interrupted", "")) };
    const { code, err } = await you.run("rm 10", { prompts });
    expect({ code, err }).toEqual({ code: 130, err: "error: stopped: nothing was changed\n" });
  });

  it("does not delete unseen what was changed while the question stood", async () => {
    const you = await tenNights();
    const prompts = {
      ...scripted(),
      confirm: async () => {
        await you.out('edit 10 -m "Much more than that"');
        return true;
      },
    };
    const { code, err } = await you.run("rm 10", { prompts });
    expect({ code, err }).toEqual({
      code: 1,
      err: "error: #10 was changed meanwhile: it was not deleted\nhint: journey show 10\n",
    });
    expect((await you.run("show 10")).code).toBe(0);
  });

  it("names the candidates of a day with several entries", async () => {
    const you = await tenNights();
    await you.out('log "Once more"');
    expect((await you.run("rm today --yes")).err).toContain("today names several entries: #10, #11");
  });
});
