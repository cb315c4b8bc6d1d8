import type { CellState } from "../../../core/matrix.ts";
import type { Matrix, MatrixCell, MatrixRow } from "../../../protocol/lsp.ts";
import { actionOf, drawnRows, filled, LEADING, movedBy, type Cursor } from "../grid.ts";
import type { FromPage } from "../messages.ts";
import type { Words } from "../words.ts";
import { element } from "./element.ts";

/** Told apart without colours, too. */
const SIGNS: Readonly<Record<CellState, string>> = {
  own: "●",
  inherited: "↑",
  file: "▤",
  given: "≡",
  revoked: "⊘",
  expired: "◷",
  optional: "·",
  missing: "○",
};

/**
 * An ARIA grid of which only the rows in sight are in the document. The grid itself keeps the focus and names the cell
 * that the cursor is on, so that nothing loses the focus when its row is scrolled away.
 */
export class Grid {
  readonly root = element("div", { role: "grid", tabindex: "0", "aria-readonly": "true", class: "grid" });
  readonly #head = element("div", { role: "row", "aria-rowindex": "1", class: "row head" });
  readonly #body = element("div", { role: "rowgroup", class: "body" });
  readonly #post: (message: FromPage) => void;
  readonly #leave: () => void;
  readonly #drawn = new Map<number, HTMLElement>();
  #words!: Words;
  #matrix: Matrix | undefined;
  #rows: readonly MatrixRow[] = [];
  #mayAdd = false;
  #cursor: Cursor = { row: 0, column: 0 };
  /** The cursor's name, by which it is found again where rows come and go. */
  #name: string | undefined;
  #rowHeight = 0;

  /** @param leave what Escape does */
  constructor(post: (message: FromPage) => void, leave: () => void) {
    this.#post = post;
    this.#leave = leave;
    this.root.append(this.#head, this.#body);
    this.root.addEventListener("keydown", (event) => this.#key(event));
    this.root.addEventListener("scroll", () => this.#draw());
    this.#body.addEventListener("click", (event) => this.#click(event));
    new ResizeObserver(() => this.#draw()).observe(this.root);
  }

  speak(words: Words): void {
    this.#words = words;
    this.root.ariaLabel = words.title;
    this.root.ariaDescription = words.help;
  }

  show(matrix: Matrix, rows: readonly MatrixRow[], mayAdd: boolean): void {
    this.#matrix = matrix;
    this.#rows = rows;
    this.#mayAdd = mayAdd;
    const columns = [
      this.#words.name,
      this.#words.used,
      ...matrix.environments.map((each) => this.#column(each)),
    ];
    this.#head.replaceChildren(
      ...columns.map((text, index) =>
        Object.assign(
          element("div", { role: "columnheader", "aria-colindex": String(index + 1), class: "cell" }),
          { textContent: text, title: text },
        ),
      ),
    );
    this.root.style.setProperty("--columns", String(matrix.environments.length));
    this.root.ariaRowCount = String(rows.length + 1);
    this.root.ariaColCount = String(columns.length);
    this.root.hidden = rows.length === 0;
    const found = rows.findIndex(({ name }) => name === this.#name);
    this.#cursor = {
      row: found === -1 ? Math.min(this.#cursor.row, Math.max(0, rows.length - 1)) : found,
      column: Math.min(this.#cursor.column, columns.length - 1),
    };
    for (const row of this.#drawn.values()) row.remove();
    this.#drawn.clear();
    this.#rowHeight = this.#head.offsetHeight;
    this.#body.style.height = `${rows.length * this.#rowHeight}px`;
    this.#draw();
  }

  focus(): void {
    this.root.focus();
  }

  #column(environment: string | null): string {
    return environment ?? this.#words.anyEnvironment;
  }

  #key(event: KeyboardEvent): void {
    if (event.key === "Escape") return this.#leave();
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      return this.#open(this.#cursor);
    }
    const page = Math.max(1, Math.floor(this.root.clientHeight / this.#rowHeight) - 2);
    const size = { rows: this.#rows.length, columns: LEADING + this.#matrix!.environments.length, page };
    const to = movedBy(event.key, event.ctrlKey || event.metaKey, this.#cursor, size);
    if (!to) return;
    event.preventDefault();
    this.#moveTo(to);
  }

  #click({ target }: MouseEvent): void {
    const cell = (target as Element).closest<HTMLElement>("[data-column]");
    const row = cell?.closest<HTMLElement>("[data-row]");
    if (!cell || !row) return;
    this.#moveTo({ row: Number(row.dataset["row"]), column: Number(cell.dataset["column"]) });
    this.#open(this.#cursor);
  }

  #open({ row, column }: Cursor): void {
    const at = this.#rows[row];
    if (!at) return;
    const { name } = at;
    if (column === 0) this.#post({ type: "code", name });
    else if (column === 1) this.#post({ type: "uses", name });
    else this.#post({ type: "cell", name, column: column - LEADING });
  }

  #moveTo(to: Cursor): void {
    this.#cursor = to;
    this.#name = this.#rows[to.row]?.name;
    const top = to.row * this.#rowHeight;
    const { scrollTop, clientHeight } = this.root;
    // The head of the table lies over the first row.
    if (top < scrollTop) this.root.scrollTop = top;
    else if (top + 2 * this.#rowHeight > scrollTop + clientHeight)
      this.root.scrollTop = top + 2 * this.#rowHeight - clientHeight;
    this.#draw();
    this.root.querySelector(".active")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  #draw(): void {
    if (!this.#matrix || this.#rowHeight === 0) return;
    const { scrollTop, clientHeight } = this.root;
    const { from, to } = drawnRows(scrollTop, clientHeight, this.#rowHeight, this.#rows.length);
    for (const [index, row] of this.#drawn) {
      if (index >= from && index < to) continue;
      row.remove();
      this.#drawn.delete(index);
    }
    for (let index = from; index < to; index++) {
      if (this.#drawn.has(index)) continue;
      const row = this.#row(this.#rows[index]!, index);
      this.#drawn.set(index, row);
      this.#body.append(row);
    }
    this.#mark();
  }

  /** The cell that the cursor is on is named where it is drawn. */
  #mark(): void {
    for (const marked of this.root.querySelectorAll(".active")) marked.classList.remove("active");
    const { row, column } = this.#cursor;
    const cell = this.#drawn.get(row)?.children[column];
    cell?.classList.add("active");
    if (cell) this.root.setAttribute("aria-activedescendant", cell.id);
    else this.root.removeAttribute("aria-activedescendant");
  }

  #row(row: MatrixRow, index: number): HTMLElement {
    const made = element("div", { role: "row", "aria-rowindex": String(index + 2), class: "row" });
    made.dataset["row"] = String(index);
    made.style.transform = `translateY(${index * this.#rowHeight}px)`;
    const { actions } = this.#words;
    const uses = usesText(row, this.#words);
    made.append(
      this.#cell(index, 0, row.name, [row.name, actions.code], "rowheader name"),
      this.#cell(index, 1, row.used === 0 ? "" : `${row.used}`, [uses, actions.uses], "gridcell used"),
      ...row.cells.map((cell, column) => this.#stateCell(row, index, cell, column)),
    );
    return made;
  }

  #stateCell(row: MatrixRow, index: number, cell: MatrixCell, column: number): HTMLElement {
    const { states, actions, from } = this.#words;
    const place = cell.scope ?? cell.uri?.slice(cell.uri.lastIndexOf("/") + 1);
    const state = states[cell.state];
    const said = place === undefined ? state : filled(from, state, place);
    const environment = this.#column(this.#matrix!.environments[column] ?? null);
    const spoken = [`${row.name}, ${environment}: ${said}`, actions[actionOf(cell, this.#mayAdd)]];
    const made = this.#cell(index, column + LEADING, ` ${state}`, spoken, `gridcell state ${cell.state}`);
    made.prepend(Object.assign(element("span", { class: "sign" }), { textContent: SIGNS[cell.state] }));
    return made;
  }

  /** @param kind the role, then the classes */
  #cell(row: number, column: number, text: string, spoken: readonly string[], kind: string): HTMLElement {
    const [role = "", ...classes] = kind.split(" ");
    const label = spoken.filter((part) => part !== "").join(". ");
    const cell = element("div", {
      id: `cell-${row}-${column}`,
      role,
      "aria-colindex": String(column + 1),
      "aria-label": label,
      title: label,
      class: ["cell", ...classes].join(" "),
    });
    cell.dataset["column"] = String(column);
    cell.textContent = text;
    return cell;
  }
}

function usesText({ used }: MatrixRow, { usedNowhere, usedOnce, usedOften }: Words): string {
  return used === 0 ? usedNowhere : used === 1 ? usedOnce : filled(usedOften, used);
}
