import { describe, expect, it } from "vitest";
import { html, lines } from "../../../src/render/report/html.ts";

describe("markup", () => {
  it("escapes every text put into it", () => {
    const text = `<script>alert("1" & '2')</script>`;
    expect(html`<p title="${text}">${[text]}</p>`.markup).toBe(
      '<p title="&lt;script&gt;alert(&quot;1&quot; &amp; &apos;2&apos;)&lt;/script&gt;">' +
        "&lt;script&gt;alert(&quot;1&quot; &amp; &apos;2&apos;)&lt;/script&gt;</p>",
    );
  });

  it("keeps markup and lists of it", () => {
    expect(html`<ul>${["a", "<b>"].map((item) => html`<li>${item}</li>`)}</ul>`.markup).toBe(
      "<ul><li>a</li><li>&lt;b&gt;</li></ul>",
    );
  });

  it("shows control and direction characters instead of obeying them", () => {
    expect(html`${"a\u202eb\u0000"}`.markup).toBe("a&lt;U+202E&gt;b\u2400");
  });

  it("keeps line ends only where it is told to", () => {
    expect(html`${"a\nb"}|${lines("a\nb <i>")}`.markup).toBe("a b|a\nb &lt;i&gt;");
  });
});
