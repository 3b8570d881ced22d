import { type Node, stringify, YAMLSeq } from "yaml";
import type { Curriculum, Topic } from "../../core/curriculum.ts";
import { type CurriculumDraft, settle, type TopicDraft, type UnitDraft } from "../../core/curriculumDraft.ts";
import { misplaced } from "../../core/misplaced.ts";
import { YamlValues } from "./yamlValues.ts";

const CURRICULUM_KEYS = ["id", "title", "source", "units", "retired"];
const UNIT_KEYS = ["title", "code", "topics"];
const TOPIC_KEYS = ["title", "slug", "code", "subtopics", "tools", "aliases", "related", "resources"];

/**
 * The curriculum a YAML text describes; `name` is the file's, for complaints. Needed are an id, a title for everything,
 * and units with topics; slugs and codes follow from titles and places where they are left out. Throws `refused` with
 * `name:line:column` for anything it cannot take whole.
 */
export function readCurriculumYaml(text: string, name: string): Curriculum {
  return settle(readYamlDraft(text, name));
}

/** The same before slugs and codes are settled: what an update compares. */
export function readYamlDraft(text: string, name: string): CurriculumDraft {
  return new DraftReader(new YamlValues(text, name)).curriculum();
}

class DraftReader {
  readonly #yaml: YamlValues;

  constructor(yaml: YamlValues) {
    this.#yaml = yaml;
  }

  curriculum(): CurriculumDraft {
    const { root } = this.#yaml;
    const fields = this.#yaml.fields(root, "a curriculum", CURRICULUM_KEYS);
    return {
      place: this.#yaml.place(root),
      id: this.#needed(root, fields, "id"),
      title: this.#needed(root, fields, "title"),
      source: this.#optional(fields, "source"),
      units: this.#yaml.list(fields.get("units")).map((unit) => this.#unit(unit)),
      retired: this.#yaml.list(fields.get("retired")).map((topic) => this.#topic(topic)),
    };
  }

  #unit(node: Node): UnitDraft {
    const fields = this.#yaml.fields(node, "a unit", UNIT_KEYS);
    return {
      place: this.#yaml.place(node),
      line: this.#yaml.line(node),
      title: this.#needed(node, fields, "title"),
      code: this.#optional(fields, "code"),
      topics: this.#yaml.list(fields.get("topics")).map((topic) => this.#topic(topic)),
    };
  }

  #topic(node: Node): TopicDraft {
    const fields = this.#yaml.fields(node, "a topic", TOPIC_KEYS);
    return {
      place: this.#yaml.place(node),
      line: this.#yaml.line(node),
      title: this.#needed(node, fields, "title"),
      slug: this.#optional(fields, "slug"),
      code: this.#optional(fields, "code"),
      subtopics: this.#yaml.texts(fields.get("subtopics")),
      tools: this.#yaml.texts(fields.get("tools")),
      aliases: this.#yaml.texts(fields.get("aliases")),
      related: this.#yaml.texts(fields.get("related")),
      resources: this.#yaml.texts(fields.get("resources")),
      ticked: false,
    };
  }

  #needed(node: Node, fields: Map<string, Node>, key: string): string {
    const value = fields.get(key);
    if (value === undefined) throw misplaced(this.#yaml.place(node), `the ${key} is missing`);
    return this.#yaml.text(value);
  }

  #optional(fields: Map<string, Node>, key: string): string | null {
    const value = fields.get(key);
    return value === undefined ? null : this.#yaml.text(value);
  }
}

/** A curriculum as a YAML text that reads back as itself: codes only where they are not those of their places. */
export function writeCurriculumYaml({ id, title, source, units, retired }: Curriculum): string {
  const plan = {
    id,
    title,
    source,
    units: units.map((unit, index) => ({
      title: unit.title,
      code: unlessPlace(unit.code, `${id}.${index + 1}`),
      topics: unit.topics.map((topic, place) => plainTopic(topic, `${unit.code}.${place + 1}`)),
    })),
    retired: retired?.map((topic) => plainTopic(topic, "")),
  };
  return stringify(plan, { lineWidth: 110, flowCollectionPadding: false, keepUndefined: false });
}

function plainTopic(topic: Topic, byPlace: string): object {
  return {
    title: topic.title,
    slug: topic.id,
    code: unlessPlace(topic.code, byPlace),
    subtopics: inline(topic.subtopics),
    tools: inline(topic.tools),
    aliases: inline(topic.aliases),
    related: inline(topic.related),
    resources: inline(topic.resources ?? []),
  };
}

function unlessPlace(code: string, byPlace: string): string | undefined {
  return code === byPlace ? undefined : code;
}

/** A list on one line, `[features, labels]`; nothing for an empty one. */
function inline(texts: readonly string[]): YAMLSeq | undefined {
  if (texts.length === 0) return undefined;
  const list = new YAMLSeq<string>();
  list.items = [...texts];
  list.flow = true;
  return list;
}
