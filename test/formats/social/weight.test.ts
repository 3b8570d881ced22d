import fc from "fast-check";
import twitter from "twitter-text";
import { describe, expect, it } from "vitest";
import { weightOnX } from "../../../src/formats/social/weight.ts";

const oracle = (text: string) => twitter.parseTweet(text).weightedLength;

describe("the weight of a text on X", () => {
  it.each([
    ["hello", 5],
    ["README.md", 23],
    ["see https://ada.example/notes/day-10?x=1#top.", 45],
    ["https://example.com/(a)", 23],
    ["線形回帰", 8],
    ["e\u0301", 1],
    ["👩🏽‍🚀", 2],
    ["🇩🇪", 2],
    ["1️⃣", 2],
    ["“quoted” — dash", 15],
    ["…", 2],
    ["© 2027", 6],
    ["ada@example.com", 15],
    ["v1.2.3 and numpy.linalg and e.g. so", 35],
    ["co.uk", 23],
    ["a.README.md/x", 23],
    ["_README.md", 10],
    ["#README.md", 10],
    ["", 0],
  ])("of %j is %i, as its own library has it", (text, weight) => {
    expect([weightOnX(text), oracle(text)]).toEqual([weight, weight]);
  });

  const words = fc.constantFrom(
    ..."the model,|least squares.|(see|numpy|README.md|index.ts|ada.dev)|https://a.example/b_c|http://x.com:80/?q=1&r=2#s".split(
      "|",
    ),
    ..."https://en.wikipedia.org/wiki/Ridge_(regression)|x.com/a.|node.js|main.py|Dr.|e.g.|1.5|$10|#ols|@ada|50%|a/b".split(
      "|",
    ),
    ..."線形|回帰。|한국어|naïve|Größe|Привет|नमस्ते|🎉|👩🏽‍🚀|👨‍👩‍👧|🇩🇪|❤️|☺|1️⃣|™|©️|—|…|“a”|’|→|\u200b|e\u0301".split("|"),
  );
  const glue = fc.constantFrom(" ", " ", "\n", "\n\n", ", ");

  it("agrees with that library on any mix of words, addresses, scripts and emoji", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(words, glue), { maxLength: 30 }), (parts) => {
        const text = parts.flat().join("");
        expect(weightOnX(text)).toBe(oracle(text));
      }),
      { numRuns: 300 },
    );
  });
});
