/** The style sheet. Its hash stands in the page's policy: a test tells when the two part. */
export const STYLE = `
:root {
  --paper: #fbfaf6; --ink: #1f1d1a; --quiet: #68635a; --rule: #e4dfd4; --accent: #1d6b54; --late: #9a5b0b; --wash: #f1ede3;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, Charter, "Source Serif 4", "Noto Serif", Georgia, serif;
  --sans: system-ui, -apple-system, "Segoe UI", "Helvetica Neue", "Noto Sans", Arial, sans-serif;
  color-scheme: light dark;
}
@media (prefers-color-scheme: dark) {
  :root { --paper: #171613; --ink: #ebe7dd; --quiet: #a59f92; --rule: #353229; --accent: #79c9a9; --late: #e2ab63; --wash: #211f1a; }
}
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0 auto; padding: clamp(1.5rem, 6vw, 5.5rem) clamp(1rem, 5vw, 3rem) 4rem; max-width: 64rem; background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 var(--serif); overflow-wrap: break-word; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .2em; }
a:focus-visible, summary:focus-visible, [tabindex]:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; border-radius: 3px; }
main:focus-visible { outline: none; }
h1, h2, h3, h4, h5 { margin: 0; font-weight: 500; line-height: 1.2; text-wrap: balance; }
h2 { font-size: 1.75rem; letter-spacing: -.01em; margin-bottom: 1.25rem; }
h3 { font-size: 1.2rem; }
p { margin: 0 0 1rem; max-width: 40rem; }
ul, ol { margin: 0; padding: 0; list-style: none; }
table { border-collapse: collapse; }
abbr { text-decoration: none; }
figure { margin: 0; }
b { font-weight: 600; }
section { margin-top: clamp(3.5rem, 9vw, 6.5rem); }
.quiet, .note, .kicker, .span, .about { color: var(--quiet); }
.note, .about, .legend, .kicker, .span, dl, nav, .axis, .figures, caption, th, .unit-count, .curriculum .quiet, .when .quiet, .skip, .skip-inline a, footer, .tools .quiet, .topics { font-family: var(--sans); }
.note, footer { font-size: .875rem; line-height: 1.55; }
.lead { font-size: 1.0625rem; color: var(--quiet); }
.unseen, .shapes { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip, .skip-inline a { position: absolute; left: -999rem; padding: .5rem .9rem; background: var(--ink); color: var(--paper); font-size: .9375rem; border-radius: 4px; z-index: 1; }
.skip { top: .75rem; }
.skip:focus { left: .75rem; }
.skip-inline { margin: 0; }
.skip-inline a:focus { position: static; display: inline-block; margin-bottom: 1rem; }

.kicker { font-size: .8125rem; letter-spacing: .08em; text-transform: uppercase; margin-bottom: 1.25rem; }
h1 { font-size: clamp(1.5rem, 4.6vw, 2.5rem); letter-spacing: -.02em; }
.figure { display: block; font-size: clamp(5.5rem, 21vw, 11rem); line-height: .86; letter-spacing: -.045em; font-variant-numeric: lining-nums; margin: 0 0 .12em -.04em; }
.span { font-size: .9375rem; margin: .9rem 0 2rem; }
.ruler { display: block; width: 100%; height: 2.25rem; margin: 0 0 2.25rem; overflow: visible; }
.ruler line { stroke: var(--quiet); stroke-width: 1; opacity: .55; }
.ruler .done { stroke: var(--accent); stroke-width: 1.5; opacity: 1; }
dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: 1.25rem 1.5rem; margin: 0; }
dt { font-size: .8125rem; color: var(--quiet); }
dd { margin: .1rem 0 0; font-size: 1.125rem; font-variant-numeric: lining-nums; }
nav { margin-top: 2.5rem; padding-top: .75rem; border-top: 1px solid var(--rule); font-size: .9375rem; }
nav ul { display: flex; flex-wrap: wrap; gap: 0 1.5rem; }
nav a { display: inline-block; padding: .35rem 0; color: var(--ink); text-decoration: none; }
nav a:hover { color: var(--accent); text-decoration: underline; }

.legend { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; margin: 1.5rem 0 1rem; font-size: .875rem; color: var(--quiet); }
.legend li { display: flex; align-items: center; gap: .45rem; }
.legend b { color: var(--ink); font-variant-numeric: tabular-nums; }
.mark { display: block; width: 1.5rem; height: 1.5rem; color: var(--ink); }
.mark.on-time, .mark.travel, .mark.freeze { color: var(--accent); }
.mark.late { color: var(--late); }
.mark.history, .mark.missed, .mark.rest, .mark.none { color: var(--quiet); }
.months { display: grid; grid-template-columns: repeat(auto-fill, minmax(10.75rem, 1fr)); gap: 2rem 1.25rem; }
.month { align-self: start; justify-self: start; }
.month caption { text-align: left; font-size: .875rem; font-weight: 500; padding: 0 0 .4rem .3rem; }
.month th { width: 1.5rem; height: 1.4rem; padding: 0; font-size: .6875rem; font-weight: 400; color: var(--quiet); }
.month td { width: 1.5rem; height: 1.5rem; padding: 0; }
.month a { display: block; border-radius: 4px; }
.month a:hover { background: var(--wash); }
.month a:focus-visible { outline-offset: -1px; }

.plot { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: .75rem; padding-top: .75rem; }
.scale { display: block; width: 2.25rem; overflow: visible; }
.chart { display: block; width: 100%; overflow: visible; }
.grid { stroke: var(--rule); }
.base { stroke: var(--quiet); }
.axis { fill: var(--quiet); font-size: .75rem; font-variant-numeric: tabular-nums; }
.bar { fill: var(--accent); }
.curve { fill: none; stroke: var(--accent); stroke-width: 2; vector-effect: non-scaling-stroke; stroke-linejoin: round; stroke-linecap: butt; }
.curve.dashed { stroke: var(--ink); stroke-dasharray: 7 4; }
.curve.dotted { stroke: var(--late); stroke-dasharray: 2 3; }
.curve.long { stroke: var(--quiet); stroke-dasharray: 14 4; }
.curve.aim { stroke: var(--quiet); stroke-width: 1.5; stroke-dasharray: 6 4; }
.curve.forecast { stroke-dasharray: 2 4; }
.fan { fill: var(--accent); opacity: .16; }
.target { stroke: var(--ink); }
.now { stroke: var(--rule); }
.sample { width: 2rem; height: 1rem; }
.stretched { overflow: visible; }
details > summary { cursor: pointer; }
.figures summary::before, article summary::before { content: "+" / ""; display: inline-block; width: 1rem; }
.figures[open] summary::before, article details[open] summary::before { content: "–" / ""; }
.figures { margin-top: 1rem; font-size: .875rem; }
.figures summary { color: var(--quiet); display: inline-block; padding: .2rem 0; }
.scroll { overflow-x: auto; margin-top: .75rem; }
.figures th, .figures td { padding: .3rem 1.5rem .3rem 0; text-align: left; font-weight: 400; border-bottom: 1px solid var(--rule); vertical-align: top; }
.figures thead th { color: var(--quiet); }
.figures .number { text-align: right; font-variant-numeric: tabular-nums; }

.streaks li { padding: .8rem 0; border-top: 1px solid var(--rule); }
.streaks p { margin: 0; max-width: none; }
.streaks b { display: inline-block; min-width: 5.5rem; font-weight: 500; font-size: 1.125rem; }
.streaks .quiet { font: .8125rem/1.5 var(--sans); }
.length { display: block; width: 100%; height: 6px; margin: .45rem 0 .4rem; fill: var(--accent); }

.curricula { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); gap: 2.5rem 3.5rem; }
.curriculum > .quiet { font-size: .875rem; margin: .15rem 0 .75rem; }
.unit { border-top: 1px solid var(--rule); }
.unit summary { padding: .7rem 0; list-style: none; }
.unit summary::-webkit-details-marker { display: none; }
.unit-title { display: block; line-height: 1.35; margin-bottom: .45rem; }
.unit summary:hover .unit-title { text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .2em; }
.unit-bar { display: flex; align-items: center; justify-content: space-between; gap: 1rem; }
.unit-count::after { content: "+" / ""; display: inline-block; width: 1.25rem; text-align: right; }
.unit[open] .unit-count::after { content: "–" / ""; }
.unit-count { font-size: .8125rem; color: var(--quiet); white-space: nowrap; font-variant-numeric: tabular-nums; }
.pieces { max-width: 100%; fill: none; stroke: var(--quiet); flex: none; }
.pieces .full { fill: var(--accent); stroke: none; }
.pieces .dot { fill: var(--paper); stroke: none; }
.unit-bar .pieces { flex: 0 1 auto; height: auto; }
.topics { padding: .2rem 0 1rem; font-size: .875rem; line-height: 1.5; }
.topics li { display: flex; gap: .75rem; align-items: baseline; padding: .25rem 0; }
.topics a { padding: .1rem 0; }
.tools { display: flex; flex-wrap: wrap; gap: .4rem 1.75rem; margin-bottom: 1.25rem; font-size: 1.125rem; }
.tools .quiet { font-size: .8125rem; white-space: nowrap; }

.written h3 { margin: 3rem 0 0; padding-bottom: .6rem; border-bottom: 1px solid var(--ink); }
.nights > li { display: grid; grid-template-columns: 11rem minmax(0, 1fr); gap: .25rem 2rem; padding: 1.4rem 0; border-bottom: 1px solid var(--rule); }
.when { margin: 0; font-size: .9375rem; line-height: 1.5; }
.when time, .when .quiet { display: block; }
.when .quiet, .about { font-size: .8125rem; }
article + article { margin-top: 1.75rem; }
h4 { font-size: 1.125rem; font-weight: 600; line-height: 1.35; }
.excerpt { margin: .3rem 0 0; }
.about { margin: .5rem 0 0; }
article details { margin-top: .35rem; }
article summary { display: inline-block; font: .875rem/1.6 var(--sans); color: var(--accent); padding: .1rem 0; }
.body { margin: .6rem 0 .8rem; padding-left: 1.1rem; border-left: 2px solid var(--rule); }
.body p { white-space: pre-wrap; margin: 0 0 .8rem; }
h5 { font: 600 .8125rem/1.4 var(--sans); color: var(--quiet); margin: 1rem 0 .3rem; }
.links { font-size: .875rem; line-height: 1.6; }
.nights > li:target, article:target { background: var(--wash); box-shadow: 0 0 0 .75rem var(--wash); border-radius: 2px; }
footer { margin-top: 5rem; padding-top: 1rem; border-top: 1px solid var(--rule); color: var(--quiet); }
@media (max-width: 40rem) {
  body { font-size: 1rem; }
  .ruler .done { stroke-width: 1; }
  .nights > li { grid-template-columns: minmax(0, 1fr); }
  .when { display: flex; justify-content: space-between; gap: 1rem; align-items: baseline; color: var(--quiet); font-size: .875rem; }
  .months { grid-template-columns: repeat(2, 1fr); gap: 1.75rem .75rem; }
}
@media (max-width: 23rem) { .months { grid-template-columns: 1fr; } }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
@media (forced-colors: active) {
  .pieces .full, .bar, .length, .fan { fill: CanvasText; stroke: CanvasText; }
  .curve, .ruler line, .grid, .base, .target, .now { stroke: CanvasText; }
  .mark { color: CanvasText; }
  .axis { fill: CanvasText; }
}
@media print {
  :root { --paper: #fff; --ink: #000; --quiet: #444; --rule: #bbb; --accent: #14503e; --late: #7a4708; --wash: #fff; }
  @page { margin: 18mm 16mm; }
  body { padding: 0; max-width: none; font-size: 10.5pt; }
  nav, .skip, .skip-inline, .figures, article details { display: none; }
  section { margin-top: 14mm; }
  .months { grid-template-columns: repeat(4, 1fr); }
  .month, .nights > li, figure, .unit, .streaks li, .curriculum h3 { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  a { color: inherit; text-decoration: none; }
  .curricula { grid-template-columns: 1fr 1fr; }
}
`;

export const STYLE_HASH = "sha256-r/Je+5pAbDZL8SAG7D9VDXThXKIYbbKD3ivFufvh2XE=";
