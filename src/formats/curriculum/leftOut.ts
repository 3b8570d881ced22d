/** What stands in a text beside its topics, by the heading or label it stands under. */
const PARTS: readonly { why: string; title: RegExp }[] = [
  { why: "table of contents", title: /^(?:table of contents?|contents?|toc|index|quick links|navigation)$/ },
  { why: "prerequisites", title: /^(?:pre-?requisites?|prior knowledge|before you (?:begin|start)|requirements?)\b/ },
  { why: "questions and answers", title: /^(?:faqs?|frequently asked|questions? (?:and|&) answers?|q ?& ?a)\b/ },
  { why: "licence", title: /^(?:licen[cs]e|licensing|copyright)\b/ },
  {
    why: "about the project, not a topic",
    title:
      /^(?:contribut(?:e|ing|ors?|ions?)|how to contribute|code of conduct|credits?|acknowledge?ments?|thanks|authors?|maintainers?|about (?:me|us|the authors?|this)|our team|meet the team|sponsors?|support (?:us|this|me)|donat|contact|get in touch|stargazers|star history|changelog|what'?s new|translations?|disclaimer|feedback|citations?|cit(?:e|ing) |how to use|how (?:this|it) works|installation|follow (?:us|me)|newsletter)\b/,
  },
  {
    why: "resources, not topics",
    title:
      /^(?:(?:(?:other|additional|further|recommended|useful|suggested|more|extra|learning|online|free|external|helpful) )*(?:resources?|readings?|references?|links?|books?|materials?|courses?|videos?|videos and articles)|bibliography|further study)$/,
  },
  {
    why: "about the schedule, not a topic",
    title:
      /^(?:(?:estimated )?(?:duration|time|hours|effort|workload|deadline)|schedule|grading|timeline)(?: (?:commitment|required|needed|estimate))?$/,
  },
  {
    why: "an aim, not a topic",
    title:
      /^(?:(?:learning )?(?:objectives?|goals?|outcomes?)|by the end|what you(?:'ll| will) (?:be able|need)|assessments?|deliverables?|milestones?|tips?|notes?)\b/,
  },
];

const TRANSPARENT =
  /^(?:(?:key |main |core )?(?:topics?|concepts?|contents?|subjects?|lessons?|sub-?topics?|skills|syllabus)(?: (?:covered|to cover|to learn|include|overview))?|what (?:you(?:'ll| will)|to) learn|to learn|learn)$/;
const TOOLS =
  /^(?:tools?|technologies|tech(?:nology)? stack|software|libraries|frameworks?)(?: (?:used|and libraries|& libraries|and technologies))?$/;

/** Why the part under this title is left out; null for a part that may be topics. */
export function leftOut(title: string): string | null {
  const plain = plainTitle(title);
  return PARTS.find((part) => part.title.test(plain))?.why ?? null;
}

/** A label that says no more than that topics follow. */
export function isTopicsLabel(title: string): boolean {
  return TRANSPARENT.test(plainTitle(title));
}

/** A label that tools follow. */
export function isToolsLabel(title: string): boolean {
  return TOOLS.test(plainTitle(title));
}

function plainTitle(title: string): string {
  return title
    .slice(0, 120)
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "")
    .replace(/^\d{1,3}[.)]\s+/, "");
}
