/**
 * Every setting, defined once. `contributes.configuration` in package.json and docs/settings.md are written from
 * this table by `node docs/write-settings.ts`, and a test fails where they differ.
 */
export const SETTINGS = {
  "vault.home": {
    type: "string",
    default: "",
    scope: "machine",
    restricted: true,
    description:
      "Folder of the embedded vault. Empty: `KEYWARD_HOME` where it is set, else the data folder of the operating system.",
  },
  "cli.path": {
    type: "string",
    default: "",
    scope: "machine",
    restricted: true,
    description:
      "The `keyward` program under which tasks and terminals run and that is offered to agents. Empty: the one that is part of this extension.",
  },
  environment: {
    type: "string",
    default: "development",
    scope: "resource",
    restricted: false,
    description: "The environment for which hovers, completion and checks resolve names.",
  },
  "scan.enable": {
    type: "boolean",
    default: true,
    scope: "resource",
    restricted: false,
    description: "Look for hardcoded secrets in open files.",
  },
  "scan.minConfidence": {
    type: "string",
    values: ["low", "medium", "high"],
    default: "medium",
    scope: "resource",
    restricted: false,
    description: "How sure Keyward must be before it reports a hardcoded secret.",
  },
  "scan.maxFileKB": {
    type: "number",
    default: 2048,
    minimum: 1,
    maximum: 65_536,
    scope: "resource",
    restricted: false,
    description: "Files larger than this, in kilobytes, are neither scanned nor indexed.",
  },
  "paste.offer": {
    type: "boolean",
    default: true,
    scope: "resource",
    restricted: false,
    description:
      "When a pasted text holds a secret, offer to move it to the vault. The paste itself is never delayed or changed, and the clipboard is not read.",
  },
  "hover.enable": {
    type: "boolean",
    default: true,
    scope: "language-overridable",
    restricted: false,
    description: "Show what a name resolves to when the pointer rests on it.",
  },
  "hints.enable": {
    type: "boolean",
    default: false,
    scope: "language-overridable",
    restricted: false,
    description: "Show behind each name that code reads where its value comes from.",
  },
  "lenses.enable": {
    type: "boolean",
    default: true,
    scope: "resource",
    restricted: false,
    description:
      "Show above each entry of a secrets file how often it is used, where the vault has it, and whether it is about to expire or to be rotated.",
  },
  "names.unknown": {
    type: "string",
    values: ["off", "hint", "information", "warning", "error"],
    default: "warning",
    scope: "resource",
    restricted: false,
    description:
      "How to report a name in code that no secrets file, no vault and no `.env` file knows. Silent until the folder has a secrets.json.",
  },
  "names.known": {
    type: "string[]",
    default: [],
    scope: "resource",
    restricted: false,
    description: "Names that the runtime or the system provides and that are never reported as unknown.",
  },
  "references.accessors": {
    type: "string[]",
    default: [],
    scope: "resource",
    restricted: false,
    description:
      "What the code reads secrets with besides the languages' own ways: functions whose first argument is a name, as `config.get`, and objects whose members are names, as `config.*`. Matched by how the code writes them, in every language; `keyward refs` reads them from `.vscode/settings.json`.",
  },
  "writes.confirm": {
    type: "boolean",
    default: true,
    scope: "application",
    restricted: false,
    description:
      "Before a value that more than one service gets is changed, show whom the change reaches and ask. Revoking, deleting and copying are always asked.",
  },
  "reveal.seconds": {
    type: "number",
    default: 15,
    minimum: 1,
    maximum: 600,
    scope: "application",
    restricted: false,
    description: "For how many seconds a revealed value stays on the screen.",
  },
  "clipboard.clearSeconds": {
    type: "number",
    default: 30,
    minimum: 1,
    maximum: 3600,
    scope: "application",
    restricted: false,
    description: "After how many seconds a copied value is taken off the clipboard, if it is still there.",
  },
  "trace.server": {
    type: "string",
    values: ["off", "messages", "verbose"],
    default: "off",
    scope: "application",
    restricted: false,
    description:
      "Trace the messages between VS Code and the language server. They hold the text of your documents.",
  },
} as const satisfies Record<string, Setting>;

/** VS Code's word for who may set it: `machine` and `application` settings cannot come from a workspace. */
export type SettingScope = "application" | "machine" | "resource" | "language-overridable";

interface SettingFacts {
  readonly scope: SettingScope;
  /** Not read from a workspace that is not trusted. */
  readonly restricted: boolean;
  /** Markdown. */
  readonly description: string;
}

export type Setting = SettingFacts &
  (
    | { readonly type: "string"; readonly default: string; readonly values?: readonly string[] }
    | { readonly type: "boolean"; readonly default: boolean }
    | {
        readonly type: "number";
        readonly default: number;
        readonly minimum: number;
        readonly maximum: number;
      }
    | { readonly type: "string[]"; readonly default: readonly string[] }
  );

export type SettingName = keyof typeof SETTINGS;

type ValueOf<S extends Setting> = S extends { type: "string"; values: readonly (infer V)[] }
  ? V
  : S extends { type: "string" }
    ? string
    : S extends { type: "number" }
      ? number
      : S extends { type: "boolean" }
        ? boolean
        : readonly string[];

/** The settings in force for one document. */
export type Settings = { readonly [Name in SettingName]: ValueOf<(typeof SETTINGS)[Name]> };

export interface ReadSettings {
  readonly settings: Settings;
  /** One sentence for each setting whose value has the wrong type, and whose default holds therefore. */
  readonly problems: readonly string[];
}

/**
 * Reads what an editor sends for the section `keyward`: nested objects (`{scan: {enable: false}}`), dotted keys
 * (`{"scan.enable": false}`) or nothing. A wrong value is a problem in words, never an exception.
 */
export function readSettings(section: unknown): ReadSettings {
  const settings: Record<string, unknown> = {};
  const problems: string[] = [];
  for (const [name, setting] of Object.entries<Setting>(SETTINGS)) {
    const value = valueAt(section, name);
    const expected = value === undefined || value === null ? undefined : mismatch(setting, value);
    if (expected !== undefined) problems.push(`keyward.${name} must be ${expected}; the default is used.`);
    settings[name] =
      value === undefined || value === null || expected !== undefined ? setting.default : value;
  }
  return { settings: settings as Settings, problems };
}

function valueAt(section: unknown, name: string): unknown {
  if (!isObject(section)) return undefined;
  if (Object.hasOwn(section, name)) return section[name];
  const [group, ...rest] = name.split(".");
  return rest.length === 0 ? undefined : valueAt(section[group!], rest.join("."));
}

/** What the value should have been, or undefined where it is right. */
function mismatch(setting: Setting, value: unknown): string | undefined {
  return accepts(setting, value) ? undefined : expectation(setting);
}

function accepts(setting: Setting, value: unknown): boolean {
  if (setting.type === "string[]") {
    return Array.isArray(value) && value.every((item) => typeof item === "string");
  }
  if (setting.type === "number") {
    return typeof value === "number" && value >= setting.minimum && value <= setting.maximum;
  }
  if (setting.type === "boolean") return typeof value === "boolean";
  return typeof value === "string" && (setting.values?.includes(value) ?? true);
}

function expectation(setting: Setting): string {
  if (setting.type === "string[]") return "a list of strings";
  if (setting.type === "number") return `a number from ${setting.minimum} to ${setting.maximum}`;
  if (setting.type === "boolean") return "true or false";
  return setting.values ? `one of ${setting.values.join(", ")}` : "a string";
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
