import path from "node:path";
import { nearest } from "../../core/nearest.ts";
import { secretsFileKind } from "../../core/secrets-file-name.ts";
import { UserError } from "../../core/user-error.ts";
import { docker } from "./docker.ts";
import { dotenv } from "./dotenv.ts";
import type { Format } from "./format.ts";
import { github } from "./github.ts";
import { annotated, json } from "./json.ts";
import { kubernetes } from "./kubernetes.ts";
import { shell } from "./shell.ts";
import { toml } from "./toml.ts";
import { yaml } from "./yaml.ts";

/** In the order in which help lists them. */
export const FORMATS: readonly Format[] = [
  dotenv,
  json,
  annotated,
  yaml,
  toml,
  kubernetes,
  docker,
  github,
  shell,
];

const ALIASES: Readonly<Record<string, string>> = {
  env: "dotenv",
  ".env": "dotenv",
  "secrets.json": "annotated",
  yml: "yaml",
  k8s: "kubernetes",
  "docker-env": "docker",
  "github-actions": "github",
  "github-env": "github",
  sh: "shell",
  bash: "shell",
};

/** @throws UserError USAGE with the nearest name */
export function formatNamed(name: string): Format {
  const wanted = ALIASES[name.toLowerCase()] ?? name.toLowerCase();
  const format = FORMATS.find((known) => known.name === wanted);
  if (format) return format;
  const names = FORMATS.map((known) => known.name);
  const near = nearest(wanted, [...names, ...Object.keys(ALIASES)]);
  throw new UserError(
    "USAGE",
    `There is no format "${name.slice(0, 40)}"${near ? `; did you mean ${near}?` : "."}`,
    `Write one of ${names.join(", ")}.`,
  );
}

/**
 * The format that a file's name says; of YAML and JSON the text says whether it is a Kubernetes Secret. Undefined
 * where the name says nothing.
 */
export function formatOf(file: string, text = ""): Format | undefined {
  const name = path.basename(file).toLowerCase();
  const isManifest = /^\s*"?kind"?:\s*"?(?:Secret|List)\b/m.test(text) && /"?apiVersion"?:/.test(text);
  if (/\.ya?ml$/.test(name)) return isManifest ? kubernetes : yaml;
  if (name.endsWith(".json")) return isManifest ? kubernetes : secretsFileKind(name) ? annotated : json;
  if (name.endsWith(".toml")) return toml;
  if (/\.(?:sh|bash)$/.test(name) || name === ".envrc") return shell;
  if (/^\.env(?:$|[.-])|\.env$/.test(name)) return dotenv;
  return undefined;
}
