import type { Launch } from "./launch-request.ts";

/** A variable of the environment that a launch configuration gives its program. */
export interface Variable {
  readonly name: string;
  readonly value: string;
}

/** Debuggers that take `environment: [{ name, value }]`; all others take `env`. */
const LISTING: ReadonlySet<string> = new Set(["cppdbg", "cppvsdbg"]);
/** Debuggers that start the program in a terminal unless they are told otherwise. */
const IN_TERMINAL: ReadonlySet<string> = new Set(["debugpy", "java", "python"]);

/** The variables that are texts: null and numbers, where a debugger knows them, are nothing to fill in. */
export function variablesIn(launch: Launch): Variable[] {
  const { env, environment } = launch;
  if (LISTING.has(launch.type)) return Array.isArray(environment) ? environment.filter(isVariable) : [];
  if (Array.isArray(env)) return env.filter((entry) => typeof entry === "string").map(splitEntry);
  return Object.entries(isObject(env) ? env : {}).flatMap(([name, value]) =>
    typeof value === "string" ? [{ name, value }] : [],
  );
}

/** The configuration with other texts for its variables and with more of them, in the form that it has or its debugger takes. */
export function withVariables(launch: Launch, variables: readonly Variable[]): Launch {
  const { keyward: _, ...rest } = launch;
  // The environment would be typed into that terminal.
  const quiet = IN_TERMINAL.has(launch.type) ? { ...rest, console: "internalConsole" } : rest;
  if (LISTING.has(launch.type)) return { ...quiet, environment: [...variables] };
  if (Array.isArray(launch["env"])) {
    return { ...quiet, env: variables.map(({ name, value }) => `${name}=${value}`) };
  }
  const texts = Object.fromEntries(variables.map(({ name, value }) => [name, value]));
  return { ...quiet, env: { ...(isObject(launch["env"]) ? launch["env"] : {}), ...texts } };
}

function splitEntry(entry: string): Variable {
  const end = entry.indexOf("=");
  return end === -1 ? { name: entry, value: "" } : { name: entry.slice(0, end), value: entry.slice(end + 1) };
}

function isVariable(entry: unknown): entry is Variable {
  return isObject(entry) && typeof entry["name"] === "string" && typeof entry["value"] === "string";
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
