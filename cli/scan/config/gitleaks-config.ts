import { parse, TomlError } from "smol-toml";
import { UserError } from "../../../core/user-error.ts";

/** What a `.gitleaks.toml` says, as plain data: its patterns are still text. */
export interface GitleaksConfig {
  readonly rules: readonly GitleaksRule[];
  /** They hold for every finding, those of Keyward's own rules too. */
  readonly allowlists: readonly Allowlist[];
  /** Ids that `extend.disabledRules` turns off. */
  readonly disabledRules: readonly string[];
  /** `extend.path`: another configuration to begin from, relative to the current folder. */
  readonly extendPath: string | undefined;
}

export interface GitleaksRule {
  readonly id: string;
  readonly description: string;
  /** Undefined where the path alone makes a finding. */
  readonly regex: string | undefined;
  /** The group that is the secret; 0: the first that took part, else the whole match. */
  readonly secretGroup: number;
  /** Bits a character that the secret has to exceed. */
  readonly entropy: number;
  readonly path: string | undefined;
  /** In small letters; one of them has to stand in the file. */
  readonly keywords: readonly string[];
  readonly allowlists: readonly Allowlist[];
}

export interface Allowlist {
  /** With `true` each list that is given has to agree, else one of them. */
  readonly all: boolean;
  readonly commits: readonly string[];
  readonly paths: readonly string[];
  readonly regexes: readonly string[];
  readonly regexTarget: "secret" | "match" | "line";
  /** In small letters. */
  readonly stopwords: readonly string[];
  /** Ids to which a global list is limited; undefined: all. */
  readonly targetRules: readonly string[] | undefined;
}

/**
 * Reads a configuration of Gitleaks 8. https://github.com/gitleaks/gitleaks#configuration
 * @param file as it is shown in errors
 * @throws UserError FILE_INVALID with the line or the key
 */
export function parseGitleaksConfig(text: string, file: string): GitleaksConfig {
  const root = new Table(toml(text, file), file, "");
  const extend = root.table("extend");
  return {
    rules: root.tables("rules").map(readRule),
    allowlists: allowlistsOf(root),
    disabledRules: extend?.strings("disabledRules") ?? [],
    extendPath: extend?.text("path"),
  };
}

function toml(text: string, file: string): Record<string, unknown> {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    throw invalid(`${file}:${error.line}:${error.column}`, "it is no TOML");
  }
}

function readRule(table: Table, index: number): GitleaksRule {
  const id = table.text("id");
  if (id === undefined) throw table.wrong("id", `rule ${index + 1} has none`);
  const regex = table.text("regex");
  const path = table.text("path");
  if (regex === undefined && path === undefined)
    throw table.wrong("regex", `the rule ${id} has neither regex nor path`);
  return {
    id,
    description: table.text("description") ?? id,
    regex,
    secretGroup: table.number("secretGroup") ?? 0,
    entropy: table.number("entropy") ?? 0,
    path,
    keywords: table.strings("keywords").map((word) => word.toLowerCase()),
    allowlists: allowlistsOf(table),
  };
}

/** `[allowlist]` until version 8.21, `[[allowlists]]` since. */
function allowlistsOf(table: Table): Allowlist[] {
  const single = table.table("allowlist");
  return [...(single ? [single] : []), ...table.tables("allowlists")].map(readAllowlist);
}

function readAllowlist(table: Table): Allowlist {
  const condition = (table.text("condition") ?? "OR").toUpperCase();
  if (!["OR", "||", "AND", "&&"].includes(condition))
    throw table.wrong("condition", "it is neither OR nor AND");
  const target = table.text("regexTarget") ?? "secret";
  if (target !== "secret" && target !== "match" && target !== "line")
    throw table.wrong("regexTarget", "it is none of secret, match and line");
  const targetRules = table.strings("targetRules");
  return {
    all: condition === "AND" || condition === "&&",
    commits: table.strings("commits"),
    paths: table.strings("paths"),
    regexes: table.strings("regexes"),
    regexTarget: target,
    stopwords: table.strings("stopwords").map((word) => word.toLowerCase()),
    targetRules: targetRules.length > 0 ? targetRules : undefined,
  };
}

/** A table of which the types are not yet known. Keys that we do not use are passed over. */
class Table {
  readonly #values: Readonly<Record<string, unknown>>;
  readonly #file: string;
  readonly #name: string;

  constructor(values: Readonly<Record<string, unknown>>, file: string, name: string) {
    this.#values = values;
    this.#file = file;
    this.#name = name;
  }

  text(key: string): string | undefined {
    const value = this.#values[key];
    if (value === undefined || typeof value === "string") return value;
    throw this.wrong(key, "it is no text");
  }

  number(key: string): number | undefined {
    const value = this.#values[key];
    if (value === undefined || typeof value === "number") return value;
    throw this.wrong(key, "it is no number");
  }

  strings(key: string): readonly string[] {
    const value = this.#values[key] ?? [];
    if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value;
    throw this.wrong(key, "it is no list of texts");
  }

  table(key: string): Table | undefined {
    const value = this.#values[key];
    if (value === undefined) return undefined;
    if (isTable(value)) return new Table(value, this.#file, this.#keyPath(key));
    throw this.wrong(key, "it is no table");
  }

  tables(key: string): Table[] {
    const value = this.#values[key] ?? [];
    if (Array.isArray(value) && value.every(isTable))
      return value.map((item, at) => new Table(item, this.#file, `${this.#keyPath(key)}[${at}]`));
    throw this.wrong(key, "it is no list of tables");
  }

  wrong(key: string, why: string): UserError {
    return invalid(`${this.#keyPath(key)} in ${this.#file}`, why);
  }

  #keyPath(key: string): string {
    return this.#name === "" ? key : `${this.#name}.${key}`;
  }
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

function invalid(where: string, why: string): UserError {
  return new UserError("FILE_INVALID", `${where} cannot be used: ${why}.`, "Correct it, or scan without it.");
}
