// Builds dist/: journey.cjs, the frame and the nightly commands; more.cjs, everything else; a file for each package that
// only more.cjs uses; launch.cjs, which bin starts and which loads the others.
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";

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
  // Node's import() starts the loader of ES modules, a quarter of a bare start; require() is there already.
  supported: { "dynamic-import": false },
  define: { "import.meta.dirname": "__dirname" },
  minify: true,
  metafile: true,
  legalComments: "eof",
  logLevel: "warning",
};

/** The frame asks for the second bundle by a dynamic import; in dist that is the other file. */
const joined = {
  name: "more",
  setup(build) {
    build.onResolve({ filter: /\/more\.ts$/ }, ({ kind }) =>
      kind === "dynamic-import" ? { path: "./more.cjs", external: true } : undefined,
    );
  },
};

/** A nightly command's own bundle holds that command and what it needs; the rest is in the second bundle. */
const nightlyIn = (bundled, met) => ({
  name: "nightly",
  setup(build) {
    const elsewhere = { path: "./more.cjs", external: true };
    build.onResolve({ filter: /^\.\.\/commands\/\w+\.ts$/ }, ({ path, kind }) => {
      if (kind !== "dynamic-import") return undefined;
      const name = /(\w+)\.ts$/.exec(path)[1];
      met.add(name);
      return name === bundled ? undefined : elsewhere;
    });
    build.onResolve({ filter: /^\.\/context\.ts$/ }, ({ kind }) =>
      kind === "dynamic-import" && bundled === undefined ? elsewhere : undefined,
    );
  },
});

/** What most runs never call is evaluated when it is called: its expressions with `\p{…}` take V8 a millisecond and a half. */
const LATE = ["fast-string-width"];

const late = {
  name: "late",
  setup(build) {
    build.onResolve({ filter: new RegExp(`^(${LATE.join("|")})$`) }, ({ path, kind }) =>
      kind === "import-statement" ? { path, namespace: "late" } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: "late" }, ({ path }) => ({
      contents: `export default (...args) => require("${path}").default(...args);`,
      resolveDir: ".",
    }));
  },
};

/**
 * What packages load and journey has no use for: commander's executable subcommands (child_process costs 4 ms a start),
 * better-sqlite3's backup (util.promisify).
 */
const absent = {
  name: "absent",
  setup(build) {
    build.onResolve({ filter: /^node:child_process$|\/methods\/backup$/ }, ({ path, importer }) =>
      /\/(commander|better-sqlite3)\//.test(importer) ? { path, namespace: "absent" } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: "absent" }, () => ({ contents: "module.exports = {}" }));
  },
};

/** The door to the second bundle opens one name at a time: what `journey undo` does not use is never evaluated. */
const oneAtATime = {
  name: "one-at-a-time",
  setup(build) {
    build.onResolve({ filter: /\/more\.ts$/ }, ({ path, kind }) =>
      kind === "entry-point" ? { path, namespace: "door" } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: "door" }, async ({ path }) => {
      const text = await readFile(path, "utf8");
      const line = /^export \{([^}]+)\} from "([^"]+)";\n/gm;
      const rest = text.replace(line, "").replace(/^\/\*\*.*\*\/\n/, "");
      if (rest.trim() !== "") throw new Error(`more.ts holds more than exports: ${rest}`);
      const getters = Array.from(text.matchAll(line), ([, names, from]) =>
        names.split(",").map((name) => `get ${name.trim()}() { return require("${from}").${name.trim()}; }`),
      );
      return { contents: `module.exports = {\n${getters.flat().join(",\n")}\n};`, resolveDir: "src/cli" };
    });
  },
};

/** Not everybody has these: they stay where npm puts them. */
const OPTIONAL = ["@resvg/resvg-js"];

/** A package that only the second bundle uses is a file of its own, loaded by the module that imports it when that is evaluated. */
function apart(packages, held) {
  return {
    name: "apart",
    setup(build) {
      build.onResolve({ filter: /^[@a-z]/ }, ({ path, importer, kind }) => {
        const bare = /^(@[^/]+\/)?[^/:]+$/.test(path);
        if (!bare || held.has(path) || OPTIONAL.includes(path) || !importer.includes("/src/") || kind === "entry-point")
          return undefined;
        packages.add(path);
        return { path, namespace: "apart" };
      });
      build.onResolve({ filter: /^\.\//, namespace: "apart" }, ({ path }) => ({ path, external: true }));
      build.onLoad({ filter: /.*/, namespace: "apart" }, async ({ path }) => {
        const names = Object.keys(await import(path)).filter((name) => name !== "module.exports");
        const exports = names.map((name) =>
          name === "default" ? "export default all.default;" : `export const ${name} = all.${name};`,
        );
        return { contents: `const all = require("./${fileOf(path)}");\n${exports.join("\n")}`, loader: "js" };
      });
    },
  };
}

const fileOf = (name) => `${name.replace("@", "").replace("/", "-")}.cjs`;

const packagesIn = (metafile) =>
  new Set(Object.keys(metafile.inputs).flatMap((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []));

/**
 * Gives a bundle its hash as the first line, by which its compiled code is known again. The launcher reads ASCII alone: it
 * need not be decoded and takes half the memory. esbuild escapes all but what stands in regular expressions and comments.
 */
async function sign(path) {
  const escaped = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  const text = (await readFile(path, "utf8")).replace(/[^\0-\x7f]/g, escaped);
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 16);
  await writeFile(path, `// ${hash}\n(function(exports,require,module,__filename,__dirname){${text}\n})`);
}

await rm("dist", { recursive: true, force: true });
await esbuild.build({
  ...options,
  entryPoints: ["src/cli/launch.ts", "src/cli/keepCode.ts"],
});
const nightly = new Set();
const bundleOf = (name) =>
  esbuild.build({
    ...options,
    entryPoints: { [name === undefined ? "journey" : `nightly/${name}`]: "src/cli/start.ts" },
    plugins: [joined, nightlyIn(name, nightly), late, absent],
  });
const frame = await bundleOf(undefined);
const nights = await Promise.all(Array.from(nightly, bundleOf));
const packages = new Set();
const more = await esbuild.build({
  ...options,
  entryPoints: { more: "./src/cli/more.ts" },
  external: OPTIONAL,
  plugins: [oneAtATime, apart(packages, packagesIn(nights[0].metafile)), late, absent],
});
const outputs = Object.assign({}, ...[frame, more, ...nights].map(({ metafile }) => metafile.outputs));
for (const name of packages) {
  const isDefault = "default" in (await import(name));
  const contents = `export * from "${name}";${isDefault ? `export { default } from "${name}";` : ""}`;
  const { metafile } = await esbuild.build({
    ...options,
    outdir: undefined,
    outfile: `dist/${fileOf(name)}`,
    stdin: { contents, resolveDir: ".", sourcefile: "package.mjs" },
  });
  Object.assign(outputs, metafile.outputs);
}
for (const path of Object.keys(outputs)) await sign(path);
await writeFile("dist/meta.json", JSON.stringify({ outputs }));
