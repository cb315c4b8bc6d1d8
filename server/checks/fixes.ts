import { scopeText } from "../../core/scope.ts";
import { formatSecretUri } from "../../core/secret-uri.ts";
import { removeAnnotation, removeEntry, setReference } from "../../core/secrets-file-edit.ts";
import type { TextEdit } from "../../core/secrets-file-text.ts";
import type { Check } from "./check.ts";
import type { CheckCode } from "./codes.ts";
import { quickfix, type Fix } from "./fix.ts";
import {
  valueAsText,
  withoutComment,
  withoutDuplicate,
  withoutRange,
  withSeparator,
} from "./syntax-fixes.ts";

export interface FixContext {
  readonly uri: string;
  /** The text in which the check was found. */
  readonly text: string;
  /** Whether colleagues could read what is encrypted in place: with a server's vault, or where git ignores the file. */
  readonly canEncryptInPlace: boolean;
}

type Fixer = (check: Check, context: FixContext) => Fix[];

/** What can be done about a check, the most likely first. Empty where only a person can know. */
export function fixesFor(check: Check, context: FixContext): Fix[] {
  return FIXERS[check.code]?.(check, context) ?? [];
}

const FIXERS: { readonly [code in CheckCode]?: Fixer } = {
  "json-syntax": ({ range, data: { expected } }, { text }) =>
    expected ? byEdits(SEPARATOR_TITLES[expected], withSeparator(text, range, expected)) : [],
  "json-comment": ({ range }, { text }) => byEdits("Remove the comment", withoutComment(text, range)),
  "json-trailing-comma": ({ range }) => byEdits("Remove the comma", withoutRange(range)),
  "duplicate-key": ({ range }, { text }) =>
    byEdits("Remove this one; the last one counts", withoutDuplicate(text, range)),
  "value-not-text": ({ range }, { text }) => byEdits("Write it as text", valueAsText(text, range)),
  "scope-environment": replace,
  "environment-unknown": replace,
  "annotation-unknown": replace,
  "annotation-stray": replace,
  "key-invalid": replace,
  "expiry-milliseconds": replace,
  "value-and-from": ({ data: { key = "" } }, { text }) => [
    ...byEdits("Keep $value, remove $from", removeAnnotation(text, key, "$from")),
    quickfix("Keep $from, remove $value", { edits: removeAnnotation(text, key, "$value") }),
  ],
  expired: (check, { text }) => [
    ...editExpired(check),
    ...withoutExpiry(check, text),
    ...removeKey(check, text),
  ],
  "expires-soon": (check, { text }) => [...editExpired(check), ...withoutExpiry(check, text)],
  deprecated: (check, { text }) => removeKey(check, text),
  "rotation-due": rotate,
  "rotation-soon": rotate,
  "reference-unresolved": addSecret,
  "required-missing": addSecret,
  "plaintext-tracked": protect,
  "plaintext-unignored": protect,
  "local-unignored": (_, context) => [{ ...ignore(context), preferred: true }],
  "shadows-vault": ({ data: { key = "", scope = {} } }, { text }) => [
    quickfix(`Take the vault's value (${scopeText(scope)})`, {
      edits: setReference(text, key, formatSecretUri({ scope, key })),
    }),
  ],
  unused: (check, { text }) => removeKey(check, text),
};

const SEPARATOR_TITLES = { ",": "Add the comma", ":": "Add the colon" } as const;

function byEdits(title: string, edits: readonly TextEdit[]): Fix[] {
  return edits.length === 0 ? [] : [quickfix(title, { edits, preferred: true })];
}

function replace({ range, data: { replacement } }: Check): Fix[] {
  if (replacement === undefined) return [];
  return byEdits(`Change to ${replacement}`, [{ ...range, text: replacement }]);
}

function protect({ data: { key = "" } }: Check, context: FixContext): Fix[] {
  const { uri, canEncryptInPlace } = context;
  const args = { uri, key };
  const encrypt = quickfix(`Encrypt ${key} in place`, { command: { name: "keyward.encryptInPlace", args } });
  return [
    quickfix(`Move ${key} to the vault`, {
      command: { name: "keyward.moveToVault", args },
      preferred: true,
    }),
    ...(canEncryptInPlace ? [encrypt] : []),
    ignore(context),
  ];
}

function ignore({ uri }: FixContext): Fix {
  return quickfix("Ignore this file in git, and untrack it", {
    command: { name: "keyward.ignoreFile", args: { uri } },
  });
}

function removeKey({ data: { key = "" } }: Check, text: string): Fix[] {
  return [quickfix(`Remove ${key}`, { edits: removeEntry(text, key) })];
}

function editExpired({ data: { key, scope } }: Check): Fix[] {
  if (key === undefined || scope === undefined) return [];
  const command = { name: "keyward.editSecret", args: { key, scope } } as const;
  return [quickfix(`Give ${key} a new value or expiry in the vault (${scopeText(scope)})`, { command })];
}

function withoutExpiry({ data: { key = "" } }: Check, text: string): Fix[] {
  return [quickfix(`Let ${key} never expire here`, { edits: removeAnnotation(text, key, "$expires_at") })];
}

function rotate({ data: { key, scope } }: Check): Fix[] {
  if (key === undefined || scope === undefined) return [];
  return [quickfix(`Rotate ${key}`, { command: { name: "keyward.rotate", args: { key, scope } } })];
}

function addSecret({ data: { key, scope } }: Check): Fix[] {
  if (key === undefined || scope === undefined) return [];
  const title = `Add ${key} to ${scopeText(scope)} in the vault`;
  return [quickfix(title, { command: { name: "keyward.addSecret", args: { key, scope } }, preferred: true })];
}
