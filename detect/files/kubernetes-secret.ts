import { base64Text } from "../decode/base64.ts";
import { measure } from "../measures.ts";
import type { Candidate } from "../overlap.ts";
import type { PassInput } from "../passes.ts";
import { kubernetesSecret } from "../rules/known-files.ts";
import { secretName } from "../secret-name.ts";
import { secretAt, type KnownFile } from "./known-file.ts";

/** The values below `data:` of a Secret, which are base64; those of `stringData:` the ordinary scan finds. */
export const kubernetesSecrets: KnownFile = {
  path: /\.ya?ml$/i,
  find(input) {
    return /^kind: {1,4}["']?Secret["']?\s*$/m.test(input.text) ? manifestsOf(input) : [];
  },
};

/** Several manifests may stand in a file, between lines of three dashes. */
function manifestsOf(input: PassInput): Candidate[] {
  const found: Candidate[] = [];
  let from = 0;
  for (const manifest of input.text.split(/^(?=---)/m)) {
    if (/^kind: {1,4}["']?Secret["']?\s*$/m.test(manifest)) found.push(...dataOf(input, manifest, from));
    from += manifest.length;
  }
  return found;
}

/** The entries are the lines that are indented below `data:`. */
function dataOf(input: PassInput, manifest: string, offset: number): Candidate[] {
  const data = /^data:[ \t]*\r?\n((?:[ \t]+[^\n]*(?:\n|$)|[ \t]*\r?\n)+)/m.exec(manifest);
  if (!data) return [];
  const block = data.index + data[0].length - data[1]!.length;
  return [...data[1]!.matchAll(ENTRY)].flatMap((entry) => {
    const { name, encoded } = entry.groups as { name: string; encoded: string };
    const value = base64Text(encoded);
    if (value === undefined || !isSecret(name, value)) return [];
    const start = offset + block + entry.index + entry[0].lastIndexOf(encoded);
    return secretAt(input, kubernetesSecret, { start, end: start + encoded.length, value }, FACT);
  });
}

const ENTRY =
  /^[ \t]+["']?(?<name>[\w.-]{1,253})["']?:[ \t]*["']?(?<encoded>[A-Za-z0-9+/]{4,20000}={0,2})["']?[ \t]*\r?$/gm;
const FACT = "it is base64 of text, below the data of a Secret";

/** A user's name, a host or a certificate stands there, too. */
function isSecret(name: string, value: string): boolean {
  if (/^-----BEGIN (?:CERTIFICATE|PUBLIC|TRUSTED)/.test(value)) return false;
  if (value.startsWith("-----BEGIN") || secretName(name) !== undefined) return true;
  const { length, entropy, digits, lower, upper, wordLikeness } = measure(value);
  return (
    length >= 16 &&
    !/\s/.test(value) &&
    (digits > 0 || (lower && upper)) &&
    entropy > 3.2 &&
    wordLikeness < 0.45
  );
}
