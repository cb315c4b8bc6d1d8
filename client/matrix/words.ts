import type { CellState } from "../../core/matrix.ts";
import type { Translate } from "../translate.ts";
import type { FilterKind } from "./messages.ts";

/** Every sentence of the page in the person's language. `{0}` and so on are filled in there. */
export interface Words {
  readonly title: string;
  readonly folder: string;
  readonly search: string;
  readonly name: string;
  readonly used: string;
  /** The column where no environment exists. */
  readonly anyEnvironment: string;
  readonly filters: Readonly<Record<FilterKind, string>>;
  readonly states: Readonly<Record<CellState, string>>;
  /** What Enter does on a cell. */
  readonly actions: Readonly<Record<"code" | "uses" | "tree" | "file" | "add" | "none", string>>;
  readonly from: string;
  readonly usedOnce: string;
  readonly usedOften: string;
  readonly usedNowhere: string;
  readonly count: string;
  readonly shown: string;
  readonly isReading: string;
  readonly empty: string;
  readonly nothingMatches: string;
  readonly clear: string;
  readonly help: string;
}

export function wordsOfMatrix(t: Translate): Words {
  return {
    title: t("Matrix of Secrets"),
    folder: t("Folder"),
    search: t("Filter names"),
    name: t("Name"),
    used: t("Used"),
    anyEnvironment: t("any environment"),
    filters: {
      missing: t("Missing"),
      onlyInCode: t("Only in code"),
      stopped: t("Revoked or expired"),
    },
    states: {
      own: t("defined"),
      inherited: t("inherited"),
      file: t("in a secrets file"),
      given: t("in .env or Docker"),
      revoked: t("revoked"),
      expired: t("expired"),
      optional: t("not needed"),
      missing: t("missing"),
    },
    actions: {
      code: t("Enter goes to the code"),
      uses: t("Enter shows all places"),
      tree: t("Enter shows it in the tree"),
      file: t("Enter opens the file"),
      add: t("Enter adds it"),
      none: "",
    },
    from: t("{0}, from {1}"),
    usedOnce: t("one place in code"),
    usedOften: t("{0} places in code"),
    usedNowhere: t("no code reads it"),
    count: t("{0} names, {1} with something missing"),
    shown: t("{0} of {1} names"),
    isReading: t("The code is still being read; names may be missing."),
    empty: t("No names here yet: neither code nor the vault nor a secrets file has any."),
    nothingMatches: t("No name matches the filter."),
    clear: t("Clear Filter"),
    help: t("Arrow keys move, Enter opens, Escape goes to the filter."),
  };
}
