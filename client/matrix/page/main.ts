/**
 * The page of the matrix, in a webview: a grid of names and environments. Only the rows that can be seen are in the
 * document, so that ten thousand names cost no more than fifty. It knows names and states, and never a value.
 */
import type { Matrix } from "../../../protocol/lsp.ts";
import { filterRows, filled, hasMissing } from "../grid.ts";
import { FILTER_KINDS, type Filter, type FromPage, type PageState, type ToPage } from "../messages.ts";
import type { Words } from "../words.ts";
import { element } from "./element.ts";
import { Grid } from "./grid.ts";

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
};

const NO_FILTER: Filter = { text: "", kinds: [] };

const editor = acquireVsCodeApi();
let filter = editor.getState()?.filter ?? NO_FILTER;
let words: Words;
let shown: { readonly matrix: Matrix; readonly mayAdd: boolean } | undefined;

const folders = element("select");
const search = element("input", { type: "search" });
const toggles = new Map(FILTER_KINDS.map((kind) => [kind, element("button", { type: "button" })]));
const group = element("div", { class: "toggles", role: "group" }, ...toggles.values());
const clear = element("button", { type: "button", class: "clear" });
const status = element("p", { role: "status" });
const notice = element("div", { class: "notice" });
const grid = new Grid(
  (message) => editor.postMessage(message),
  () => search.focus(),
);

document.body.append(element("header", {}, folders, search, group), status, grid.root, notice);

window.addEventListener("message", ({ data }: MessageEvent<ToPage>) => {
  if (data.type === "words") speak(data.words);
  else if (data.type === "problem") tell(data.text);
  else {
    shown = data;
    keep();
    draw();
  }
});
folders.addEventListener("change", () => editor.postMessage({ type: "folder", uri: folders.value }));
search.addEventListener("input", () => narrow({ ...filter, text: search.value }));
search.addEventListener("keydown", ({ key }) => {
  if (key === "ArrowDown" || key === "Enter") grid.focus();
});
clear.addEventListener("click", () => {
  narrow(NO_FILTER);
  search.focus();
});
for (const [kind, toggle] of toggles)
  toggle.addEventListener("click", () => {
    const others = filter.kinds.filter((each) => each !== kind);
    narrow({ ...filter, kinds: filter.kinds.includes(kind) ? others : [...others, kind] });
  });
editor.postMessage({ type: "ready" });

function speak(said: Words): void {
  words = said;
  document.title = words.title;
  folders.ariaLabel = words.folder;
  search.placeholder = words.search;
  search.ariaLabel = words.search;
  group.ariaLabel = words.search;
  clear.textContent = words.clear;
  grid.speak(words);
}

function narrow(to: Filter): void {
  filter = to;
  keep();
  draw();
}

/** What the next window finds again. */
function keep(): void {
  const folder = shown?.matrix.folder;
  editor.setState({ filter, ...(folder != null && { folder }) });
}

function draw(): void {
  if (!shown) return;
  const { matrix, mayAdd } = shown;
  const rows = filterRows(matrix.rows, filter);
  const isFiltered = filter.text.trim() !== "" || filter.kinds.length > 0;
  drawFolders(matrix);
  if (search.value !== filter.text) search.value = filter.text;
  for (const [kind, toggle] of toggles) {
    const count = filterRows(matrix.rows, { text: "", kinds: [kind] }).length;
    toggle.textContent = `${words.filters[kind]} ${count}`;
    toggle.ariaPressed = String(filter.kinds.includes(kind));
  }
  const count = isFiltered
    ? filled(words.shown, rows.length, matrix.rows.length)
    : filled(words.count, matrix.rows.length, matrix.rows.filter(hasMissing).length);
  const told = matrix.isWhole ? count : `${count}. ${words.isReading}`;
  // A screen reader says it whenever it is set.
  if (status.textContent !== told) status.textContent = told;
  notice.replaceChildren();
  if (rows.length === 0) tell(isFiltered ? words.nothingMatches : words.empty, isFiltered);
  grid.show(matrix, rows, mayAdd);
}

function drawFolders({ folders: all, folder }: Matrix): void {
  folders.hidden = all.length < 2;
  const options = all.map(({ uri, label, scope }) =>
    Object.assign(element("option", { value: uri }), {
      textContent: `${label} (${scope})`,
      selected: uri === folder,
    }),
  );
  folders.replaceChildren(...options);
}

/** In place of rows. */
function tell(text: string, mayClear = false): void {
  notice.replaceChildren(Object.assign(element("p"), { textContent: text }), ...(mayClear ? [clear] : []));
}
