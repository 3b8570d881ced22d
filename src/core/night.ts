import type { TopicId } from "./curriculum.ts";
import { HEADINGS, isBlank, sectionOf, withSections } from "./sections.ts";
import type { Question } from "./settings.ts";

/** Every question of a night, in the order asked. */
const ORDER = ["text", "stuck", "tomorrow", "topics", "finished", "minutes", "links", "mood", "summary"] as const;
export type NightQuestion = (typeof ORDER)[number];

export interface NightAnswers {
  text: string;
  stuck: string;
  tomorrow: string;
  topics: readonly TopicId[];
  finished: readonly TopicId[];
  minutes: number | null;
  links: readonly string[];
  mood: number | null;
}

/** Where the questions of a night stand: `save` once the summary was agreed to, `nothing` when there was no text. */
export interface Night {
  answers: NightAnswers;
  at: NightQuestion | "save" | "nothing";
  /** Those to be asked, as far as they still make sense; the text and the summary always are. */
  asked: ReadonlySet<NightQuestion>;
}

/** An answer, or what stood there when somebody went back to the question before. */
export interface Reply<Value> {
  value: Value;
  back: boolean;
}

const NO_ANSWERS: NightAnswers = {
  text: "",
  stuck: "",
  tomorrow: "",
  topics: [],
  finished: [],
  minutes: null,
  links: [],
  mood: null,
};

/** `given` was answered on the command line, and is not asked for; `extras` are those of the setting `log.ask`. */
export function startNight(given: Partial<NightAnswers>, extras: readonly Question[]): Night {
  const questions: NightQuestion[] = ["text", "tomorrow", "topics", "finished", "summary", ...extras];
  const asked = new Set(questions.filter((question) => !(question in given)));
  return { answers: { ...NO_ANSWERS, ...given }, at: "text", asked };
}

/** The night after a reply: its answer kept either way, at the next question that makes sense, or the one before. */
export function replied(night: Night, { value, back }: Reply<Partial<NightAnswers>>): Night {
  const answers = withAnswers(night.answers, value);
  const after = { ...night, answers };
  if (night.at === "text" && !back && isBlank(answers.text)) return { ...after, at: "nothing" };
  return { ...after, at: back ? before(after) : following(after) };
}

/** The whole text, sections and all, as it was written anew in an editor. */
export function rewritten(night: Night, body: string): Night {
  return { ...night, answers: { ...night.answers, text: body, stuck: "", tomorrow: "" } };
}

/** The text of the entry these answers make. */
export function bodyOf({ text, stuck, tomorrow }: NightAnswers): string {
  return isBlank(text) ? text : withSections(text, { stuck, tomorrow });
}

/** What was written is not lost by an empty line, nor is anything finished that the entry is not about. */
function withAnswers(answers: NightAnswers, value: Partial<NightAnswers>): NightAnswers {
  const merged = { ...answers, ...value };
  return {
    ...merged,
    text: isBlank(merged.text) && !isBlank(answers.text) ? answers.text : merged.text,
    finished: merged.finished.filter((topic) => merged.topics.includes(topic)),
  };
}

function following(night: Night): Night["at"] {
  const rest = ORDER.slice(placeOf(night) + 1);
  return rest.find((question) => makesSense(question, night)) ?? "save";
}

function before(night: Night): Night["at"] {
  const passed = ORDER.slice(0, placeOf(night));
  return passed.findLast((question) => makesSense(question, night)) ?? night.at;
}

function placeOf({ at }: Night): number {
  const order: readonly Night["at"][] = ORDER;
  return order.indexOf(at);
}

function makesSense(question: NightQuestion, { answers, asked }: Night): boolean {
  if (!asked.has(question)) return false;
  if (question === "finished") return answers.topics.length > 0;
  if (question === "stuck" || question === "tomorrow") return sectionOf(answers.text, HEADINGS[question]) === null;
  return true;
}
