import { valueText, type JsonValue, type SecretValue } from "../../../core/secret.ts";

/** Bytes. What is shorter stands in every output by chance. */
export const SHORTEST = 3;
/** Of the lines of a value, and of its encoded forms, which would be masked in words that have nothing to do with it. */
const SHORTEST_PART = 8;
/** Bytes. Of what is longer the encoded forms alone would take more memory than most programs do. */
const LONGEST_ENCODED = 4096;

/**
 * Everything that gives a value away in a program's output: the text, each of its lines, each attribute of a JSON value,
 * and what they become as JSON text, in a URL, as hexadecimal digits and as base64, alone or amid other bytes. Base64
 * that was broken into lines, and whatever else a program makes of a value, is not among it.
 */
export function maskedForms(value: SecretValue): Buffer[] {
  const texts = new Set<string>();
  for (const text of [valueText(value), ...leavesOf(attributesIn(value))]) {
    if (Buffer.byteLength(text) < SHORTEST) continue;
    texts.add(text);
    for (const line of text.split(/\r\n|\r|\n/))
      if (line.trim().length >= SHORTEST_PART) texts.add(line.trim());
  }
  const forms = new Set([...texts].flatMap((text) => [text, ...encodedForms(text)]));
  return [...forms].map((form) => Buffer.from(form));
}

function encodedForms(text: string): string[] {
  const bytes = Buffer.from(text);
  if (bytes.length > LONGEST_ENCODED) return [];
  const inUrl = encodeURIComponent(text.toWellFormed());
  const hex = bytes.toString("hex");
  const forms = [
    JSON.stringify(text).slice(1, -1),
    inUrl,
    inUrl.replaceAll("%20", "+"),
    // What encodeURIComponent leaves as it is, others encode.
    inUrl.replaceAll(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`),
    ...(bytes.length < 4 ? [] : [hex, hex.toUpperCase()]),
    ...base64Forms(bytes),
  ];
  return forms.filter((form) => form !== text);
}

/** The digits that depend on the value alone, for each way in which it may lie in groups of three bytes. */
function base64Forms(bytes: Buffer): string[] {
  return [0, 1, 2].flatMap((shift) => {
    const digits = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString("base64")
      .replace(/=+$/, "");
    const first = [0, 2, 3][shift]!;
    // The last digit also has bits of the byte that follows, unless the bytes end with a group.
    const last = (bytes.length + shift) % 3 === 0 ? digits.length : digits.length - 1;
    const own = digits.slice(first, last);
    if (own.length < SHORTEST_PART) return [];
    return [own, own.replaceAll("+", "-").replaceAll("/", "_")];
  });
}

/** A text that is a JSON object is one that a program takes apart. */
function attributesIn(value: SecretValue): JsonValue {
  if (typeof value !== "string") return value;
  if (!/^\s*\{/.test(value)) return null;
  try {
    return JSON.parse(value) as JsonValue;
  } catch {
    return null; // It only begins like one.
  }
}

function leavesOf(value: JsonValue): string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "number") return [String(value)];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(leavesOf);
}
