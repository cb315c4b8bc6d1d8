import { isDuration } from "./duration.ts";
import { LIMITS, type JsonObject, type SecretFields } from "./secret.ts";
import { jsonValue, type JsonNode, type Range } from "./secrets-file-json.ts";
import type { FileProblem } from "./secrets-file-model.ts";

/** Takes down what is wrong; a field in a wrong form is then read as if it were not there. */
export type Report = (problem: FileProblem) => void;

const POLICY_NAMES: readonly string[] = ["enabled", "period", "notifyBefore"];

export function readRotationPolicy(node: JsonNode, report: Report): SecretFields["rotationPolicy"] {
  if (node.type === "null") return null;
  const { enabled, period, notifyBefore } = node.type === "object" ? (jsonValue(node) as JsonObject) : {};
  const hasForm =
    typeof enabled === "boolean" &&
    typeof period === "string" &&
    (notifyBefore === undefined || typeof notifyBefore === "string") &&
    node.properties.every(({ name }) => POLICY_NAMES.includes(name));
  if (!hasForm) {
    const message =
      '$rotationPolicy is { "enabled": true, "period": "30d", "notifyBefore": "7d" }; notifyBefore may be left out.';
    report(wrongShape(node.range, message));
    return null;
  }
  const wrong = node.properties.filter(
    ({ name, value }) =>
      (name === "period" || name === "notifyBefore") && value && !isDuration(String(value.value)),
  );
  for (const { name, value = node } of wrong) {
    const message = `${name} is a number and a unit of s, m, h, d or w, such as 30d; at most 100 years.`;
    report({ code: "duration-invalid", message, range: value.range });
  }
  if (wrong.length > 0) return null;
  return { enabled, period, ...(notifyBefore !== undefined && { notifyBefore }) };
}

export function readMetadata(node: JsonNode, report: Report): SecretFields["metadata"] {
  if (node.type !== "object") {
    report(wrongShape(node.range, "$metadata is an object of texts."));
    return {};
  }
  const wrong = node.properties.find(
    ({ name, value }) => name === "" || name.length > LIMITS.text || !isText(value, LIMITS.text),
  );
  if (wrong) {
    const message = `$metadata holds texts of at most ${LIMITS.text} characters.`;
    report(wrongShape(wrong.value?.range ?? wrong.range, message));
    return {};
  }
  if (node.properties.length > LIMITS.entries) {
    report(wrongShape(node.range, `$metadata has at most ${LIMITS.entries} entries.`));
    return {};
  }
  return jsonValue(node) as Record<string, string>;
}

export function readTexts(node: JsonNode, what: string, report: Report): readonly string[] {
  const wrong =
    node.type === "array" ? node.items.find((item) => !isText(item, LIMITS.text) || item.value === "") : node;
  if (wrong) {
    report(wrongShape(wrong.range, `${what} is a list of texts, such as ["one", "two"].`));
    return [];
  }
  if (node.items.length > LIMITS.entries) {
    report(wrongShape(node.range, `${what} has at most ${LIMITS.entries} entries.`));
    return [];
  }
  return node.items.map((item) => String(item.value));
}

export function readText(node: JsonNode, longest: number, report: Report): string | undefined {
  if (isText(node, longest)) return String(node.value);
  report(wrongShape(node.range, `This is a text of at most ${longest} characters.`));
  return undefined;
}

function isText(node: JsonNode | undefined, longest: number): boolean {
  return typeof node?.value === "string" && node.value.length <= longest;
}

export function wrongShape(range: Range, message: string): FileProblem {
  return { code: "wrong-shape", message, range };
}

/** A name from the file in a message: on one line, and not endless. */
export function quoted(name: string): string {
  return JSON.stringify(name.slice(0, 80));
}
