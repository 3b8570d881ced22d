// How the build takes the program apart: each plugin is one decision of src/README.md, "What dist holds, and why".
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";

/** The nightly commands that write every time. */
const WRITING = ["log", "check"];

/**
 * What the frame imports at the moment it needs it is in the second bundle, but for what this one holds: that of a nightly
 * command the command, the context and, where it writes, what writes; the frame's own commander. `commands` learns which
 * there are. What a bundle holds is imported at once: esbuild would put it into functions, which V8 reads twice. Without
 * compiled code that takes a quarter of a bare start.
 */
export function partsOf(command, commands) {
  const nightly = ["./context.ts", "./plainLine.ts", `../commands/${command}.ts`];
  const writing = WRITING.includes(command) ? ["./writing.ts"] : [];
  const held = command === undefined ? ["./commanderLine.ts"] : [...nightly, ...writing];
  return {
    name: "parts",
    setup(build) {
      build.onResolve({ filter: /^\.\/\w+\.ts$|^\.\.\/commands\/\w+\.ts$/ }, ({ path, kind }) => {
        if (kind !== "dynamic-import") return undefined;
        const named = /\/commands\/(\w+)/.exec(path)?.[1];
        if (named !== undefined) commands.add(named);
        return { path: "./more.cjs", external: true };
      });
      build.onLoad({ filter: /\/src\/cli\/(main|nightly|context)\.ts$/ }, async ({ path }) => {
        const text = await readFile(path, "utf8");
        return { contents: held.reduce(importedAtOnce, text), loader: "ts" };
      });
    },
  };
}

function importedAtOnce(text, from) {
  const later = `await import("${from}")`;
  const name = from.replace(/\W/g, "_");
  return text.includes(later) ? `import * as ${name} from "${from}";\n${text.replaceAll(later, name)}` : text;
}

/** The door to the second bundle opens one name at a time: what `journey undo` does not use is never evaluated. */
export const oneAtATime = {
  name: "one-at-a-time",
  setup(build) {
    build.onResolve({ filter: /\/more\.ts$/ }, ({ path, kind }) =>
      kind === "entry-point" ? { path, namespace: "door" } : { path: "./more.cjs", external: true },
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

/**
 * A package is a file of its own, loaded by the module that imports it when that is evaluated: not those of `held`, which
 * nearly every run evaluates, and not the optional ones. `packages` learns which.
 */
export function apart({ packages, held, optional = [] }) {
  const isOurs = ({ importer, namespace }) => importer.includes("/src/") || namespace === "late";
  const isIn = (path) => held.has(path) || optional.includes(path);
  return {
    name: "apart",
    setup(build) {
      build.onResolve({ filter: /^(@[^/]+\/)?[a-z][^/:]*$/ }, ({ path, kind, ...from }) => {
        if (kind === "entry-point" || isIn(path) || !isOurs(from)) return undefined;
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

/** The file in dist that holds such a package. */
export function fileOf(name) {
  return `${name.replace("@", "").replace("/", "-")}.cjs`;
}

/** What is loaded when it is first called, and by which of its functions it is known here. */
const LATE = {
  // For texts beyond Latin: its expressions with `\p{…}` take V8 a millisecond and a half.
  "fast-string-width": "export default (...args) => require('fast-string-width').default(...args);",
  // For the few texts of an export that have something it would have to read.
  "markdown-it": "export default (...args) => require('markdown-it').default(...args);",
  // For the hash of a file: 2 MB and four milliseconds, with everything that Node signs and streams by.
  "node:crypto": "export const createHash = (...args) => require('node:crypto').createHash(...args);",
};

export const late = {
  name: "late",
  setup(build) {
    build.onResolve({ filter: /^(fast-string-width|markdown-it|node:crypto)$/ }, ({ path, kind }) =>
      kind === "import-statement" ? { path, namespace: "late" } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: "late" }, ({ path }) => ({ contents: LATE[path], resolveDir: "." }));
  },
};

/** Modules of functions that no ordinary night calls; then those that none calls that writes. */
const SELDOM = [
  "cli/failure",
  "cli/input",
  "cli/json",
  "commands/logText",
  "core/dayInput",
  "core/draft",
  "core/logInput",
  "core/lookup",
  "files/draftFile",
  "files/leftTexts",
  "store/failures",
  "store/projections/curriculum",
  "store/projections/plan",
];
const SELDOM_IN_WRITING = ["cli/longText", "commands/placed", "core/curriculumDocument", "store/entryConditions"];
/** Only an entry for an earlier day has to ask what was worked on since. */
const SELDOM_IN = { check: SELDOM_IN_WRITING, log: [...SELDOM_IN_WRITING, "commands/comingTopics"] };

/** The bundle of all of these. */
export const restOfNight = [...new Set([...SELDOM, ...Object.values(SELDOM_IN).flat()])]
  .map((name) => `export * from "./src/${name}.ts";`)
  .join("\n");

/**
 * What a night seldom calls comes from a bundle of its own when it is called. Read with the others, it would be a sixth of
 * every nightly bundle: four million instructions of 145 for `log` without compiled code, two of 130 for `list`.
 */
export function seldom(command) {
  const names = [...SELDOM, ...(SELDOM_IN[command] ?? [])];
  const paths = new Set(names.map((name) => resolve("src", `${name}.ts`)));
  return {
    name: "seldom",
    setup(build) {
      build.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, async ({ path }) => {
        if (!paths.has(path)) return undefined;
        const text = await readFile(path, "utf8");
        const others = /^export (?!type |interface |(async )?function\*? ).*/m.exec(text);
        if (others) throw new Error(`${path} exports more than functions: ${others[0]}`);
        const functions = Array.from(text.matchAll(/^export (?:async )?function\*? (\w+)/gm), ([, name]) => name);
        const calls = functions.map(
          (name) => `export const ${name} = (...args) => require("./seldom.cjs").${name}(...args);`,
        );
        return { contents: calls.join("\n") };
      });
      build.onResolve({ filter: /^\.\/seldom\.cjs$/ }, ({ path }) => ({ path, external: true }));
    },
  };
}

/** Of package.json only the version is used: the rest of it would be evaluated at every start. */
export const versionAlone = {
  name: "version-alone",
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]cli[\\/]version\.ts$/ }, async () => {
      const { version } = JSON.parse(await readFile("package.json", "utf8"));
      return { contents: `export const version = ${JSON.stringify(version)};` };
    });
  },
};

/** Of better-sqlite3's functions those that nobody calls, those for a copy of the whole journal, those for writing. */
const UNUSED = ["pragma", "backup", "table", "aggregate", "inspect", "transaction"];
const FOR_COPIES = ["serialize"];
const FOR_WRITING = ["function"];

/**
 * What packages load and journey has no use for: commander's executable subcommands (child_process costs 4 ms a start);
 * better-sqlite3's search for its addon, whose path it is given, and what of its functions `command` does not call. Read at
 * every start without compiled code, they are a seventh of the bundle of a command that reads.
 */
export function absent(command) {
  const isNightly = command !== undefined;
  const unused = [
    ...UNUSED,
    ...(isNightly ? FOR_COPIES : []),
    ...(isNightly && !WRITING.includes(command) ? FOR_WRITING : []),
  ];
  const methods = unused.map((name) => `./methods/${name}`);
  const isAbsent = (path) => ["node:child_process", "bindings", ...methods].includes(path);
  return {
    name: "absent",
    setup(build) {
      build.onResolve({ filter: /^node:child_process$|^bindings$|^\.\/methods\/\w+$/ }, ({ path, importer }) =>
        /\/(commander|better-sqlite3)\//.test(importer) && isAbsent(path) ? { path, namespace: "absent" } : undefined,
      );
      build.onLoad({ filter: /.*/, namespace: "absent" }, () => ({ contents: "module.exports = {}" }));
    },
  };
}

/**
 * better-sqlite3 requires its addon, for which Node looks at the package around it, its links and what kind of modules it has.
 * Opened at once by its path, it takes a start one of 108 million instructions less, two of 142 without compiled code.
 */
export const addonAtOnce = {
  name: "addon-at-once",
  setup(build) {
    build.onLoad({ filter: /[\\/]better-sqlite3[\\/]lib[\\/]database\.js$/ }, async ({ path }) => {
      const text = await readFile(path, "utf8");
      const required = /const requireFunc = [^;]+;\s*addon = requireFunc\([^;]+\);/;
      if (!required.test(text)) throw new Error(`${path} loads its addon in another way`);
      const opened = "const opened = { exports: {} }; process.dlopen(opened, nativeBinding); addon = opened.exports;";
      return { contents: text.replace(required, opened) };
    });
  },
};
