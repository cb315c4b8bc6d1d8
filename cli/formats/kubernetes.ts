import { isUtf8 } from "node:buffer";
import { isMap, isScalar, type Document, type YAMLMap } from "yaml";
import { Redacted } from "../../core/redacted.ts";
import type { Scope } from "../../core/scope.ts";
import { brokenAt, collect, textOf, type Format, type SecretInFile, type WrittenSecret } from "./format.ts";
import { readYaml, yamlText, type YamlFile } from "./yaml.ts";

/**
 * Secrets of Kubernetes, as YAML or JSON, several of them in one file too; other resources are passed over. See
 * https://kubernetes.io/docs/concepts/configuration/secret/.
 */
export const kubernetes: Format = {
  name: "kubernetes",
  what: "a Kubernetes Secret",
  read(text, file) {
    const { documents, lineOf } = readYaml(text, file);
    const manifests = documents.flatMap(({ contents }: Document.Parsed) => manifestsIn(contents));
    const secrets = manifests.filter((manifest) => manifest.get("kind") === "Secret");
    if (secrets.length === 0)
      throw brokenAt(file, 1, "there is no Secret in it.", "Name a manifest with kind: Secret.");
    return collect(
      file,
      secrets.flatMap((manifest) => secretsIn(manifest, file, lineOf)),
    );
  },
  write: (secrets, { scope, name }) =>
    yamlText({
      apiVersion: "v1",
      kind: "Secret",
      metadata: { name: name ?? nameOf(scope) },
      type: "Opaque",
      data: Object.fromEntries(secrets.map((secret) => [secret.key, base64(secret)])),
    }),
};

/** `shop-production-billing`, in the form that Kubernetes demands of names. */
function nameOf({ project, environment, service }: Scope): string {
  const parts = [project, environment, service].filter((part) => part !== undefined && part !== "-");
  const name = parts
    .join("-")
    .toLowerCase()
    .replaceAll(/[^a-z0-9.-]/g, "-");
  return name.replaceAll(/^[^a-z0-9]+|[^a-z0-9]+$/g, "") || "keyward";
}

function base64(secret: WrittenSecret): string {
  return Buffer.from(textOf(secret)).toString("base64");
}

function manifestsIn(contents: unknown): YAMLMap[] {
  if (!isMap(contents)) return [];
  const items = contents.get("kind") === "List" ? contents.get("items") : undefined;
  if (items === undefined) return [contents];
  return (items as { items?: unknown[] }).items?.flatMap(manifestsIn) ?? [];
}

function secretsIn(manifest: YAMLMap, file: string, lineOf: YamlFile["lineOf"]): SecretInFile[] {
  // What stringData has counts, where data has it too.
  return ["data", "stringData"].flatMap((field) => {
    const texts = manifest.get(field);
    if (!isMap(texts)) return [];
    return texts.items.map(({ key, value }) => {
      const line = lineOf(key);
      const name = isScalar(key) ? String(key.value) : "";
      if (!isScalar(value) || typeof value.value !== "string")
        throw brokenAt(file, line, `${field} holds something that is no text.`, "Write it in quotes.");
      return {
        key: name,
        value: new Redacted(field === "data" ? decoded(value.value, file, line) : value.value),
        line,
      };
    });
  });
}

function decoded(text: string, file: string, line: number): string {
  const packed = text.replaceAll(/\s/g, "");
  const bytes = Buffer.from(packed, "base64");
  const fix = "Secrets here are text: leave the entry out, or store it as base64 under stringData.";
  if (bytes.toString("base64").replace(/=+$/, "") !== packed.replace(/=+$/, ""))
    throw brokenAt(file, line, "this is no base64.", fix);
  if (!isUtf8(bytes)) throw brokenAt(file, line, "the bytes in it are no UTF-8 text.", fix);
  return bytes.toString("utf8");
}
