import type { NewChange } from "../core/change.ts";
import { writeDocument } from "../core/curriculumDocument.ts";
import { bundledCurricula } from "../files/bundled.ts";

/** What a journal begins with: both bundled curricula and a goal of 180 days that the first entry starts. */
export function startOfJourney({ root, newId, path }: { root: string; newId: () => string; path: string }): {
  changes: NewChange[];
  welcome: string;
} {
  const curricula = bundledCurricula(root);
  const names = curricula.map(({ id }) => id).join(" and ");
  return {
    changes: [
      ...curricula.map(
        (curriculum, index): NewChange => ({
          kind: "curriculum",
          id: curriculum.id,
          fields: { title: curriculum.title, place: index + 1, source: "bundled" },
          body: writeDocument(curriculum),
        }),
      ),
      {
        kind: "goal",
        id: newId(),
        fields: { title: "180 days", days: 180, counts: "written", starts: null, aim: null, freezes: true },
      },
    ],
    welcome: `New journal ${path} follows ${names} · to drop one: journey curriculum drop ${curricula[0]?.id}`,
  };
}
