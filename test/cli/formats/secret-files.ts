import * as fc from "fast-check";
import type { Format, Target } from "../../../cli/formats/format.ts";
import { Redacted } from "../../../core/redacted.ts";
import { valueText, type JsonObject, type SecretValue } from "../../../core/secret.ts";
import { PLATFORM } from "../../../core/scope.ts";
import { UserError } from "../../../core/user-error.ts";

/** Values as people have them, and what breaks writers of files: quotes, line ends, escapes, and signs that mean something. */
const text: fc.Arbitrary<string> = fc
  .oneof(
    fc.string(),
    fc.string({ unit: "grapheme" }),
    fc
      .array(
        fc.constantFrom(
          ..."'\"`\\$#=: \n\r\t{}<>&%!~".split(""),
          ..."\\n \\r '\\'' ${X} $(x) A=B \n# <<END KEYWARD_END é 😀 \u2028 -----BEGIN\n".split(" "),
        ),
      )
      .map((parts) => parts.join("")),
  )
  .filter((value) => value.isWellFormed());

const key = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,12}$/);

export type Values = Readonly<Record<string, SecretValue>>;

export const texts: fc.Arbitrary<Values> = fc.dictionary(key, text, { maxKeys: 5 });

const attributes = fc.dictionary(fc.string(), fc.oneof(text, fc.integer(), fc.boolean(), fc.array(text)), {
  noNullPrototype: true,
});

/** Texts, and values with several attributes. */
export const values: fc.Arbitrary<Values> = fc.dictionary(
  key,
  fc.oneof(text, attributes as fc.Arbitrary<JsonObject>),
  { maxKeys: 5 },
);

export function write(format: Format, all: Values, target: Target = { scope: PLATFORM }): string {
  return format.write(
    Object.entries(all).map(([key, value]) => ({ key, value: new Redacted(value) })),
    target,
  );
}

/** What a file gives, with its values in clear. */
export function read(format: Format, file: string, name = "file"): Record<string, SecretValue> {
  return Object.fromEntries(format.read(file, name).secrets.map(({ key, value }) => [key, value.reveal()]));
}

/** As formats have it that know of texts alone. */
export function asTexts(all: Values): Record<string, string> {
  return Object.fromEntries(Object.entries(all).map(([key, value]) => [key, valueText(value)]));
}

/** Undefined where the format says that it cannot hold them. */
export function writeIfPossible(format: Format, all: Values): string | undefined {
  try {
    return write(format, all);
  } catch (error) {
    if (error instanceof UserError && error.code === "INVALID_VALUE") return undefined;
    throw error;
  }
}

/** What a person reads: `file:2: …`. */
export function refusal(format: Format, file: string): string {
  try {
    format.read(file, "file");
    return "no refusal";
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}
