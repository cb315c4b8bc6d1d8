import { layerFiles, type Layers, type WorkspaceFile } from "../../core/file-layers.ts";
import { parseScope } from "../../core/scope.ts";
import { NO_FIELDS, type JsonObject, type SecretMetadata } from "../../core/secret.ts";
import { secretsFileKind } from "../../core/secrets-file-name.ts";
import { parseSecretsFile } from "../../core/secrets-file.ts";

/** Secrets files by path, as objects (one entry a line, from line 2) or as text. */
export type Files = Readonly<Record<string, JsonObject | string>>;

export function workspace(files: Files): { files: WorkspaceFile[]; layers: Layers } {
  const parsed = Object.entries(files).map(([path, content]) => ({
    path,
    file: parseSecretsFile(typeof content === "string" ? content : lines(content), secretsFileKind(path)!),
  }));
  return { files: parsed, layers: layerFiles(parsed) };
}

/** A definition in the vault: `shop/production`, written and rotated at the beginning of time. */
export function inVault(path: string, key = "A", unusual: Partial<SecretMetadata> = {}): SecretMetadata {
  return {
    ...NO_FIELDS,
    id: `${path} ${key}`,
    key,
    scope: parseScope(path),
    status: "active",
    version: 1,
    deleted: false,
    created_at: 0,
    updated_at: 0,
    rotated_at: 0,
    ...unusual,
  };
}

function lines(object: JsonObject): string {
  const entries = Object.entries(object).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  return `{\n${entries.join(",\n")}\n}\n`;
}
