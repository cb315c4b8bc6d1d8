import { placesIn } from "./places-in-text.ts";
import type { SecretsFileKind } from "./secrets-file-name.ts";
import type { Entry, FileProblem, SecretsFile } from "./secrets-file-model.ts";
import { parseSecretsFile } from "./secrets-file.ts";
import { UserError } from "./user-error.ts";

/**
 * A secrets file for those who act on what it says. One that cannot be read whole, that says wrongly which scope it is
 * for, or what the value of an entry is and for whom, would hide definitions, and others would quietly win in their
 * place.
 * @param shown its path, for people
 * @throws UserError FILE_INVALID
 */
export function readSecretsFile(text: string, kind: SecretsFileKind, shown: string): SecretsFile {
  const file = parseSecretsFile(text, kind);
  const broken = file.root === null ? file.problems[0] : file.problems.find(({ code }) => BREAKING.has(code));
  if (broken) throw invalidFile(`${shown}:${placesIn(text)(broken.range.start).line}`, broken.message, shown);
  for (const problem of file.problems) {
    const entry = file.entries.find((one) => decides(one, problem));
    if (entry) throw invalidFile(`${shown}:${entry.line}`, `${entry.key}: ${problem.message}`, shown);
  }
  return file;
}

export function invalidFile(place: string, message: string, shown = place): UserError {
  return new UserError(
    "FILE_INVALID",
    `${place}: ${message}`,
    `Run "keyward check ${shown}" for the places.`,
  );
}

const BREAKING: ReadonlySet<string> = new Set(["json-syntax", "file-too-deep", "scope-invalid"]);
/** What an entry's value is, and who gets it until when. What else is said of it does no harm where it is wrong. */
const DECIDING: ReadonlySet<string> = new Set(["$value", "$from", "$scope", "$envs", "$expires_at"]);

function decides({ ranges, annotations }: Entry, { code, range }: FileProblem): boolean {
  if (code !== "value-not-text" && code !== "wrong-shape") return false;
  const contains = (outer: FileProblem["range"] | null) =>
    outer !== null && outer.start <= range.start && range.end <= outer.end;
  if (annotations.length === 0) return contains(ranges.value);
  return annotations.some(({ name, value }) => DECIDING.has(name) && contains(value));
}
