import { spansOf } from "./markdown.ts";
import type { Remark } from "./remark.ts";
import { type Edit, edited } from "./rules/edits.ts";

/** Where the images of an export are, as a target may name it; `/` between folders, whatever the machine. */
export interface ImagePlace {
  /** From the folder of the texts. */
  relative: string;
  /** From the folder above that. */
  fromAbove: string;
  absolute: string;
}

/** What becomes of an image on the learner's machine: its link in the export, or why it stays as it is. */
export type ImageLookup = (path: string) => { link: string } | { fault: string } | { note: string };

/** A `src` in HTML, its value quoted or not. */
const HTML_IMAGE = /<img\b[^<>]*?\ssrc\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)'|([^\s"'<>]+))/gi;

/** The text with every image on the learner's machine linked anew: Markdown's, those by reference, and HTML's. */
export function withImages(text: string, lookup: ImageLookup, remarks: Remark[]): string {
  if (!/!\[|<img\b/i.test(text)) return text;
  const edits = spansOf(text).flatMap((span): Edit[] => {
    const { kind, start, end, content, source = "", title = "" } = span;
    if (kind === "html") return htmlEdits(text.slice(start, end), start, lookup, remarks);
    if (kind !== "image") return [];
    const link = imageLinked(source, lookup, remarks);
    if (link === source) return [];
    const words = content.replace(/\s*[\r\n]\s*/g, " ");
    return [{ start, end, text: `![${words}](${link}${title === "" ? "" : ` "${title.replace(/["\\]/g, "\\$&")}"`})` }];
  });
  return edited(text, edits);
}

/** An image's link in the export: its own when it is on the web, or cannot be had; what became of it is remarked on. */
export function imageLinked(source: string, lookup: ImageLookup, remarks: Remark[]): string {
  if (!isLocal(source)) return source;
  const path = decoded(source);
  const answer = lookup(path);
  if ("link" in answer) {
    remarks.push({ kind: "change", text: `image ${path} linked as ${answer.link}` });
    return answer.link;
  }
  remarks.push(
    "fault" in answer
      ? { kind: "problem", text: `image ${path}: ${answer.fault}` }
      : { kind: "note", text: `image ${path}: ${answer.note}` },
  );
  return source;
}

function htmlEdits(html: string, offset: number, lookup: ImageLookup, remarks: Remark[]): Edit[] {
  return [...html.matchAll(HTML_IMAGE)].flatMap((match) => {
    const [whole, double, single, bare] = match;
    const source = double ?? single ?? bare ?? "";
    const link = imageLinked(source, lookup, remarks);
    if (link === source) return [];
    const end = match.index + whole.length - (bare === undefined ? 1 : 0);
    return [{ start: offset + end - source.length, end: offset + end, text: link }];
  });
}

/** A path, and no address of the web or of another kind. */
function isLocal(source: string): boolean {
  return source !== "" && !/^(?:#|\/\/|(?!file:)[a-z][a-z0-9+.-]+:)/i.test(source);
}

function decoded(source: string): string {
  const path = source.replace(/^file:\/\/(?:localhost)?/i, "");
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
