// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/html_style.h"

namespace casement::report {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kStyle = R"css(
:root { color-scheme: light dark;
  --ground: #fff; --ink: #15181c; --quiet: #59636e; --line: #d5dade; --strong-line: #15181c;
  --alert: #b3261e; --box: #15181c; --box-ink: #fff; --panel: #f4f6f8; --link: #1f5fae; }
@media (prefers-color-scheme: dark) { :root {
  --ground: #1b1e20; --ink: #e8eaec; --quiet: #a3abb3; --line: #3a4046; --strong-line: #cfd4d8;
  --alert: #ff8a7a; --box: #e8eaec; --box-ink: #15181c; --panel: #24282b; --link: #8ab8f0; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.25rem 3rem; max-width: 54rem; background: var(--ground);
  color: var(--ink); font: 0.9375rem/1.5 "Noto Sans", "Segoe UI", "Helvetica Neue", sans-serif;
  overflow-wrap: break-word; font-variant-ligatures: none; }
.timeline .grow, .timeline th, dd, code, pre, h1 { overflow-wrap: anywhere; }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 0.25rem 0 1.25rem; }
h1.long { font-size: 1.0625rem; }
h2 { font-size: 1.25rem; margin: 2.25rem 0 0.5rem; }
h3 { font-size: 1rem; margin: 1.5rem 0 0.25rem; }
p { margin: 0 0 0.75rem; max-width: 46rem; }
a { color: var(--link); }
.kicker, .note, .q, footer { color: var(--quiet); }
.note { font-size: 0.875rem; }
.a { color: var(--alert); font-size: 0.8125rem; white-space: nowrap; }
s { color: var(--quiet); }
code, pre { font-family: "Noto Sans Mono", "Noto Mono", ui-monospace, monospace;
  font-size: 0.875em; }
pre { background: var(--panel); padding: 0.75rem 1rem; white-space: pre-wrap; }
.w { background: var(--box); color: var(--box-ink); border-radius: 3px; padding: 0 0.4em;
  font: 700 0.8125em/1.5 "Noto Sans Mono", "Noto Mono", ui-monospace, monospace;
  white-space: nowrap; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.vh, .skip:not(:focus) { position: absolute; width: 1px; height: 1px; overflow: hidden;
  clip-path: inset(50%); white-space: nowrap; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.3rem 1.5rem; margin: 0; }
dt { color: var(--quiet); }
dd { margin: 0; min-width: 0; }
ul { padding-left: 1.25rem; margin: 0 0 0.75rem; }
nav ol { margin: 0; padding-left: 1.5rem; }
.scroll { overflow-x: auto; }
.scroll .grow { min-width: 9rem; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { text-align: left; vertical-align: top; padding: 0.35rem 0.75rem 0.35rem 0;
  border-bottom: 1px solid var(--line); font-weight: 400; }
th:last-child, td:last-child { padding-right: 0; }
thead th { font-weight: 600; font-size: 0.8125rem; color: var(--quiet);
  border-bottom: 2px solid var(--strong-line); vertical-align: bottom; }
td p, th p { margin: 0; }
td p + p, th p + p { font-size: 0.875rem; }
.end { text-align: right; white-space: nowrap; }
tr.group th { font-weight: 600; padding-top: 1rem; }
tr { break-inside: avoid; }
footer { margin-top: 3rem; padding-top: 0.75rem; border-top: 1px solid var(--line);
  font-size: 0.8125rem; }
@media (max-width: 40rem) {
  dl { grid-template-columns: 1fr; gap: 0; }
  dd { margin-bottom: 0.5rem; }
  .scroll col { width: auto !important; }
  .scroll .grow { min-width: 4rem; }
  .scroll th, .scroll td { padding-right: 0.3rem; font-size: 0.75rem; }
  .scroll thead .end { white-space: normal; }
  table.timeline, .timeline tbody { display: block; }
  .timeline thead { position: absolute; width: 1px; height: 1px; overflow: hidden;
    clip-path: inset(50%); }
  .timeline tr { display: flex; flex-wrap: wrap; column-gap: 0.75rem; padding: 0.4rem 0;
    border-bottom: 1px solid var(--line); }
  .timeline th, .timeline td { border: 0; padding: 0; width: auto; }
  .timeline td:empty { display: none; }
  .timeline .grow { order: 9; flex: 1 0 100%; }
  .timeline td.end { margin-left: auto; }
}
@media print {
  :root { --ground: #fff; --ink: #000; --quiet: #444; --line: #bbb; --strong-line: #000;
    --alert: #8c1d18; --box: #000; --box-ink: #fff; --panel: #f2f2f2; --link: #000; }
  @page { margin: 18mm 20mm; }
  :root { font-size: 10pt; }
  body { max-width: none; padding: 0; }
  nav, .skip { display: none; }
  .scroll { overflow: visible; }
  h2, h3, .note, thead { break-after: avoid; break-inside: avoid; }
  tr.group, tbody tr:first-child { break-inside: avoid; break-before: avoid; }
  tr.group { break-after: avoid; break-before: auto; }
  thead { display: table-header-group; }
  .page { break-before: page; }
}
)css"_L1;

}  // namespace

QLatin1StringView htmlStyle()
{
    return kStyle;
}

}  // namespace casement::report
