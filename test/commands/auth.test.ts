import { chmodSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { learner } from "../helpers/learner.ts";
import { scripted } from "../helpers/prompts.ts";

const TOKEN = "s3cret-0f-mine";
const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);

function one() {
  const you = learner();
  return { you, config: join(you.home, ".config/journey"), file: join(you.home, ".config/journey/tokens.json") };
}

test.each([0o000, 0o022, 0o277])(
  "a token from standard input is kept 0600 under umask %o, and shown nowhere",
  async (mask) => {
    const { you, config, file } = one();
    const before = process.umask(mask);
    try {
      const ran = await you.run("auth add devto", { stdin: `${TOKEN}\n` });
      expect(ran).toMatchObject({
        code: 0,
        out: "The token for dev.to is in ~/.config/journey/tokens.json, which only you can read.\n",
        err: "",
      });
    } finally {
      process.umask(before);
    }
    expect([mode(file), mode(config)]).toEqual(["600", "700"]);
    expect(readFileSync(file, "utf8")).toContain(TOKEN);

    const list = await you.out("auth list");
    expect(list).toBe("Hashnode  none\ndev.to    ~/.config/journey/tokens.json  set 2027-01-01\n");
    const json = await you.out("auth list --json");
    expect(JSON.parse(json).tokens[1]).toEqual({
      service: "devto",
      title: "dev.to",
      source: "file",
      name: file,
      setAt: "2027-01-01T21:30:00.000Z",
    });
    expect(list + json).not.toContain(TOKEN);
  },
);

test("a token typed unseen is kept, another service's stays, and removing takes one", async () => {
  const { you, file } = one();
  await you.out("auth add hashnode", { stdin: TOKEN });
  const prompts = scripted("typed-token");
  await you.out("auth add devto", { prompts });
  expect(prompts.asked).toEqual(["Token for dev.to (dev.to › Settings › Extensions):"]);
  expect(Object.keys(JSON.parse(readFileSync(file, "utf8")).tokens)).toEqual(["hashnode", "devto"]);
  expect(await you.out("auth remove devto")).toMatch(/^The token for dev.to is gone from /);
  expect(readFileSync(file, "utf8")).not.toContain("typed-token");
  expect((await you.run("auth remove devto")).code).toBe(1);
  expect(await you.out("auth list")).toMatch(/^Hashnode +~/);
});

test("the environment comes before the file, and is said to", async () => {
  const { you } = one();
  const env = { DEVTO_API_KEY: "from-outside" };
  const { err } = await you.run("auth add devto", { stdin: TOKEN, env });
  expect(err).toBe("note: DEVTO_API_KEY is set and comes before it\n");
  expect(await you.out("auth list", { env })).toContain("dev.to    DEVTO_API_KEY  environment\n");
});

describe("what is no token is refused without repeating it", () => {
  it.each(["two words", `${TOKEN}\n${TOKEN}`, "ü", "", " \n", "x".repeat(5000), "a\u0000b"])("%j", async (stdin) => {
    const { you } = one();
    const { code, out, err } = await you.run("auth add devto", { stdin });
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).not.toMatch(/s3cret|two words|xxxx/);
  });

  it("on the command line", async () => {
    const { you } = one();
    const { code, err } = await you.run(`auth add devto ${TOKEN}`);
    expect({ code, leaked: err.includes(TOKEN) }).toEqual({ code: 2, leaked: false });
  });

  it("on a terminal that nobody may be asked on, where it would be seen", async () => {
    const { you } = one();
    const { code, err } = await you.run("auth add devto --no-input", { terminal: true, stdin: TOKEN });
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining("by standard input") });
  });
});

describe("a file of tokens", () => {
  it.each([0o640, 0o604, 0o660])("that others may read (%o) is not read, and the way out is named", async (open) => {
    const { you, file } = one();
    await you.out("auth add devto", { stdin: TOKEN });
    chmodSync(file, open);
    for (const command of ["auth list", "auth add hashnode", "auth remove devto"]) {
      const { code, err } = await you.run(command, { stdin: "other" });
      expect({ code, err }).toEqual({
        code: 1,
        err: `error: ${file} holds tokens and is open to others\nhint: chmod 600 ${file}\n`,
      });
    }
  });

  it("that is a link, a folder or rubbish is told, and left alone", async () => {
    const { you, config, file } = one();
    mkdirSync(config, { recursive: true });
    writeFileSync(join(config, "elsewhere"), "{}", { mode: 0o600 });
    symlinkSync(join(config, "elsewhere"), file);
    expect((await you.run("auth list")).err).toContain("is a link");
    expect((await you.run("auth add devto", { stdin: TOKEN })).code).toBe(1);
    expect(readFileSync(join(config, "elsewhere"), "utf8")).toBe("{}");

    const other = one();
    mkdirSync(other.config, { recursive: true });
    writeFileSync(other.file, `{"tokens": "${TOKEN}`, { mode: 0o600 });
    const { code, err } = await other.you.run("auth list");
    expect({ code, leaked: err.includes(TOKEN) }).toEqual({ code: 1, leaked: false });
  });
});
