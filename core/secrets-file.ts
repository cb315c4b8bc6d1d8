import { readBinding } from "./secrets-file-binding.ts";
import { annotationOf, readEntry } from "./secrets-file-entry.ts";
import { quoted, wrongShape, type Report } from "./secrets-file-fields.ts";
import { readJson, type JsonNode, type JsonProperty } from "./secrets-file-json.ts";
import type { FileProblem, SecretsFile } from "./secrets-file-model.ts";
import type { SecretsFileKind } from "./secrets-file-name.ts";

/**
 * Reads a secrets file. Never throws: of a broken file it gives what could be read, and what is wrong as
 * problems in the order of the text. Values are Redacted from the start.
 */
export function parseSecretsFile(text: string, kind: SecretsFileKind): SecretsFile {
  const { root, faults } = readJson(text);
  const problems: FileProblem[] = [...faults];
  const report: Report = (problem) => void problems.push(problem);
  if (root && root.type !== "object") {
    report(wrongShape(root.range, "A secrets file is a JSON object: { … }."));
  }
  const properties = lastOfEach(root, report);
  const entries = properties
    .filter(({ name }) => !name.startsWith("$"))
    .map((property) => readEntry(property, report));
  const annotations = properties.filter(({ name }) => name.startsWith("$")).map(annotationOf);
  const bound = properties.find(({ name }) => name === "$scope");
  const binding = bound?.value ? readBinding(bound, bound.value, report) : null;
  return {
    kind,
    binding,
    entries,
    annotations,
    problems: problems.toSorted((a, b) => a.range.start - b.range.start),
    root: root?.type === "object" ? root.range : null,
  };
}

/** The root's properties without those that a later one of the same name replaces; these are reported at all depths. */
function lastOfEach(root: JsonNode | undefined, report: Report): JsonProperty[] {
  if (root?.type !== "object") return [];
  reportDuplicates(root, report);
  if (!hasDuplicates(root.properties)) return [...root.properties];
  const last = new Map(root.properties.map((property) => [property.name, property]));
  return root.properties.filter((property) => last.get(property.name) === property);
}

function reportDuplicates(node: JsonNode, report: Report): void {
  if (hasDuplicates(node.properties)) {
    const last = new Map(node.properties.map((property) => [property.name, property]));
    for (const { name, key } of node.properties) {
      const related = last.get(name)?.key ?? key;
      if (related === key) continue;
      const message = `${quoted(name)} stands here twice; the last one counts, this one does nothing.`;
      report({ code: "duplicate-key", message, range: key, related });
    }
  }
  for (const { value } of node.properties) if (value) reportDuplicates(value, report);
  for (const item of node.items) reportDuplicates(item, report);
}

/** Most objects have a handful of names, for which a Set costs more than it saves. */
function hasDuplicates(properties: readonly JsonProperty[]): boolean {
  if (properties.length > 16) return new Set(properties.map(({ name }) => name)).size < properties.length;
  return properties.some(({ name }, index) => {
    for (let before = 0; before < index; before++) if (properties[before]!.name === name) return true;
    return false;
  });
}
