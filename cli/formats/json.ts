import { placesIn } from "../../core/places-in-text.ts";
import { Redacted } from "../../core/redacted.ts";
import { NO_FIELDS, type JsonObject, type JsonValue, type SecretFields } from "../../core/secret.ts";
import { isPlatform } from "../../core/scope.ts";
import type { Entry } from "../../core/secrets-file-model.ts";
import { secretsFileKind } from "../../core/secrets-file-name.ts";
import { parseSecretsFile } from "../../core/secrets-file.ts";
import {
  brokenAt,
  collect,
  type Format,
  type SecretInFile,
  type SecretsInFile,
  type WrittenSecret,
} from "./format.ts";

/** The seeds' flat secrets.json: names and values, a value with several attributes as an object. */
export const json: Format = {
  name: "json",
  what: "a flat secrets.json",
  read: readSecretsJson,
  write: (secrets) => jsonText(secrets.map((secret) => [secret.key, flatValue(secret)])),
};

/** secrets.json with all that is known of each secret, and the scope: what is read back is the same. */
export const annotated: Format = {
  name: "annotated",
  what: "a secrets.json with annotations",
  read: readSecretsJson,
  write: (secrets, { scope }) =>
    jsonText([
      ...(isPlatform(scope) ? [] : [["$scope", { ...scope }] as const]),
      ...secrets.map((secret) => [secret.key, annotatedValue(secret)] as const),
    ]),
};

/** Both forms are read alike. Entries without a value of their own are passed over, and a note says so. */
function readSecretsJson(text: string, file: string): SecretsInFile {
  const kind = secretsFileKind(file) ?? { kind: "shared" };
  const { entries, problems, root, binding } = parseSecretsFile(text, kind);
  const fix = "Correct the line; the file must be JSON, with values as text or objects.";
  const broken = problems.find(({ code }) => code !== "duplicate-key" && code !== "value-not-text");
  if (broken) throw brokenAt(file, placesIn(text)(broken.range.start).line, broken.message, fix);
  if (root === null) throw brokenAt(file, 1, "this is no JSON object: { … }.", fix);
  const found: SecretInFile[] = [];
  const left = new Map<string, string[]>();
  for (const entry of entries) {
    const value = entry.state === "plaintext" && entry.value ? entry.value.secret : scalarOf(text, entry);
    if (value) found.push({ key: entry.key, value, fields: statedFields(entry), line: entry.line });
    else if (entry.state === "declared" && isList(text, entry))
      throw brokenAt(file, entry.line, "a list is no value.", fix);
    else left.set(entry.state, [...(left.get(entry.state) ?? []), entry.key]);
  }
  const notes = [...left].map(
    ([state, keys]) => `Left out of ${file}, ${WHY_LEFT[state]}: ${keys.join(", ")}.`,
  );
  const scope =
    kind.kind === "environment" && binding?.scope?.project !== undefined
      ? { ...binding.scope, environment: binding.scope.environment ?? kind.environment }
      : binding?.scope;
  return { ...collect(file, found, notes), scope: scope ?? undefined };
}

const WHY_LEFT: Readonly<Record<string, string>> = {
  declared: "as there is no value",
  reference: "as another secret gives the value",
  encrypted: "as the value is encrypted for a vault",
  foreign: "as another tool holds the value",
};

/** Numbers, true and false, which many write without quotes: as they stand there. */
function scalarOf(text: string, { state, form, ranges: { value } }: Entry): Redacted | undefined {
  if (state !== "declared" || form !== "text") return undefined;
  const written = text.slice(value.start, value.end);
  return /^(?:-?\d[\d.eE+-]*|true|false)$/.test(written) ? new Redacted(written) : undefined;
}

function isList(text: string, { form, ranges }: Entry): boolean {
  return form === "text" && text[ranges.value.start] === "[";
}

/** Only what the entry says: what it does not, stays as it is in the vault. */
function statedFields({ fields }: Entry): Partial<SecretFields> {
  const stated = Object.entries(fields).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(NO_FIELDS[name as keyof SecretFields]),
  );
  return Object.fromEntries(stated);
}

/** A value that by itself would be read as something else stands behind `$value`. */
function flatValue({ value }: WrittenSecret): JsonValue {
  const bare = value.reveal();
  const isBare = typeof bare === "string" || !Object.keys(bare).some((name) => name.startsWith("$"));
  return isBare ? bare : { $value: bare };
}

function annotatedValue(secret: WrittenSecret): JsonValue {
  const {
    description,
    token_type,
    apps = [],
    envs = [],
    tags = [],
    metadata = {},
    expires_at,
    rotationPolicy,
  } = secret.fields ?? {};
  const annotations: JsonObject = {
    ...(description !== undefined && { $description: description }),
    ...(token_type !== undefined && { $token_type: token_type }),
    ...(apps.length > 0 && { $scope: [...apps] }),
    ...(envs.length > 0 && { $envs: [...envs] }),
    ...(tags.length > 0 && { $tags: [...tags] }),
    ...(Object.keys(metadata).length > 0 && { $metadata: { ...metadata } }),
    ...(expires_at != null && { $expires_at: expires_at }),
    ...(rotationPolicy && { $rotationPolicy: { ...rotationPolicy } }),
  };
  if (Object.keys(annotations).length === 0) return flatValue(secret);
  return { $value: secret.value.reveal(), ...annotations };
}

/** Built by hand, as `__proto__` is a name like any other. */
function jsonText(entries: readonly (readonly [string, JsonValue])[]): string {
  if (entries.length === 0) return "{}\n";
  const lines = entries.map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value, null, 2)}`);
  return `{\n${lines.map((line) => `  ${line.replaceAll("\n", "\n  ")}`).join(",\n")}\n}\n`;
}
