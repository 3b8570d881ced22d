import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Learner, learner } from "../helpers/learner.ts";

const PNG = Buffer.from("\x89PNG\r\n\x1a\nplot", "latin1");

/** A night with a picture, and a folder `pics` that has it. */
async function plotted(body: string): Promise<Learner> {
  const her = learner();
  put(her, "pics/loss.png");
  await her.out("log -", { stdin: body });
  return her;
}

function put(her: Learner, path: string, data: Buffer | string = PNG): void {
  mkdirSync(dirname(join(her.home, path)), { recursive: true });
  writeFileSync(join(her.home, path), data);
}

const article = (her: Learner, folder = "blog") =>
  readFileSync(
    join(her.home, folder, readdirSync(join(her.home, folder)).filter((name) => name.endsWith(".md"))[0] ?? ""),
    "utf8",
  );
const pictures = (her: Learner, folder: string) =>
  readdirSync(join(her.home, folder)).filter((name) => !name.startsWith("."));
const problems = async (her: Learner, args = "export --lint --images pics") => {
  const { out } = await her.run([...args.split(" "), "--json"]);
  const { articles } = JSON.parse(out) as { articles: { remarks: { kind: string; text: string }[] }[] };
  return articles.flatMap(({ remarks }) => remarks.filter(({ kind }) => kind === "problem").map(({ text }) => text));
};

describe("the images of an article", () => {
  it("are copied beside it once each, and linked there, however they are written", async () => {
    const her = await plotted(
      'A ![loss](loss.png "The loss"), ![again][p], <img width=3 src="loss%2epng">\n\n> quoted ![it](loss.png)\n\n[p]: loss.png\n',
    );
    put(her, "pics/other name.png");
    await her.out("log -", { stdin: "![same bytes](<other name.png>)\n" });
    const { code, err } = await her.run("export --out blog --images pics");
    expect([code, err]).toEqual([0, "2 changes for plain: --lint says which\n"]);
    const [name, ...others] = pictures(her, "blog/images");
    expect(others).toEqual([]);
    expect(readFileSync(join(her.home, "blog/images", name ?? ""))).toEqual(PNG);
    expect(article(her)).toContain(
      `A ![loss](images/${name} "The loss"), ![again](images/${name}), <img width=3 src="images/${name}">\n\n> quoted ![it](images/${name})\n`,
    );
    expect(article(her)).toContain(`![same bytes](images/${name})`);
    expect(await her.out("export --out blog --images pics")).toBe("unchanged: 1\n");
  });

  it("are taken from the journal's folder without being asked, and from no other", async () => {
    const her = await plotted("![loss](loss.png)\n");
    expect(await problems(her, "export --lint")).toEqual([
      "image loss.png: is missing (looked in ~/.local/share/journey)",
    ]);
    put(her, ".local/share/journey/loss.png");
    expect(await problems(her, "export --lint")).toEqual([]);
  });

  it.each([
    ["missing.png", "is missing"],
    ["../secret.png", "is outside the folders images are taken from"],
    ["/etc/hostname", "is outside the folders images are taken from"],
    ["file:///etc/hostname", "is outside the folders images are taken from"],
    ["sub/../../secret.png", "is outside the folders images are taken from"],
    ["%2e%2e/secret.png", "is outside the folders images are taken from"],
    ["linked.png", "is a link that leads out of the folder"],
    ["linked/secret.png", "is a link that leads out of the folder"],
    ["text.png", "is no picture"],
    ["folder.png", "is no file"],
    ["large.png", "is larger than 20 MB"],
  ])("stay as they are when one is %s", async (path, why) => {
    const her = await plotted(`![x](${path})\n`);
    put(her, "secret.png");
    put(her, "pics/text.png", "root:x:0:0");
    put(her, "pics/large.png", Buffer.alloc(path === "large.png" ? 20_000_001 : 0));
    mkdirSync(join(her.home, "pics/folder.png"));
    symlinkSync(join(her.home, "secret.png"), join(her.home, "pics/linked.png"));
    symlinkSync(her.home, join(her.home, "pics/linked"));
    expect(await problems(her)).toEqual([expect.stringContaining(`: ${why} (looked in ~/pics and `)]);
    await her.out("export --out blog --images pics");
    expect(article(her)).toContain(`![x](${path})\n`);
    expect(existsSync(join(her.home, "blog/images"))).toBe(false);
  });

  it("are no images in code, and none of the web is looked for", async () => {
    const body =
      "`![x](loss.png)` ![w](https://a.example/loss.png) ![d](data:image/png;base64,x)\n\n    ![x](loss.png)\n";
    const her = await plotted(body);
    await her.out("export --out blog --images pics");
    expect(article(her)).toContain(body);
    expect(existsSync(join(her.home, "blog/images"))).toBe(false);
  });

  it.each([
    ["hugo", "site/content/posts", "site/content/posts/images", "../images/"],
    ["hugo", "site/content/posts", "site/static/plots", "/plots/"],
    ["jekyll", "site/_posts", "site/assets/my plots", "/assets/my%20plots/"],
    ["astro", "src/blog", "src/blog/images", "./images/"],
    ["astro", "src/blog", "src/assets", "../assets/"],
    ["obsidian", "vault/journal", "vault/attachments", "../attachments/"],
  ])("are linked as %s wants it: %s with %s", async (target, out, to, link) => {
    const her = await plotted("![loss](loss.png)\n");
    await her.out(["export", "--for", target, "--out", out, "--images", "pics", "--images-to", to]);
    const [name] = pictures(her, to);
    expect(article(her, out)).toContain(`![loss](${link}${name})\n`);
  });

  it("are a problem below _posts, where Jekyll serves nothing", async () => {
    const her = await plotted("![loss](loss.png)\n");
    expect(await problems(her, "export --for jekyll --out _posts --lint --images pics")).toEqual([
      "image loss.png: nothing below the folder of --out is served: name another with --images-to",
    ]);
    expect(existsSync(join(her.home, "_posts"))).toBe(false);
  });

  it.each(["devto", "hashnode"])("are a problem for %s, which takes none from this machine", async (target) => {
    const her = await plotted("![loss](loss.png)\n");
    const told = `image loss.png: ${target} takes none from this machine: upload it, and write its address`;
    expect(await problems(her, `export --for ${target} --lint --images pics`)).toEqual([told]);
    expect((await her.run(`export --for ${target} --lint --images pics`)).code).toBe(1);
  });

  it("may be the cover", async () => {
    const her = await plotted("Words\n");
    await her.out("edit 1 --cover loss.png");
    await her.out("export --for astro --out blog --images pics");
    expect(article(her)).toContain(`heroImage: "./images/${pictures(her, "blog/images")[0]}"`);
  });

  it("that were changed in the export are left alone, and what refers to them is still written", async () => {
    const her = await plotted("![loss](loss.png)\n");
    await her.out("export --out blog --images pics");
    const name = pictures(her, "blog/images")[0] ?? "";
    put(her, `blog/images/${name}`, "mine");
    const { code, out } = await her.run("export --out blog --images pics");
    expect([code, out]).toEqual([1, expect.stringContaining(`left     ~/blog/images/${name}: changed since`)]);
    expect(readFileSync(join(her.home, "blog/images", name), "utf8")).toBe("mine");
  });
});
