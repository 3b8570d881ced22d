// Builds dist/: journey.cjs, the frame and the nightly commands, and more.cjs, everything else, joined by one require.
import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";

const optional = process.argv.includes("--if-present");

/** `prepare` also runs where only what a user needs is installed; the package brings its dist along there. */
async function loadEsbuild() {
  try {
    return await import("esbuild");
  } catch (error) {
    if (optional && error.code === "ERR_MODULE_NOT_FOUND" && existsSync("dist/journey.cjs")) process.exit(0);
    if (optional && error.code === "ERR_MODULE_NOT_FOUND") {
      console.warn("journey: not built, the development dependencies are absent");
      process.exit(0);
    }
    throw error;
  }
}

const esbuild = await loadEsbuild();

/** The frame asks for the second bundle by a dynamic import; in dist that is the other file. */
const joined = {
  name: "more",
  setup(build) {
    build.onResolve({ filter: /\/more\.ts$/ }, ({ kind }) =>
      kind === "dynamic-import" ? { path: "./more.cjs", external: true } : undefined,
    );
  },
};

/** commander asks for child_process for executable subcommands, which journey has none of: it costs 4 ms a start. */
const noChildProcess = {
  name: "no-child-process",
  setup(build) {
    build.onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes("/commander/") ? { path: "child_process", namespace: "absent" } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: "absent" }, () => ({ contents: "module.exports = {}" }));
  },
};

const { metafile } = await esbuild.build({
  entryPoints: { journey: "src/cli/start.ts", more: "src/cli/more.ts" },
  outdir: "dist",
  outExtension: { ".js": ".cjs" },
  bundle: true,
  format: "cjs",
  platform: "node",
  target: "node20.19",
  define: { "import.meta.dirname": "__dirname" },
  plugins: [joined, noChildProcess],
  metafile: true,
  legalComments: "eof",
  logLevel: "warning",
});
await writeFile("dist/meta.json", JSON.stringify(metafile));
