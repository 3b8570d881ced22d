// Which functions a night calls: V8 is told to compile those at once.
//
// V8 reads a function inside another twice if it is called: first to find where it ends, then to compile it. One in
// parentheses it expects to be called, and compiles it the first time. So the build lets every nightly command run once, in a
// journal of its own, and V8's coverage says which functions those are. Without compiled code `log` takes nine million
// instructions less of 150, `streak` seven of 131, `--help` two of 121; with it nothing changes.
import { execFile } from "node:child_process";
import { mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const TEXT = "Least squares by hand, then the same in NumPy";

/** The first makes the journal; of the others each says what its bundle calls. */
const NIGHT = [
  [null, ["log", TEXT, "-t", "ml.2.1"]],
  ["nightly/log.cjs", ["log", TEXT, "-t", "ml.2.2", "--done"]],
  ["nightly/check.cjs", ["check", "ml.2.3"]],
  ["nightly/status.cjs", ["status"]],
  ["nightly/streak.cjs", ["streak"]],
  ["nightly/progress.cjs", ["progress"]],
  ["nightly/topics.cjs", ["topics"]],
  ["nightly/list.cjs", ["list"]],
  ["nightly/show.cjs", ["show", "1"]],
  ["nightly/search.cjs", ["search", "squares"]],
  ["journey.cjs", ["--help"]],
];

/**
 * Those bundles' programs by name, marked. `dist` is a folder below the package's that holds everything built, minified;
 * `home` one for the journal. Throws what a command says that fails.
 */
export async function marked(dist, home) {
  const programs = new Map();
  for (const [name, words] of NIGHT) {
    const coverage = join(home, "coverage", name ?? "first");
    await mkdir(coverage, { recursive: true });
    await promisify(execFile)(process.execPath, [join(dist, "launch.cjs"), ...words], {
      env: newcomer(home, coverage),
    });
    if (name === null) continue;
    const program = await readFile(join(dist, name), "utf8");
    programs.set(name, calledAtOnce(program, await calledIn(coverage, name)));
  }
  return programs;
}

/** The environment of somebody who has set nothing. */
function newcomer(home, coverage) {
  const xdg = { XDG_DATA_HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home };
  const node = { NODE_V8_COVERAGE: coverage, NODE_DISABLE_COMPILE_CACHE: "1" };
  return { ...process.env, ...xdg, ...node, HOME: home, LOCALAPPDATA: home, APPDATA: home, JOURNEY_FILE: "" };
}

/** The functions of a bundle that were called, by where they begin and end, each before those inside it. */
async function calledIn(coverage, name) {
  const files = await readdir(coverage);
  const reports = await Promise.all(files.map((file) => readFile(join(coverage, file), "utf8")));
  const scripts = reports.flatMap((report) => JSON.parse(report).result);
  const { functions } = scripts.find(({ url }) => url.replaceAll("\\", "/").endsWith(`/${name}`));
  return functions
    .flatMap(({ ranges }) => ranges.slice(0, 1))
    .filter(({ count }) => count > 0)
    .sort((a, b) => a.startOffset - b.startOffset || b.endOffset - a.endOffset);
}

const FUNCTION = /^(?:async )?function\b\*?\s*([\w$]*)/;
const HEAD = /^\(function\([^)]*\)\{(?:"use strict";)?/;
/** Around what a bundle declares are two functions: the script, and the one that the launcher calls. */
const OUTSIDE = 2;

/**
 * The program with each of these functions in parentheses. A declaration may not stand in them: those of the bundle itself
 * become its first variables, which are there as early; those inside others stay, as methods do.
 */
export function calledAtOnce(program, called) {
  const declared = [];
  let next = 0;
  const between = (start, end, depth) => {
    let text = "";
    let at = start;
    while (next < called.length && called[next].endOffset <= end) {
      const { startOffset, endOffset } = called[next];
      next += 1;
      text += program.slice(at, startOffset) + inParentheses(startOffset, endOffset, depth);
      at = endOffset;
    }
    return text + program.slice(at, end);
  };
  const inParentheses = (start, end, depth) => {
    const text = between(start, end, depth + 1);
    const [, name] = FUNCTION.exec(text) ?? [];
    if (name === undefined || depth < OUTSIDE) return text;
    const isStatement = /[;{}]/.test(program[start - 1]);
    if (!isStatement) return `(${text})`;
    if (name === "" || depth > OUTSIDE) return text;
    declared.push(`${name}=(${text})`);
    return "";
  };
  const rest = between(0, program.length, 0);
  return declared.length === 0 ? rest : rest.replace(HEAD, (head) => `${head}var ${declared.join(",")};`);
}
