import { isDuration } from "./duration.ts";
import { Redacted } from "./redacted.ts";
import { LIMITS, NO_FIELDS, type JsonObject, type SecretFields, type SecretValue } from "./secret.ts";
import { parseSecretUri, URI_PREFIX } from "./secret-uri.ts";
import { VALUE_TYPES, type AnnotationName, type ValueType } from "./secrets-file-annotations.ts";
import { jsonValue, type JsonNode, type JsonProperty, type Range } from "./secrets-file-json.ts";
import type { Annotation, Entry, FileProblem, Reference } from "./secrets-file-model.ts";
import { ciphertextKeyId, claimsOurCiphertext, valueState } from "./secrets-file-value.ts";
import { UserError } from "./user-error.ts";

type Report = (problem: FileProblem) => void;
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Reads one entry. What has the wrong form is reported and left out. */
export function readEntry(property: JsonProperty, report: Report): Entry {
  const node = property.value;
  const bare = {
    key: property.name,
    line: property.line,
    ranges: { key: property.key, value: node?.range ?? property.key, property: property.range },
    from: null,
    fields: NO_FIELDS,
    required: false,
    type: null,
    example: null,
    deprecated: false,
    annotations: [],
  };
  if (node?.type === "object" && node.properties.some(({ name }) => name.startsWith("$"))) {
    return { ...bare, ...readAnnotated(node, report), form: "annotated" };
  }
  const value = node ? readValue(node, report) : null;
  const form = node?.type === "object" ? "attributes" : "text";
  return { ...bare, form, value, state: value ? valueState(value.secret.reveal()) : "declared" };
}

/** `$`-keys of the root or of an entry, by position only. */
export function annotationOf({ name, key, value, range }: JsonProperty): Annotation {
  const items = value?.items.map((item) => item.range) ?? [];
  return { name, key, value: value?.range ?? null, items, property: range };
}

type Annotated = Omit<Entry, "key" | "line" | "ranges" | "form">;
type Draft = Omit<Mutable<Annotated>, "fields"> & { fields: Mutable<SecretFields> };

function readAnnotated({ properties }: JsonNode, report: Report): Annotated {
  const read: Draft = {
    state: "declared",
    value: null,
    from: null,
    fields: { ...NO_FIELDS },
    required: false,
    type: null,
    example: null,
    deprecated: false,
    annotations: properties.map(annotationOf),
  };
  for (const { name, value } of properties) {
    if (value) READERS[name as AnnotationName]?.(value, read, report);
  }
  if (read.value) read.state = valueState(read.value.secret.reveal());
  else if (read.from) read.state = "reference";
  return read;
}

type Reader = (node: JsonNode, read: Draft, report: Report) => void;

/** No prototype: `READERS["constructor"]` is nothing. */
const READERS: { readonly [name in AnnotationName]: Reader } = Object.assign(Object.create(null), {
  $value: (node, read, report) => {
    read.value = readValue(node, report);
  },
  $from: (node, read, report) => {
    read.from = readReference(node, report);
  },
  $description: (node, read, report) => {
    const text = readText(node, LIMITS.description, report);
    if (text !== undefined) read.fields.description = text;
  },
  $token_type: (node, read, report) => {
    if (node.value === "api" || node.value === "access") read.fields.token_type = node.value;
    else report(wrongShape(node.range, '$token_type is "api" or "access".'));
  },
  $scope: (node, read, report) => {
    read.fields.apps = readTexts(node, "$scope of an entry", report);
  },
  $envs: (node, read, report) => {
    read.fields.envs = readTexts(node, "$envs", report);
  },
  $tags: (node, read, report) => {
    read.fields.tags = readTexts(node, "$tags", report);
  },
  $metadata: (node, read, report) => {
    read.fields.metadata = readMetadata(node, report);
  },
  $expires_at: (node, read, report) => {
    if (node.value === null && node.type === "null") read.fields.expires_at = null;
    else if (typeof node.value === "number" && Number.isSafeInteger(node.value) && node.value >= 0) {
      read.fields.expires_at = node.value;
    } else report(wrongShape(node.range, "$expires_at is a Unix time in whole seconds, or null."));
  },
  $rotationPolicy: (node, read, report) => {
    read.fields.rotationPolicy = readRotationPolicy(node, report);
  },
  $required: (node, read, report) => {
    if (typeof node.value === "boolean") read.required = node.value;
    else report(wrongShape(node.range, "$required is true or false."));
  },
  $type: (node, read, report) => {
    if (VALUE_TYPES.includes(node.value as ValueType)) read.type = node.value as ValueType;
    else report(wrongShape(node.range, `$type is one of ${VALUE_TYPES.join(", ")}.`));
  },
  $example: (node, read, report) => {
    read.example = readText(node, LIMITS.description, report) ?? null;
  },
  $deprecated: (node, read, report) => {
    if (typeof node.value === "boolean") read.deprecated = node.value;
    else read.deprecated = readText(node, LIMITS.description, report) ?? false;
  },
} satisfies { [name in AnnotationName]: Reader });

function readValue(node: JsonNode, report: Report): Entry["value"] {
  if (node.type !== "string" && node.type !== "object") {
    const message =
      "A value is text in double quotes, or an object; numbers and booleans are written as text.";
    report({ code: "value-not-text", message, range: node.range });
    return null;
  }
  const value = jsonValue(node) as SecretValue;
  if (typeof value === "string" && claimsOurCiphertext(value) && ciphertextKeyId(value) === undefined) {
    const message = "This is no whole ciphertext: encrypted:v1:<keyId>:<base64>. It was cut or edited.";
    report({ code: "ciphertext-invalid", message, range: node.range });
  }
  return { secret: new Redacted(value), range: node.range };
}

function readReference(node: JsonNode, report: Report): Reference | null {
  if (typeof node.value !== "string") {
    report(wrongShape(node.range, "$from is a secret:// URI in double quotes."));
    return null;
  }
  if (!node.value.startsWith(URI_PREFIX)) {
    // Without the text, which may be a secret in the wrong place.
    const message = "$from is a URI: secret://project/environment/service/NAME with * for any.";
    report({ code: "reference-invalid", message, range: node.range });
    return { text: "", uri: null, range: node.range };
  }
  try {
    return { text: node.value, uri: parseSecretUri(node.value), range: node.range };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    report({ code: "reference-invalid", message: `${error.message} ${error.fix}`, range: node.range });
    return { text: node.value, uri: null, range: node.range };
  }
}

const POLICY_NAMES: readonly string[] = ["enabled", "period", "notifyBefore"];

function readRotationPolicy(node: JsonNode, report: Report): SecretFields["rotationPolicy"] {
  if (node.type === "null") return null;
  const { enabled, period, notifyBefore } = node.type === "object" ? (jsonValue(node) as JsonObject) : {};
  const hasForm =
    typeof enabled === "boolean" &&
    typeof period === "string" &&
    (notifyBefore === undefined || typeof notifyBefore === "string") &&
    node.properties.every(({ name }) => POLICY_NAMES.includes(name));
  if (!hasForm) {
    const message =
      '$rotationPolicy is { "enabled": true, "period": "30d", "notifyBefore": "7d" }; notifyBefore may be left out.';
    report(wrongShape(node.range, message));
    return null;
  }
  const wrong = node.properties.filter(
    ({ name, value }) =>
      (name === "period" || name === "notifyBefore") && value && !isDuration(String(value.value)),
  );
  for (const { name, value = node } of wrong) {
    const message = `${name} is a number and a unit of s, m, h, d or w, such as 30d; at most 100 years.`;
    report({ code: "duration-invalid", message, range: value.range });
  }
  if (wrong.length > 0) return null;
  return { enabled, period, ...(notifyBefore !== undefined && { notifyBefore }) };
}

function readMetadata(node: JsonNode, report: Report): SecretFields["metadata"] {
  if (node.type !== "object") {
    report(wrongShape(node.range, "$metadata is an object of texts."));
    return {};
  }
  const wrong = node.properties.find(
    ({ name, value }) => name === "" || name.length > LIMITS.text || !isText(value, LIMITS.text),
  );
  if (wrong) {
    report(
      wrongShape(
        wrong.value?.range ?? wrong.range,
        `$metadata holds texts of at most ${LIMITS.text} characters.`,
      ),
    );
    return {};
  }
  if (node.properties.length > LIMITS.entries) {
    report(wrongShape(node.range, `$metadata has at most ${LIMITS.entries} entries.`));
    return {};
  }
  return jsonValue(node) as Record<string, string>;
}

function readTexts(node: JsonNode, what: string, report: Report): readonly string[] {
  const wrong =
    node.type === "array" ? node.items.find((item) => !isText(item, LIMITS.text) || item.value === "") : node;
  if (wrong) {
    report(wrongShape(wrong.range, `${what} is a list of texts, such as ["one", "two"].`));
    return [];
  }
  if (node.items.length > LIMITS.entries) {
    report(wrongShape(node.range, `${what} has at most ${LIMITS.entries} entries.`));
    return [];
  }
  return node.items.map((item) => String(item.value));
}

function readText(node: JsonNode, longest: number, report: Report): string | undefined {
  if (isText(node, longest)) return String(node.value);
  report(wrongShape(node.range, `This is a text of at most ${longest} characters.`));
  return undefined;
}

function isText(node: JsonNode | undefined, longest: number): boolean {
  return typeof node?.value === "string" && node.value.length <= longest;
}

function wrongShape(range: Range, message: string): FileProblem {
  return { code: "wrong-shape", message, range };
}
