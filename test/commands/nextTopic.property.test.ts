import fc from "fast-check";
import { expect, it } from "vitest";
import { learner } from "../helpers/learner.ts";

const TOPIC = fc.constantFrom("ml.1.2", "ml.2.1", "ml.2.2", "ml.2.5", "ml.3.1", "mlops.1.1", "mlops.2.3");
const LINE = fc.oneof(
  fc
    .record({ topic: TOPIC, done: fc.boolean() })
    .map(({ topic, done }) => `log words -t ${topic}${done ? " --done" : ""}`),
  fc.tuple(TOPIC, TOPIC).map(([one, other]) => `log words -t ${one} --finish ${other}`),
  TOPIC.map((topic) => `log words --day 2027-01-08 -t ${topic} --done`),
  fc.tuple(TOPIC, fc.constantFrom("", " --skip", " --undo")).map(([topic, how]) => `check ${topic}${how}`),
  fc.constantFrom("log words", "undo", "next night"),
);

it("what a saved entry calls next is what `topics --next` begins with, whatever was worked on before", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(LINE, { maxLength: 7 }), TOPIC, fc.option(TOPIC), async (lines, topic, other) => {
      const you = learner();
      let day = 10;
      you.at(`2027-01-${day} 22:30`);
      await you.out("log first");
      for (const line of lines) {
        if (line === "next night") you.at(`2027-01-${++day} 22:30`);
        else await you.run(line);
      }

      const said = await you.out(`log words -t ${topic}${other === null ? "" : ` --finish ${other}`}`);
      const { topics } = await you.json<{ topics: { code: string }[] }>("topics --next");
      const coming = (name: string) => topics.find(({ code }) => code.startsWith(`${name}.`))?.code ?? [];
      const about = [...new Set([topic, other ?? topic].map((code) => code.split(".")[0] as string))].sort();
      expect(Array.from(said.matchAll(/^Next: (\S+)/gm), ([, code]) => code)).toEqual(about.flatMap(coming));
    }),
    { numRuns: 25, seed: 8 },
  );
});
