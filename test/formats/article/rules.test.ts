import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rawLines, shownLiquid } from "../../../src/formats/article/rules/liquid.ts";
import { shownShortcodes } from "../../../src/formats/article/rules/shortcodes.ts";
import { unwrap } from "../../../src/formats/article/rules/unwrap.ts";

describe("unwrapping for dev.to", () => {
  it.each([
    ["a wrapped paragraph", "one\ntwo  three\n four\n", "one two  three four\n"],
    ["CR LF", "one\r\ntwo\r\n", "one two\r\n"],
    ["a quotation", "> one\n> two\nthree\n", "> one two three\n"],
    ["the lines of a list's item, and no item", "- one\n  two\n- three\n", "- one two\n- three\n"],
    ["a script without spaces", "線形\n回帰\nis\n", "線形回帰 is\n"],
    ["a break that is meant", "one  \ntwo\n", "one  \ntwo\n"],
    ["a backslash at a line's end, shown there as one", "one\\\ntwo\n", "one  \ntwo\n"],
    ["a table", "| a | b |\n|---|---|\n| 1 | 2 |\n", "| a | b |\n|---|---|\n| 1 | 2 |\n"],
    ["a fence", "```\na\nb\n```\n", "```\na\nb\n```\n"],
    ["indented code", "x\n\n    a\n    b\n", "x\n\n    a\n    b\n"],
    ["code in a list", "- x\n\n  ```\n  a\n  b\n  ```\n", "- x\n\n  ```\n  a\n  b\n  ```\n"],
    ["code over two lines", "`a\nb` c\nd\n", "`a\nb` c d\n"],
    ["HTML", "<div>\na\nb\n</div>\n", "<div>\na\nb\n</div>\n"],
    [
      "references",
      "[a]: https://a.example\n[b]: https://b.example\n",
      "[a]: https://a.example\n[b]: https://b.example\n",
    ],
  ])("%s", (_case, text, unwrapped) => {
    expect(unwrap(text).text).toBe(unwrapped);
  });

  it("changes white space alone, and nothing the second time", () => {
    const part = fc.constantFrom(
      "a",
      " ",
      "\n",
      "\n",
      "\n\n",
      "    ",
      "- ",
      "> ",
      "```\n",
      "`",
      "|",
      "\\",
      "*",
      "[x]",
      "<b>",
    );
    fc.assert(
      fc.property(
        fc.array(part).map((parts) => parts.join("")),
        (text) => {
          const once = unwrap(text).text;
          expect(once.replace(/[\s>\\]/g, "")).toBe(text.replace(/[\s>\\]/g, ""));
          expect(unwrap(once).text).toBe(once);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("braces on dev.to", () => {
  it.each([
    ["a variable", "say {{ x }} twice {{y}}", "say {% raw %}{{ x }}{% endraw %} twice {% raw %}{{y}}{% endraw %}"],
    ["a tag", "{% embed a %}", "{% raw %}{% embed a %}{% endraw %}"],
    ["an opening nothing closes", "a {{ b", "a {% raw %}{{{% endraw %} b"],
    ["the end of a protection", "{% endraw %}", "{% raw %}{%{% endraw %} endraw %}"],
    ["an address", "https://a.example/{{x}}", "https://a.example/%7B%7Bx%7D%7D"],
    ["indented code, which is run", "a\n\n    {{ x }}", "a\n\n    {% raw %}{{ x }}{% endraw %}"],
    ["code", "`{{ x }}` and\n\n```\n{% y %}\n```\n", "`{{ x }}` and\n\n```\n{% y %}\n```\n"],
    ["single braces", "{ a } } {", "{ a } } {"],
  ])("%s", (_case, text, shown) => {
    expect(shownLiquid(text).text).toBe(shown);
  });
});

describe("braces in Jekyll", () => {
  it.each([
    ["a line of prose", "a {{ x }} b\nc\n", "{% raw %}a {{ x }} b{% endraw %}\nc\n"],
    ["code too", "```\n{% if %}\r\n```\n", "```\n{% raw %}{% if %}{% endraw %}\r\n```\n"],
    ["the end of a protection", "{%- endraw %}", '{% raw %}{% endraw %}{{ "{%" }}{% raw %}- endraw %}{% endraw %}'],
  ])("%s", (_case, text, shown) => {
    expect(rawLines(text).text).toBe(shown);
  });
});

describe("shortcodes in Hugo", () => {
  it.each([
    ["one", "a {{< fig x >}} b", "a {{</* fig x */>}} b"],
    ["one of Markdown", "{{% x %}}", "{{%/* x */%}}"],
    ["in code too", "`{{< x >}}`", "`{{</* x */>}}`"],
    ["one protected already", "{{</* x */>}}", "{{</* x */>}}"],
    ["other braces", "{{ .Title }}", "{{ .Title }}"],
  ])("%s", (_case, text, shown) => {
    expect(shownShortcodes(text).text).toBe(shown);
  });

  it.each([["{{< x"], ["{{% x >}}"], ["{{< /* a */ >}}"]])("are a problem when nothing closes them: %s", (text) => {
    expect(shownShortcodes(text).remark).toMatchObject({ kind: "problem" });
  });
});

describe("every rule comes to an end on hostile text", () => {
  it.each([
    "{{".repeat(300_000),
    "{{<".repeat(200_000),
    "{% endraw ".repeat(50_000),
    "`{{".repeat(50_000),
    "a\n".repeat(100_000),
    "> ".repeat(50_000),
    "[".repeat(50_000),
    "![a](".repeat(30_000),
    "| a ".repeat(20_000),
    `${"- ".repeat(500)}x\n`.repeat(20),
    "\u2028\r{{ ".repeat(10_000),
  ])("%#", (text) => {
    for (const rule of [unwrap, shownLiquid, rawLines, shownShortcodes]) expect(rule(text).text).toBeTypeOf("string");
  });
});
