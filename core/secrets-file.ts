import { makeScope, type Scope, type ScopePart } from "./scope.ts";
import { annotationOf, readEntry } from "./secrets-file-entry.ts";
import { readJson, type JsonNode, type JsonProperty, type Range } from "./secrets-file-json.ts";
import type { Binding, FileProblem, SecretsFile } from "./secrets-file-model.ts";
import type { SecretsFileKind } from "./secrets-file-name.ts";
import { UserError } from "./user-error.ts";

/**
 * Reads a secrets file. Never throws: of a broken file it gives what could be read, and what is wrong as
 * problems in the order of the text. Values are Redacted from the start.
 */
export function parseSecretsFile(text: string, kind: SecretsFileKind): SecretsFile {
  const { root, faults } = readJson(text);
  const problems: FileProblem[] = [...faults];
  const report = (problem: FileProblem) => void problems.push(problem);
  if (root && root.type !== "object") {
    report({ code: "wrong-shape", message: "A secrets file is a JSON object: { … }.", range: root.range });
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
function lastOfEach(root: JsonNode | undefined, report: (problem: FileProblem) => void): JsonProperty[] {
  if (root?.type !== "object") return [];
  reportDuplicates(root, report);
  if (!hasDuplicates(root.properties)) return [...root.properties];
  const last = new Map(root.properties.map((property) => [property.name, property]));
  return root.properties.filter((property) => last.get(property.name) === property);
}

function reportDuplicates(node: JsonNode, report: (problem: FileProblem) => void): void {
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

const PARTS: readonly string[] = ["project", "environment", "service"] satisfies ScopePart[];

function readBinding(
  { key, line }: JsonProperty,
  node: JsonNode,
  report: (problem: FileProblem) => void,
): Binding {
  const parts: { [part in ScopePart]?: Range } = {};
  const named: { [part in ScopePart]?: string } = {};
  let whole = node.type === "object";
  if (!whole) report(wrongBinding(node));
  for (const { name, key, value } of node.properties) {
    if (!PARTS.includes(name)) {
      whole = false;
      report({
        code: "scope-invalid",
        message: `A scope has no part ${quoted(name)}; it has project, environment and service.`,
        range: key,
      });
    } else if (typeof value?.value === "string") {
      parts[name as ScopePart] = value.range;
      named[name as ScopePart] = value.value;
    } else if (value) {
      whole = false;
      report(wrongBinding(value));
    }
  }
  const range = node.range;
  return { scope: whole ? scopeOf(named, range, report) : null, parts, key, range, line };
}

function scopeOf(
  named: { [part in ScopePart]?: string },
  range: Range,
  report: (problem: FileProblem) => void,
): Scope | null {
  try {
    return makeScope(named);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    report({ code: "scope-invalid", message: `${error.message} ${error.fix}`, range });
    return null;
  }
}

function wrongBinding(node: JsonNode): FileProblem {
  const message =
    'The root\'s $scope is { "project": "…", "environment": "…", "service": "…" }, each in double quotes.';
  return { code: "wrong-shape", message, range: node.range };
}

/** A name from the file in a message: on one line, and not endless. */
function quoted(name: string): string {
  return JSON.stringify(name.slice(0, 80));
}
