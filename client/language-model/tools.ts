import { partProblem, scopeFlags, type Scope } from "../../core/scope.ts";
import { assertKey } from "../../core/secret.ts";
import { UserError } from "../../core/user-error.ts";

/** What a model may hand over: nothing of it is trusted. */
export interface ToolInput {
  readonly name?: unknown;
  readonly environment?: unknown;
}

/** A question that a language model may ask about secrets: names, places and states, never a value. */
export interface ModelTool {
  /** The command line's words for it, without what asks for JSON. None of these commands can reveal. */
  readonly words: (scope: Scope, input: ToolInput) => readonly string[];
  /** The list in the answer that may be long, if it is not the answer itself. */
  readonly list?: string;
}

/** By the names under which package.json contributes them. The command line answers, as it does agents (`keyward mcp`). */
export const MODEL_TOOLS = {
  keyward_list_secrets: { words: (scope, input) => ["secret:list", ...at(scope, input)] },
  keyward_explain_secret: {
    words: (scope, input) => ["secret:explain", ...at(scope, input), "-k", keyOf(input)],
    list: "chain",
  },
  keyward_find_references: { words: (_scope, input) => ["refs", "--key", keyOf(input)] },
  keyward_missing_secrets: {
    words: (scope, input) => [
      "matrix",
      ...at(input.environment === undefined ? withoutEnvironment(scope) : scope, input),
      "--missing",
    ],
    list: "names",
  },
  keyward_find_leaks: { words: () => ["scan"], list: "findings" },
} as const satisfies Readonly<Record<string, ModelTool>>;

export type ModelToolName = keyof typeof MODEL_TOOLS;

/** More than these entries would fill what a model can read at once. */
export const MOST_ENTRIES = 200;

/**
 * What the command line printed, for a model: lists are cut, and say of how many.
 * @param printed one JSON document, or one a line
 */
export function answerText(printed: string, list: string | undefined): string {
  const answer = parse(printed);
  if (Array.isArray(answer)) return JSON.stringify({ entries: cut(answer), total: answer.length });
  const entries = list === undefined ? undefined : answer[list];
  if (list === undefined || !Array.isArray(entries)) return JSON.stringify(answer);
  return JSON.stringify({ ...answer, [list]: cut(entries), total: entries.length });
}

function parse(printed: string): Record<string, unknown> | unknown[] {
  try {
    return JSON.parse(printed) as Record<string, unknown>;
  } catch {
    // One document a line, as references come.
    return printed
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line) => JSON.parse(line) as unknown);
  }
}

function cut(entries: readonly unknown[]): unknown[] {
  return entries.slice(0, MOST_ENTRIES);
}

function at(scope: Scope, { environment }: ToolInput): string[] {
  const asked = environment === undefined ? scope : { ...scope, environment: environmentOf(environment) };
  // An environment alone is none of a folder that belongs to no project.
  return asked.project === undefined ? [] : scopeFlags(asked).split(" ");
}

function withoutEnvironment({ project, service }: Scope): Scope {
  return { ...(project !== undefined && { project }), ...(service !== undefined && { service }) };
}

/** @throws UserError INVALID_NAME */
function keyOf({ name }: ToolInput): string {
  const key = typeof name === "string" ? name : "";
  assertKey(key);
  return key;
}

function environmentOf(given: unknown): string {
  const problem = typeof given === "string" ? partProblem("environment", given) : "It is no text.";
  if (typeof given === "string" && problem === undefined) return given;
  throw new UserError("INVALID_SCOPE", problem ?? "", "Name an environment, such as production.");
}
