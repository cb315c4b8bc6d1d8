import type { Range } from "../../core/secrets-file-json.ts";
import type { SecretsFile } from "../../core/secrets-file-model.ts";

/** Every entry in a line, without values: `DB_PASS:3 plaintext text`. */
export function entriesOf({ entries }: SecretsFile): string[] {
  return entries.map(({ key, line, state, form }) => `${key}:${line} ${state} ${form}`);
}

/** Every problem with the text that it marks: `json-comment ‹// x›`. */
export function problemsOf(text: string, { problems }: SecretsFile): string[] {
  return problems.map(({ code, range }) => `${code} ‹${slice(text, range)}›`);
}

export function slice(text: string, { start, end }: Range): string {
  return text.slice(start, end);
}
