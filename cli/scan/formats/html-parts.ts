/**
 * The report's style: the reader's own light or dark scheme, one column on a narrow screen and on paper. What is not on
 * the screen is not laid out, so that thousands of findings open at once.
 */
export const STYLE = `
:root { color-scheme: light dark; --page: light-dark(#fff, #14161b); --line: light-dark(#d8dbe2, #3a3f4b);
  --soft: light-dark(#f5f6f9, #1d2027); --text: light-dark(#1a1d24, #e4e6eb);
  --faint: light-dark(#596070, #9aa2b1); --accent: light-dark(#1f5fbf, #7db1ff); }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 76rem; padding: 1.5rem; font: 15px/1.5 system-ui, sans-serif; color: var(--text);
  background: var(--page); }
h1 { margin: 0; font-size: 1.5rem; } header p { margin: .25rem 0 0; font-size: 1.1rem; }
header .run { margin: 0 0 1.5rem; font-size: inherit; color: var(--faint); }
h2 { margin: 0 0 .5rem; font-size: .95rem; } h2 small { color: var(--faint); font-weight: normal; }
h3 { margin: 0; font-size: 1rem; font-weight: 600; }
code, pre { font: 13px/1.5 ui-monospace, monospace; } a { color: var(--accent); }
.counts { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); margin-bottom: 1.5rem; }
.counts > div { border: 1px solid var(--line); border-radius: 8px; padding: .9rem; }
.counts ul { list-style: none; margin: 0; padding: 0; max-height: 15rem; overflow: auto; }
.counts button { display: grid; grid-template-columns: 1fr auto; gap: 0 .75rem; width: 100%; padding: .25rem .4rem;
  border: 1px solid transparent; border-radius: 6px; background: none; color: inherit; font: inherit; text-align: left;
  cursor: pointer; overflow-wrap: anywhere; }
.counts button:hover { background: var(--soft); }
.counts button:focus-visible, input:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); }
.counts button[aria-pressed="true"] { border-color: var(--accent); background: var(--soft); }
svg { grid-column: 1 / -1; width: 100%; height: 3px; background: var(--line); border-radius: 2px; }
svg rect { fill: var(--accent); }
.label { font-weight: 500; }
.label.critical { color: light-dark(#a4001d, #ff8b97); } .label.high { color: light-dark(#a34300, #ffb27a); }
.label.medium { color: light-dark(#7a5b00, #e8cf75); } .label.low { color: light-dark(#3c6030, #a8d197); }
h3 .label { text-transform: uppercase; font-size: .75rem; letter-spacing: .04em; margin-right: .3rem; }
.filter { position: sticky; top: 0; z-index: 1; display: flex; gap: 1rem; align-items: center; margin: 0;
  padding: .75rem 0; background: var(--page); color: var(--faint); }
input { font: inherit; padding: .3rem .5rem; border: 1px solid var(--line); border-radius: 6px; background: inherit;
  color: var(--text); width: min(24rem, 60vw); }
article { border: 1px solid var(--line); border-radius: 8px; padding: 1rem; margin-bottom: .9rem;
  content-visibility: auto; contain-intrinsic-size: auto 12rem; }
article[hidden] { display: none; }
article p { margin: .35rem 0; } .place { color: var(--faint); overflow-wrap: anywhere; }
pre { margin: .5rem 0; padding: .6rem .8rem; background: var(--soft); border-radius: 6px; white-space: pre-wrap;
  overflow-wrap: anywhere; }
summary { cursor: pointer; color: var(--faint); } details ul { margin: .4rem 0 0; }
.skipped { margin-top: 1.5rem; overflow-wrap: anywhere; }
@media print { .filter { display: none; } .counts ul { max-height: none; } article { break-inside: avoid; content-visibility: visible; } }
`;

/** Counts are buttons: within a list the chosen ones add up, between lists all have to hold. */
export const SCRIPT = `
"use strict";
const articles = [...document.querySelectorAll("article")];
const buttons = [...document.querySelectorAll("button[data-key]")];
const filter = document.getElementById("filter");
const shown = document.getElementById("shown");
function apply() {
  const chosen = Map.groupBy(buttons.filter((button) => button.ariaPressed === "true"), (button) => button.dataset.key);
  const words = filter.value.toLowerCase();
  let count = 0;
  for (const article of articles) {
    const fits = [...chosen].every(([key, some]) => some.some((button) => button.dataset.value === article.dataset[key]));
    article.hidden = !(fits && article.textContent.toLowerCase().includes(words));
    if (!article.hidden) count++;
  }
  shown.textContent = count + " shown";
}
for (const button of buttons) {
  button.addEventListener("click", () => {
    button.ariaPressed = String(button.ariaPressed !== "true");
    apply();
  });
}
filter?.addEventListener("input", apply);
`;
