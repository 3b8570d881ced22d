import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Machine } from "../../src/commands/machine.ts";
import { learner } from "../helpers/learner.ts";
import { scripted } from "../helpers/prompts.ts";

/** Programs of a machine: a crontab kept here, systemd where it is said, and what was run. */
function programs({ systemd = false, crontab = null as string | null, notifies = false } = {}) {
  const state = { crontab, ran: [] as string[], shown: [] as string[] };
  const run: Machine["run"] = async (program, args, input) => {
    const line = [program, ...args].join(" ");
    const [fine, absent] = [
      { code: 0, out: "", err: "" },
      { code: null, out: "", err: "" },
    ];
    if (program === "notify-send") {
      state.shown.push(args.slice(1).join("\n"));
      return notifies ? fine : absent;
    }
    if (program === "systemctl" && !systemd) return absent;
    if (line === "systemctl --user show-environment") return fine;
    if (line === "crontab -l")
      return state.crontab === null
        ? { ...fine, code: 1, err: "no crontab for ada\n" }
        : { ...fine, out: state.crontab };
    state.ran.push(line);
    if (line === "crontab -") state.crontab = input ?? "";
    if (line === "crontab -r") state.crontab = null;
    return fine;
  };
  return { state, machine: run };
}

describe("remind by cron", () => {
  it("adds a line, changes its time, and takes exactly that away", async () => {
    const her = learner();
    const mine = "MAILTO=ada\n0 5 * * * backup 100\\%\n";
    const { state, machine } = programs({ crontab: mine });
    const out = await her.out("remind enable --at 22:30 --yes", { machine });
    expect(out).toBe("Reminds at 22:30, by cron, while the night is open\n");
    expect(state.crontab).toBe(
      `${mine}# journey remind: begin (taken away by \`journey remind disable\`)\n` +
        `30 22 * * * '/usr/bin/node' '/opt/journey/bin/journey.js' '--journal' '${her.journal}' 'remind' 'now' '--from' '22:30'\n` +
        "# journey remind: end\n",
    );
    const once = state.crontab;
    await her.out("remind enable --at 22:30 --yes", { machine });
    expect(state.crontab).toBe(once);
    await her.out("remind enable --at 7:05 --yes", { machine });
    expect(await her.json("remind status", { machine })).toMatchObject({ enabled: true, at: "07:05", by: "cron" });
    expect(await her.out("remind disable", { machine })).toBe("Taken away: 07:05, by cron\n");
    expect(state.crontab).toBe(mine);
    expect(await her.out("remind disable", { machine })).toBe("There was no reminder.\n");
  });

  it("makes a crontab and unmakes it", async () => {
    const { state, machine } = programs();
    const her = learner();
    await her.out("remind enable --yes", { machine });
    await her.out("remind disable", { machine });
    expect(state).toMatchObject({ crontab: null, ran: ["crontab -", "crontab -r"] });
  });

  it("shows what it would write, and writes nothing before it was agreed to", async () => {
    const her = learner();
    const { state, machine } = programs();
    const dry = await her.out("remind enable --dry-run", { machine });
    expect(dry).toMatch(/^into your crontab, with crontab -:\n/);
    expect(dry).toContain("  30 22 * * * '/usr/bin/node'");
    const prompts = scripted("the dishes are done, I write", "n");
    const { code, err } = await her.run("remind enable", { machine, prompts });
    expect({ code, err }).toMatchObject({ code: 1, err: expect.stringContaining("Nothing was changed.\n") });
    expect(prompts.said.join()).toContain("  30 22 * * * '/usr/bin/node'");
    expect((await her.run("remind enable", { machine })).err).toContain("say --yes");
    expect({ ...state, home: readdirSync(her.home) }).toEqual({ crontab: null, ran: [], shown: [], home: [] });
  });
});

describe("remind by systemd", () => {
  it("writes two files and takes them away", async () => {
    const her = learner();
    const { state, machine } = programs({ systemd: true });
    const folder = join(her.home, ".config/systemd/user");
    expect(await her.out("remind enable --at 21:15 --yes", { machine })).toContain("Reminds at 21:15, by systemd");
    expect(readdirSync(folder).sort()).toEqual(["journey-remind.service", "journey-remind.timer"]);
    expect(readFileSync(join(folder, "journey-remind.timer"), "utf8")).toContain(
      "OnCalendar=*-*-* 21:15:00\nPersistent=true\n",
    );
    expect(state.ran).toContain("systemctl --user enable --now journey-remind.timer");
    await her.out("remind disable", { machine });
    expect(readdirSync(folder)).toEqual([]);
    expect(state.ran).toContain("systemctl --user disable --now journey-remind.timer");
  });

  it("leaves a file of that name alone that is not ours", async () => {
    const her = learner();
    const { state, machine } = programs({ systemd: true });
    const path = join(her.home, ".config/systemd/user/journey-remind.timer");
    mkdirSync(join(path, ".."), { recursive: true });
    writeFileSync(path, "[Timer]\n");
    const { code, err } = await her.run("remind enable --yes", { machine });
    expect({ code, err }).toMatchObject({ code: 1, err: expect.stringContaining("is not ours") });
    expect(readFileSync(path, "utf8")).toBe("[Timer]\n");
    expect(existsSync(path.replace("timer", "service"))).toBe(false);
    expect(state.ran).toEqual([]);
  });

  it("goes over to another scheduler, one at a time", async () => {
    const her = learner();
    const { state, machine } = programs({ systemd: true });
    await her.out("remind enable --yes --by cron", { machine });
    await her.out("remind enable --yes", { machine });
    expect(state.crontab).toBeNull();
    expect(await her.json("remind", { machine })).toMatchObject({ by: "systemd" });
  });
});

describe("the plan", () => {
  it("is asked for once, kept among the settings, and stands in the reminder", async () => {
    const her = learner();
    const { machine, state } = programs({ notifies: true });
    await her.out("log first");
    const asked = scripted("the dishes are done, I write one line", "y");
    await her.out("remind enable", { machine, prompts: asked });
    expect(asked.asked).toEqual(["When it is 22:30 and …", "Write this?"]);
    const again = scripted("y");
    await her.out("remind enable --at 22:00", { machine, prompts: again });
    expect(again.asked).toEqual(["Write this?"]);
    expect(await her.out("config get remind.plan")).toBe("the dishes are done, I write one line\n");
    expect(statSync(join(her.home, ".config/journey/config")).mode & 0o777).toBe(0o600);
    her.at("2027-01-02 22:00");
    expect(await her.out("remind now --from 22:00", { machine })).toBe("");
    expect(state.shown).toEqual([
      "Tonight is open\nWhen it is 22:00 and the dishes are done, I write one line\njourney log",
    ]);
  });
});

describe("remind enable", () => {
  it("asks nothing at all under --yes", async () => {
    const her = learner();
    const { machine, state } = programs();
    const prompts = scripted();
    await her.out("remind enable --yes", { machine, prompts });
    expect(prompts.asked).toEqual([]);
    expect(state.ran).toEqual(["crontab -"]);
  });

  it("shows the plan with what would be written, and says what a plan is before it asks for one", async () => {
    const her = learner();
    const { machine } = programs();
    expect(await her.out(["remind", "enable", "--plan", "tea is made", "--dry-run"], { machine })).toContain(
      "~/.config/journey/config:\n  remind.plan = tea is made\n",
    );
    const prompts = scripted("tea is made", "n");
    await her.run("remind enable", { machine, prompts });
    expect(prompts.said[0]).toContain("Enter leaves it out");
    expect(prompts.said[1]).toContain("  remind.plan = tea is made");
  });

  it("tells its time in help as people tell it", async () => {
    expect(await learner().out("remind enable --help")).not.toContain("1350");
  });
});

describe("remind now", () => {
  it("says nothing once tonight is logged, before its time, or on a rest", async () => {
    const her = learner();
    const { machine } = programs();
    await her.out("log first");
    expect(await her.out("remind now", { machine })).toBe("");
    await her.out("rest plan saturdays");
    her.at("2027-01-02 22:30");
    expect(await her.out("remind now", { machine })).toBe("");
    // A timer that makes up for a night the machine slept through comes in the morning.
    her.at("2027-01-03 09:00");
    expect(await her.out("remind now --from 22:30", { machine })).toBe("");
    her.at("2027-01-04 01:00");
    expect(await her.out("remind now --from 22:30", { machine })).toBe("Tonight is open\njourney log\n");
  });
});

it.each([
  ["remind enable --at 25:00", '"25:00" is no time of day', "journey remind enable --at 22:30"],
  ["remind enable --by crom", 'there is no scheduler "crom"', "did you mean cron?"],
])("%s is refused", async (line, message, hint) => {
  const { code, err } = await learner().run(line);
  expect({ code, err }).toEqual({ code: 2, err: `error: ${message}\nhint: ${hint}\n` });
});
