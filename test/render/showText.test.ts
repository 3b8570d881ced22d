import { describe, expect, test } from "vitest";
import { plain } from "../../src/render/paint.ts";
import { showText } from "../../src/render/showText.ts";
import { entry, SUNDAY } from "./samples.ts";

const body = [
  "# What I learned",
  "",
  "- the quick brown fox jumps over the lazy dog and then some",
  "",
  "```python",
  "if x:",
  "\tprint('線形')",
  "```",
  "",
].join("\n");

const full = entry({
  title: "Gradient descent finally clicked",
  minutes: 25,
  mood: 4,
  writtenOn: SUNDAY + 1,
  lateDays: 1,
  counts: "late",
  star: true,
  private: true,
  topics: ["ml/linear-regression", "gone/topic"],
  finished: ["ml/linear-regression"],
  tags: ["python", "numpy"],
  links: ["https://example.org/a/long/link/that/is/wider/than/40"],
  body,
});

function shown(columns: number, ...entries: (typeof full)[]): string {
  const topicOf = (id: string) => (id.startsWith("ml/") ? { code: "ml.2.1", title: "Linear regression" } : null);
  return `\n${[...showText(entries, { columns, paint: plain, topicOf })].join("")}`;
}

describe("an entry in full", () => {
  test("in 40 columns", () => {
    expect(shown(40, full)).toMatchInlineSnapshot(`
      "
      #10 · Sun 10 Jan 2027 · Day 10
      Gradient descent finally clicked
      42 words · 25 min · mood 4/5
      written Mon 11 Jan (1 day late)
      ★ starred · ✎ private

      # What I learned

      - the quick brown fox jumps over the
        lazy dog and then some

      \`\`\`python
      if x:
          print('線形')
      \`\`\`

      Topics  ● ml.2.1 Linear regression,
              finished
              ◐ gone/topic
      Tags    python  numpy
      Links   https://example.org/a/long/link/
              that/is/wider/than/40
      "
    `);
  });

  test("in 80 columns", () => {
    expect(shown(80, full)).toMatchInlineSnapshot(`
      "
      #10 · Sun 10 Jan 2027 · Day 10
      Gradient descent finally clicked
      42 words · 25 min · mood 4/5 · written Mon 11 Jan (1 day late) · ★ starred
      ✎ private

      # What I learned

      - the quick brown fox jumps over the lazy dog and then some

      \`\`\`python
      if x:
          print('線形')
      \`\`\`

      Topics  ● ml.2.1 Linear regression, finished
              ◐ gone/topic
      Tags    python  numpy
      Links   https://example.org/a/long/link/that/is/wider/than/40
      "
    `);
  });

  test("says only what it has", () => {
    expect(shown(80, entry({ n: null }))).toBe("\n#10 · Sun 10 Jan 2027\n42 words\n\nBody.\n");
  });

  test("stands apart from the next", () => {
    expect(shown(80, entry(), entry({ number: 11 }))).toContain("Body.\n\n\n#11 · ");
  });

  test("cannot speak to the terminal", () => {
    const text = shown(
      80,
      entry({ body: "\x1b[2Jgone\u202e", title: "\x1b]0;x\x07", tags: ["\x9b1m"], links: ["\x1b"] }),
    );
    expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
    expect(text).toContain("␛[2Jgone<U+202E>");
  });
});
