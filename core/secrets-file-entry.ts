import { Redacted } from "./redacted.ts";
import { LIMITS, NO_FIELDS, type SecretFields, type SecretValue } from "./secret.ts";
import { parseSecretUri, URI_PREFIX } from "./secret-uri.ts";
import { VALUE_TYPES, type AnnotationName, type ValueType } from "./secrets-file-annotations.ts";
import { jsonValue, type JsonNode, type JsonProperty } from "./secrets-file-json.ts";
import {
  readMetadata,
  readRotationPolicy,
  readText,
  readTexts,
  wrongShape,
  type Report,
} from "./secrets-file-fields.ts";
import type { Annotation, Entry, Reference } from "./secrets-file-model.ts";
import { ciphertextKeyId, claimsOurCiphertext, valueState } from "./secrets-file-value.ts";
import { UserError } from "./user-error.ts";

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
