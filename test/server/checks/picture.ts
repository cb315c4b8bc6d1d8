import { layerFiles, storedByKey } from "../../../core/file-layers.ts";
import type { SecretMetadata } from "../../../core/secret.ts";
import { secretsFileKind } from "../../../core/secrets-file-name.ts";
import { parseSecretsFile } from "../../../core/secrets-file.ts";
import type { Check, Facts } from "../../../server/checks/check.ts";
import { checkSecretsFile, checkSyntax } from "../../../server/checks/check-secrets-file.ts";

export interface Situation {
  /** The file's path; `secrets.json` where it is not given. */
  readonly path?: string;
  /** The other secrets files, by path. */
  readonly others?: Readonly<Record<string, string>>;
  /** Null: no vault can be asked. */
  readonly vault?: readonly SecretMetadata[] | null;
  readonly git?: Facts["git"];
  readonly environments?: readonly string[];
  readonly used?: readonly string[];
  /** The environments for which a `.env` file gives every name a value; null: for all. */
  readonly given?: readonly (string | null)[];
}

/** 2026-01-01. */
export const NOW = Date.UTC(2026, 0, 1);

export function checksOf(text: string, situation: Situation = {}): Check[] {
  const {
    path = "secrets.json",
    others = {},
    vault = null,
    git = null,
    environments = [],
    used,
    given = [],
  } = situation;
  const files = Object.entries({ ...others, [path]: text }).map(([at, content]) => ({
    path: at,
    file: parseSecretsFile(content, secretsFileKind(at)!),
  }));
  const model = files.find((file) => file.path === path)!.file;
  const facts: Facts = {
    path,
    files,
    layers: layerFiles(files),
    git,
    stored: vault && storedByKey(vault),
    environments: new Set(environments),
    used: used ? new Set(used) : null,
    given: () => new Set(given),
    now: NOW,
  };
  return [...checkSyntax(model), ...checkSecretsFile(model, facts)];
}

/** Each check in a line: `error annotation-unknown ‹"$valu"› "$valu" is no annotation; …`. Styles of names are left out. */
export function check(text: string, situation?: Situation): string[] {
  return checksOf(text, situation)
    .filter(({ code }) => code !== "key-style")
    .map(({ severity, code, range, message, related }) => {
      const places = related.map((place) =>
        "path" in place ? ` [${place.path}:${place.line} ${place.message}]` : ` [${place.message}]`,
      );
      return `${severity} ${code} ‹${text.slice(range.start, range.end)}› ${message}${places.join("")}`;
    });
}
