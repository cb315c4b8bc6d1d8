import type { Gift } from "../../core/gather.ts";
import { variablesOf } from "../../core/variables.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** The variables that a program starts with. */
export interface ChildEnvironment {
  readonly env: Readonly<Record<string, string>>;
  /** Names that the parent's environment had with another value. */
  readonly replaced: readonly string[];
  /** Names that no environment can have: they are no POSIX identifiers, or their value has a NUL. */
  readonly unusable: readonly string[];
}

/**
 * The parent's environment without Keyward's credentials, and the secrets over it.
 * @param clean passes on only what a program needs to run at all
 */
export function childEnvironment(
  parent: Environment,
  gifts: readonly Gift[],
  { clean = false }: { clean?: boolean } = {},
): ChildEnvironment {
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(parent))
    if (value !== undefined && (clean ? BARE : isHarmless)(name)) env[name] = value;
  const { byName, unusable } = variablesOf(gifts);
  const replaced = [...byName].filter(([key, text]) => env[key] !== undefined && env[key] !== text);
  for (const [key, text] of byName) env[key] = text;
  return { env, replaced: replaced.map(([key]) => key), unusable };
}

const BARE = (name: string): boolean =>
  ["PATH", "HOME", "LANG", "TERM", "TMPDIR", "USER", "SystemRoot"].includes(name);

/** Of Keyward's own only what names a vault or a place in it: all else opens one, or may. */
const HARMLESS: ReadonlySet<string> = new Set(
  ["HOME", "URL", "DEBUG", "PROJECT", "ENVIRONMENT", "SERVICE", "APP"].map((name) => `KEYWARD_${name}`),
);

function isHarmless(name: string): boolean {
  if (name.startsWith("KEYWARD_")) return HARMLESS.has(name);
  return !name.startsWith("FX_EF_"); // A door for Python is one run's alone.
}
