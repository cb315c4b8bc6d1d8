import type { SecretsFileKind } from "./secrets-file-name.ts";
import type { SecretsFile } from "./secrets-file-model.ts";
import { parseSecretsFile } from "./secrets-file.ts";
import { UserError } from "./user-error.ts";

/**
 * A secrets file for those who act on what it says. One that cannot be read whole, or that says wrongly which scope
 * it is for, would hide definitions, and others would quietly win in their place.
 * @param shown its path, for people
 * @throws UserError FILE_INVALID
 */
export function readSecretsFile(text: string, kind: SecretsFileKind, shown: string): SecretsFile {
  const file = parseSecretsFile(text, kind);
  const broken = file.root === null ? file.problems[0] : file.problems.find(({ code }) => BREAKING.has(code));
  if (broken) throw invalidFile(shown, broken.message);
  return file;
}

export function invalidFile(shown: string, message: string): UserError {
  return new UserError(
    "FILE_INVALID",
    `${shown}: ${message}`,
    `Run "keyward check ${shown}" for the places.`,
  );
}

const BREAKING: ReadonlySet<string> = new Set(["json-syntax", "file-too-deep", "scope-invalid"]);
