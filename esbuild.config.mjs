// Builds dist/: launch.cjs, which bin starts; nightly/, the frame with one nightly command each; journey.cjs, the frame alone;
// seldom.cjs, what these call on few nights; more.cjs, everything else; a file for each package that they do not hold. What
// each is for: src/README.md.
import { createHash } from "node:crypto";
import { existsSync, renameSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { marked } from "./esbuild.called.mjs";
import {
  absent,
  addonAtOnce,
  apart,
  fileOf,
  late,
  oneAtATime,
  partsOf,
  restOfNight,
  seldom,
  versionAlone,
} from "./esbuild.plugins.mjs";

const optional = process.argv.includes("--if-present");

/** `prepare` also runs where only what a user needs is installed; the package brings its dist along there. */
async function loadEsbuild() {
  try {
    return await import("esbuild");
  } catch (error) {
    if (optional && error.code === "ERR_MODULE_NOT_FOUND" && existsSync("dist/launch.cjs")) process.exit(0);
    if (optional && error.code === "ERR_MODULE_NOT_FOUND") {
      console.warn("journey: not built, the development dependencies are absent");
      process.exit(0);
    }
    throw error;
  }
}

const esbuild = await loadEsbuild();

const options = {
  outdir: "dist",
  outExtension: { ".js": ".cjs" },
  bundle: true,
  format: "cjs",
  platform: "node",
  target: "node20.19",
  supported: {
    // Node's import() starts the loader of ES modules, a quarter of a bare start; require() is there already.
    "dynamic-import": false,
    // V8 parses every literal that it sees, which takes 200,000 instructions for one with \p{L}, in a function that may never
    // be called. As `new RegExp` they save `log` 20 million of 178, the help 8 of 130, `week` 72 of 361.
    "regexp-sticky-and-unicode-flags": false,
  },
  define: { "import.meta.dirname": "__dirname" },
  minify: true,
  metafile: true,
  write: false,
  legalComments: "eof",
  logLevel: "warning",
};

/** Not everybody has these: they stay where npm puts them. */
const OPTIONAL = ["@resvg/resvg-js"];

/** What the bundles hold themselves. */
const HELD = new Set(["better-sqlite3", "uuidv7"]);

/**
 * What the launcher calls. It reads ASCII alone, which need not be decoded and takes half the memory; esbuild escapes all but
 * what stands in regular expressions and comments.
 */
function wrapped({ text }) {
  const escaped = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  const ascii = text.replace(/[^\0-\x7f]/g, escaped);
  return `(function(exports,require,module,__filename,__dirname){${ascii}\n})`;
}

/** A bundle under its hash, by which its compiled code is known again. */
function signed(program) {
  const hash = createHash("sha256").update(program).digest("hex").slice(0, 16);
  return `// ${hash}\n${program}`;
}

/** Writes texts into a folder, by the names of their files in it. */
async function write(files, folder) {
  await mkdir(join(folder, "nightly"), { recursive: true });
  await Promise.all([...files].map(([name, text]) => writeFile(join(folder, name), text)));
}

/**
 * Puts what is built into dist, each file whole at the moment it has its name, and takes away what is there besides: a
 * command that starts meanwhile finds what was there before or what is there now.
 */
async function placed({ programs, files }) {
  const beside = await mkdtemp("dist-");
  try {
    await write([...programs, ...files], beside);
    const bundles = new Map([...programs, ...(await calledBy(beside))]);
    const all = new Map([...files, ...Array.from(bundles, ([name, program]) => [name, signed(program)])]);
    await write(all, beside);
    await mkdir("dist/nightly", { recursive: true });
    for (const name of all.keys()) renameSync(join(beside, name), join("dist", name));
    const there = await readdir("dist", { recursive: true, withFileTypes: true });
    const left = there.filter((one) => one.isFile()).map((one) => relative("dist", join(one.parentPath, one.name)));
    await Promise.all(left.filter((name) => !all.has(name)).map((name) => rm(join("dist", name))));
  } finally {
    await rm(beside, { recursive: true });
  }
}

/** The nightly programs that say what a night calls; none where journey cannot be run, as without an addon for this machine. */
async function calledBy(dist) {
  try {
    return await marked(dist, join(dist, "home"));
  } catch (error) {
    console.warn(`journey: built without knowing what a night calls: ${error.stderr || error.message}`);
    return new Map();
  }
}

/**
 * What is read at every start has no arrow functions: V8 reads those in full with the function around them, others only when
 * they are called. Without compiled code the help takes 6 million instructions less of 139, the nightly commands 2 of 165.
 * In packages esbuild's rewriting of them is not safe: one in a constructor may come to use `this` before `super()`. The few
 * that these bundles hold have no such constructor.
 */
const early = { ...options, supported: { ...options.supported, arrow: false } };

/** The frame with one nightly command, or alone. */
function bundleOf(command) {
  const name = command === undefined ? "journey" : `nightly/${command}`;
  const held = command === undefined ? new Set([...HELD, "commander"]) : HELD;
  const plugins = [
    partsOf(command, nightly),
    seldom(command),
    late,
    apart({ packages, held }),
    versionAlone,
    addonAtOnce,
    absent(command),
  ];
  return esbuild.build({ ...early, entryPoints: { [name]: "src/cli/start.ts" }, plugins });
}

async function bundleOfPackage(name) {
  const isDefault = "default" in (await import(name));
  const contents = `export * from "${name}";${isDefault ? `export { default } from "${name}";` : ""}`;
  const stdin = { contents, resolveDir: ".", sourcefile: "package.mjs" };
  return esbuild.build({ ...options, outdir: undefined, outfile: `dist/${fileOf(name)}`, stdin });
}

const nightly = new Set();
const packages = new Set();
const launcher = await esbuild.build({ ...options, entryPoints: ["src/cli/launch.ts", "src/cli/keepCode.ts"] });
const frame = await bundleOf(undefined);
const nights = await Promise.all(Array.from(nightly, bundleOf));
const more = await esbuild.build({
  ...options,
  entryPoints: { more: "./src/cli/more.ts" },
  external: OPTIONAL,
  plugins: [oneAtATime, late, apart({ packages, held: HELD, optional: OPTIONAL }), versionAlone, addonAtOnce, absent()],
});
const rest = await esbuild.build({
  ...early,
  outdir: undefined,
  outfile: "dist/seldom.cjs",
  stdin: { contents: restOfNight, resolveDir: "." },
  plugins: [partsOf(undefined, nightly), late, apart({ packages, held: HELD }), versionAlone, addonAtOnce, absent()],
});
const others = await Promise.all(Array.from(packages, bundleOfPackage));

const bundles = [frame, ...nights, more, rest, ...others];
const outputs = Object.assign({}, ...bundles.map(({ metafile }) => metafile.outputs));
const texts = (builds, textOf) =>
  builds.flatMap(({ outputFiles }) => outputFiles.map((file) => [relative("dist", file.path), textOf(file)]));
await placed({
  programs: texts(bundles, wrapped),
  files: [...texts([launcher], ({ text }) => text), ["meta.json", JSON.stringify({ outputs })]],
});
