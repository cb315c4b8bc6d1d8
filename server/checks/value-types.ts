import type { SecretValue } from "../../core/secret.ts";
import type { ValueType } from "../../core/secrets-file-annotations.ts";
import type { Entry, SecretsFile } from "../../core/secrets-file-model.ts";
import { check, type Check } from "./check.ts";

/** Values that do not have the form that `$type` promises. The message names the form, never the value. */
export function checkValueTypes({ entries }: SecretsFile): Check[] {
  return entries.flatMap(checkType);
}

function checkType({ key, type, state, value }: Entry): Check[] {
  if (!type || !value || state !== "plaintext" || FORMS[type].fits(value.secret.reveal())) return [];
  return [check("type-mismatch", value.range, `${key} is no ${FORMS[type].words}, as its $type says.`)];
}

interface Form {
  readonly words: string;
  fits(value: SecretValue): boolean;
}

const FORMS: { readonly [type in ValueType]: Form } = {
  string: { words: "text", fits: (value) => typeof value === "string" },
  url: {
    words: "URL with a scheme, such as https://example.com",
    fits: (value) => typeof value === "string" && /^[a-z][a-z0-9+.-]*:\/\/\S+$/i.test(value),
  },
  number: {
    words: "number",
    fits: (value) => typeof value === "string" && /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(value),
  },
  boolean: {
    words: "boolean: true or false",
    fits: (value) => typeof value === "string" && /^(?:true|false)$/i.test(value),
  },
  json: { words: "JSON", fits: (value) => typeof value === "object" || isJson(value) },
  pem: {
    words: "PEM block: -----BEGIN …-----",
    fits: (value) =>
      typeof value === "string" && /^\s*-----BEGIN ([A-Z0-9 ]+)-----[\s\S]+-----END \1-----\s*$/.test(value),
  },
};

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    // The answer is that it is none; why not is of no interest.
    return false;
  }
}
