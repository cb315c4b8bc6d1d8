import type { Redacted } from "../../core/redacted.ts";
import type { Scope } from "../../core/scope.ts";
import { assertValue, isKey, type SecretFields, type SecretValue, valueText } from "../../core/secret.ts";
import { UserError } from "../../core/user-error.ts";

/** A way to write secrets into a file, and to read them back. */
export interface Format {
  readonly name: string;
  /** Such as `a .env file`. */
  readonly what: string;
  /**
   * @param file as messages name it
   * @throws UserError FILE_INVALID with the line and without what stands in it
   */
  readonly read: (text: string, file: string) => SecretsInFile;
  /**
   * The whole text of a file, ending with a line end.
   * @throws UserError INVALID_VALUE where the format has no way to write a value so that it is read as it was
   */
  readonly write: (secrets: readonly WrittenSecret[], target: Target) => string;
  /** Why the format has no place for a name. */
  readonly refuses?: (key: string) => string | undefined;
}

/** What a file is for, for those formats that say it. */
export interface Target {
  readonly scope: Scope;
  /** Of a Kubernetes Secret. */
  readonly name?: string | undefined;
}

export interface WrittenSecret {
  readonly key: string;
  readonly value: Redacted<SecretValue>;
  readonly fields?: Partial<SecretFields>;
}

export interface SecretInFile extends WrittenSecret {
  /** From 1. */
  readonly line: number;
}

export interface SecretsInFile {
  readonly secrets: readonly SecretInFile[];
  /** The scope that the file itself names. */
  readonly scope?: Scope | undefined;
  /** What a person should know of how the file was read, a sentence each. No values. */
  readonly notes: readonly string[];
}

/**
 * Of names that stand twice the last counts, as every reader of such files has it, and a note says so.
 * @throws UserError FILE_INVALID for a name or a value that no secret can have
 */
export function collect(
  file: string,
  found: readonly SecretInFile[],
  notes: readonly string[] = [],
): SecretsInFile {
  const byKey = new Map<string, SecretInFile>();
  const twice: string[] = [];
  for (const secret of found) {
    checked(file, secret);
    const before = byKey.get(secret.key);
    if (before)
      twice.push(
        `${secret.key} stands in lines ${before.line} and ${secret.line} of ${file}; the last counts.`,
      );
    byKey.set(secret.key, secret);
  }
  return { secrets: [...byKey.values()], notes: [...notes, ...twice] };
}

/** A broken line of a file. `problem` never quotes what stands in it. */
export function brokenAt(file: string, line: number, problem: string, fix: string): UserError {
  return new UserError("FILE_INVALID", `${file}:${line}: ${problem}`, fix);
}

/** A value that a format cannot hold, with what can. */
export function unwritable(key: string, format: string, why: string): UserError {
  return new UserError(
    "INVALID_VALUE",
    `${key} cannot be written as ${format}: ${why}.`,
    "Choose --format json, yaml or toml, which hold every value.",
  );
}

/** The value as text; an object as its JSON, which is what a program gets. */
export function textOf({ value }: WrittenSecret): string {
  return valueText(value.reveal());
}

function checked(file: string, { key, value, line }: SecretInFile): void {
  if (!isKey(key)) {
    // Not quoted: it may be a line of a value that was meant to stand in quotes.
    const fix = "Use letters, digits, _, . and -, at most 255, starting with a letter or _.";
    throw brokenAt(file, line, "the name that begins here is not allowed.", fix);
  }
  try {
    assertValue(key, value.reveal());
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw brokenAt(file, line, error.message, error.fix);
  }
}
