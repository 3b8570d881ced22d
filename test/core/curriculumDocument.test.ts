import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocument, writeDocument } from "../../src/core/curriculumDocument.ts";
import { isJourneyError } from "../../src/core/error.ts";
import { bundled } from "../helpers/curricula.ts";

describe("a curriculum's document", () => {
  it.each(bundled.map((curriculum) => [curriculum.id, curriculum] as const))(
    "of %s reads back as it was",
    (_, curriculum) => {
      expect(readDocument(writeDocument(curriculum))).toEqual(curriculum);
    },
  );

  it("is the same text whatever the order of its keys", () => {
    const topic = { related: [], title: "T", aliases: [], tools: [], subtopics: [], code: "a.1.1", id: "a/t" };
    const curriculum = { units: [{ topics: [topic], title: "U", code: "a.1" }], title: "A", id: "a" };
    expect(writeDocument(curriculum)).toBe(
      '{"id":"a","title":"A","units":[{"code":"a.1","title":"U","topics":[{"id":"a/t","code":"a.1.1","title":"T",' +
        '"subtopics":[],"tools":[],"aliases":[],"related":[]}]}]}',
    );
  });

  it("leaves out keys it does not know", () => {
    expect(readDocument('{"id":"a","title":"A","units":[],"colour":"red"}')).toEqual({
      id: "a",
      title: "A",
      units: [],
    });
  });

  it.each([
    ["", "it is not JSON"],
    ["null", "it is no object"],
    ["[]", "it is no object"],
    ['{"id":1}', '"id" is no text'],
    ['{"id":"a","title":"A","units":{}}', '"units" is no list'],
    ['{"id":"a","title":"A","units":[7]}', "a unit is no object"],
    [
      '{"id":"a","title":"A","units":[{"code":"a.1","title":"U","topics":[{"id":"a/t","code":"a.1.1","title":"T","subtopics":[1]}]}]}',
      '"subtopics" holds more than texts',
    ],
  ])("that is %j cannot be read: %s", (text, why) => {
    expect(() => readDocument(text)).toThrow(`a curriculum in the journal cannot be read: ${why}`);
  });

  it("is read or refused, whatever JSON it is", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        try {
          readDocument(text);
        } catch (error) {
          expect(isJourneyError(error)).toBe(true);
        }
      }),
    );
  });
});
