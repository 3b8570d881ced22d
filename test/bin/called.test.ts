import { readFileSync } from "node:fs";
import { Session } from "node:inspector/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Script } from "node:vm";
import { describe, expect, it } from "vitest";
import { CHECKOUT } from "../helpers/curricula.ts";

interface Range {
  startOffset: number;
  endOffset: number;
  count: number;
}

const { calledAtOnce }: { calledAtOnce(program: string, called: readonly Range[]): string } = await import(
  pathToFileURL(join(CHECKOUT, "esbuild.called.mjs")).href
);

/** A program as the launcher reads it, with every kind of function, some of them called. */
const PROGRAM = [
  "(function(exports){",
  '"use strict";',
  "var said=[];early();",
  "function early(){said.push(typeof plain,again(3))}",
  "function plain(a){return inner(a)+1;function inner(b){return b*2}}",
  "function again(n){return n>0?again(n-1):n}",
  "async function later(a){return plain(a)}",
  "function*steps(){yield plain(1);yield*[2,3]}",
  "async function*slow(){yield 4}",
  "function never(){return neverEither()}function neverEither(){return never}",
  "class Night{#n=1;get nights(){return this.#n}count(){return[1,2].map(function(x){return x+1}).length}static of(){return new Night}}",
  "var by={function(){return 7},method(){return plain(3)},named:function self(n){return n>0?self(n-1):self.name}};",
  "if(plain(0)){said.push(plain(1))}function after(){return'}function no(){'}",
  ["var text=`", "{after()}function none(){}`;"].join("$"),
  "var made=function(){return function(){return 8}}()();",
  "said.push(text,made,by.function(),by.method(),by.named(2),plain.name,later.name,Night.of().nights,Night.of().count(),...steps());",
  "exports.said=(async function(){for await(var one of slow())said.push(one);said.push(await later(5));return said})();",
  "})",
].join("");

async function run(program: string): Promise<unknown> {
  const exports: { said?: unknown } = {};
  new Script(program, { filename: "/program.cjs" }).runInThisContext()(exports);
  return exports.said;
}

/** What `program` calls, as V8 tells it to the build. */
async function calledBy(program: string): Promise<Range[]> {
  const session = new Session();
  session.connect();
  try {
    await session.post("Profiler.enable");
    await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
    await run(program);
    const { result } = await session.post("Profiler.takePreciseCoverage");
    const script = result.find(({ url }) => url.endsWith("/program.cjs"));
    return (script?.functions ?? [])
      .flatMap(({ ranges }) => ranges.slice(0, 1))
      .filter(({ count }) => count > 0)
      .sort((a, b) => a.startOffset - b.startOffset || b.endOffset - a.endOffset);
  } finally {
    session.disconnect();
  }
}

/** What V8 has made of a program before anything of it runs. */
const compiledAtOnce = (program: string) => new Script(program).createCachedData().length;

describe("what a night calls", () => {
  it("is marked, whatever kind of function it is, and the program does the same", async () => {
    const marked = calledAtOnce(PROGRAM, await calledBy(PROGRAM));

    expect(await run(marked)).toEqual(await run(PROGRAM));
    expect(marked).toContain('"use strict";var early=(function early(){');
    expect(marked).toMatch(/,later=\(async function later\(/);
    expect(marked).toMatch(/,steps=\(function\*steps\(/);
    expect(marked).toMatch(/,slow=\(async function\*slow\(/);
    expect(marked).toContain("map((function(x){return x+1}))");
    expect(marked).toContain("named:(function self(n)");
  });

  it("leaves methods, declarations inside others, and what was not called", async () => {
    const marked = calledAtOnce(PROGRAM, await calledBy(PROGRAM));

    expect(marked).toContain("{function(){return 7},method(){return plain(3)}");
    expect(marked).toContain("return inner(a)+1;function inner(b){return b*2}}");
    expect(marked).toContain("function never(){return neverEither()}function neverEither(){return never}");
  });

  it("is compiled with the program", async () => {
    const marked = calledAtOnce(PROGRAM, await calledBy(PROGRAM));
    expect(compiledAtOnce(marked)).toBeGreaterThan(compiledAtOnce(PROGRAM) * 1.5);
  });

  it("may be nothing", () => {
    expect(calledAtOnce(PROGRAM, [])).toBe(PROGRAM);
  });

  it.each(["journey.cjs", "nightly/log.cjs", "nightly/check.cjs", "nightly/status.cjs", "nightly/search.cjs"])(
    "is marked in dist/%s",
    (file) => {
      const text = readFileSync(join(CHECKOUT, "dist", file), "utf8");
      expect(text.split('"use strict";')[1]).toMatch(/^var [\w$]+=\((async )?function/);
    },
  );
});
