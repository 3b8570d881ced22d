import { count } from "../../core/count.ts";
import type { ToolUse } from "../../core/toolsUsed.ts";
import { type Html, html } from "./html.ts";
import type { Report } from "./report.ts";

/** The tools that the topics studied so far name, and those still to be met. */
export function toolsSection({ tools }: Report): Html {
  if (tools.length === 0) return html``;
  const met = tools.filter((tool) => tool.met);
  const ahead = tools.filter((tool) => !tool.met);
  return html`<section aria-labelledby="tools">
<h2 id="tools">Tools met</h2>
<p class="lead">${met.length} of ${count(tools.length, "tool")} that the curricula name.</p>
${met.length === 0 ? "" : html`<ul class="tools">${met.map(toolItem)}</ul>`}
${ahead.length === 0 ? "" : html`<p class="quiet">Still ahead: ${ahead.map(({ name }) => name).join(", ")}.</p>`}
</section>`;
}

function toolItem({ name, entries }: ToolUse): Html {
  return html`<li>${name} <span class="quiet">${entries.length === 0 ? "no entry" : count(entries.length, "entry", "entries")}</span></li>`;
}
