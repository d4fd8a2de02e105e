/** How the page looks: a table where there is room, else each row as a card. No file beside it, no script. */
export const PAGE_CSS = `
:root { color-scheme: light dark; --ink: #242424; --soft: #5c5c5c; --line: #d6d6d6; --back: #ffffff; --stop: #a4262c; --lack: #7a4f00; --whole: #0b6a0b; }
@media (prefers-color-scheme: dark) { :root { --ink: #f0f0f0; --soft: #b8b8b8; --line: #4a4a4a; --back: #1f1f1f; --stop: #ff9c9c; --lack: #f2c661; --whole: #8fd98f; } }
body { max-width: 72rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 'Segoe UI', system-ui, sans-serif; color: var(--ink); background: var(--back); }
h1 { font-size: 1.6rem; line-height: 1.2; }
h2 { margin-top: 2.5rem; font-size: 1.15rem; }
.stop { color: var(--stop); } .lack { color: var(--lack); } .whole { color: var(--whole); }
small { display: block; color: var(--soft); font-size: 0.85rem; overflow-wrap: anywhere; }
p, li, td { overflow-wrap: anywhere; }
ul { margin: 0; padding-left: 1.1rem; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 0.5rem 0.75rem 0.5rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
td.count { white-space: nowrap; font-variant-numeric: tabular-nums; }
td:first-child { min-width: 12rem; }
td.why { min-width: 14rem; }
@media (max-width: 64rem) {
  table, tbody, tr, td { display: block; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { padding: 0.75rem 0; border-bottom: 1px solid var(--line); }
  td, td:first-child, td.why { min-width: 0; padding: 0.1rem 0; border: 0; }
  td[data-of]::before { content: attr(data-of) ': '; color: var(--soft); }
  td:empty { display: none; }
}
@media print { body { margin: 0; max-width: none; font-size: 10pt; } thead { display: table-header-group; } tr { break-inside: avoid; } }
`;
