import type { Node } from "web-tree-sitter";
import type { Root } from "../language.ts";
import { members, naming, type Shape } from "../shape.ts";

const ENV: Shape = {
  environment: "System.getenv()",
  isMapping: true,
  members: {
    get: naming("System.getenv().get", "read"),
    getValue: naming("System.getenv().getValue", "read"),
    getOrDefault: naming("System.getenv().getOrDefault", "read", { fallback: { position: 1, keywords: [] } }),
    getOrElse: naming("System.getenv().getOrElse", "read", { fallback: { position: 1, keywords: [] } }),
    containsKey: naming('"X" in System.getenv()', "read"),
  },
};

/** With a name it gives the variable, without one all of them. */
export const SYSTEM = members({ getenv: { ...naming("System.getenv", "read"), returns: ENV } });

/** `System` as it stands, and by its whole name. */
export const JVM_ROOTS: readonly Root[] = [
  { word: "System", shape: SYSTEM },
  { word: "System", shape: SYSTEM, at: byItsWholeName },
];

function byItsWholeName({ parent }: Node): Node | undefined {
  return parent?.text === "java.lang.System" ? parent : undefined;
}

const DOTENV: Shape = {
  environment: "dotenv",
  isMapping: true,
  members: { get: naming("dotenv.get", "read", { fallback: { position: 1, keywords: [] } }) },
};
/** A builder's settings are chained, and no more of them than there are. */
const BUILDERS = 6;
const SETTINGS = ["directory", "filename", "ignoreIfMissing", "ignoreIfMalformed", "systemProperties"];

function builder(settings: number): Shape {
  const next = settings > 0 ? builder(settings - 1) : undefined;
  const chained = SETTINGS.flatMap((name): [string, Shape][] => (next ? [[name, { returns: next }]] : []));
  return members({ load: { returns: DOTENV }, ...Object.fromEntries(chained) });
}

const DOTENV_PACKAGE = "io.github.cdimascio.dotenv";
/** dotenv-java's and dotenv-kotlin's, where they are imported. */
export const DOTENV_ROOTS: readonly Root[] = [
  {
    word: "Dotenv",
    imported: DOTENV_PACKAGE,
    shape: members({ load: { returns: DOTENV }, configure: { returns: builder(BUILDERS) } }),
    at: (leaf) => leaf,
  },
  { word: "dotenv", imported: DOTENV_PACKAGE, shape: { returns: DOTENV }, at: (leaf) => leaf },
];
