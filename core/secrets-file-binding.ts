import { makeScope, type Scope, type ScopePart } from "./scope.ts";
import { quoted, wrongShape, type Report } from "./secrets-file-fields.ts";
import type { JsonNode, JsonProperty, Range } from "./secrets-file-json.ts";
import type { Binding, FileProblem } from "./secrets-file-model.ts";
import { UserError } from "./user-error.ts";

const PARTS: readonly string[] = ["project", "environment", "service"] satisfies ScopePart[];

/** The root's `$scope`: which parts it names, where, and the scope that they make. */
export function readBinding({ key, line }: JsonProperty, node: JsonNode, report: Report): Binding {
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

function scopeOf(named: { [part in ScopePart]?: string }, range: Range, report: Report): Scope | null {
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
  return wrongShape(node.range, message);
}
