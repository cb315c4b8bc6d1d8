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
 * The parent's environment without Keyward's credentials, and the secrets over it. On Windows, where `Path` and `PATH` are
 * one variable, a name is compared so.
 */
export function childEnvironment(
  parent: Environment,
  gifts: readonly Gift[],
  { clean = false, platform = process.platform }: EnvironmentOptions = {},
): ChildEnvironment {
  const known = (name: string) => (platform === "win32" ? name.toUpperCase() : name);
  const bare = new Set(BARE.map(known));
  const passes = (name: string) => (clean ? bare.has(name) : isHarmless(name));
  const variables = new Map<string, readonly [name: string, text: string]>();
  for (const [name, value] of Object.entries(parent))
    if (value !== undefined && passes(known(name))) variables.set(known(name), [name, value]);
  const { byName, unusable } = variablesOf(gifts);
  const replaced = [...byName].flatMap(([key, text]) => {
    const [, before = text] = variables.get(known(key)) ?? [];
    return before === text ? [] : [key];
  });
  for (const [key, text] of byName) variables.set(known(key), [key, text]);
  return { env: Object.fromEntries(variables.values()), replaced, unusable };
}

interface EnvironmentOptions {
  /** Passes on only what a program needs to run at all. */
  readonly clean?: boolean;
  readonly platform?: NodeJS.Platform;
}

const BARE = ["PATH", "HOME", "LANG", "TERM", "TMPDIR", "USER", "SystemRoot"];

/** Of Keyward's own only what names a vault or a place in it: all else opens one, or may. */
const HARMLESS: ReadonlySet<string> = new Set(
  ["HOME", "URL", "DEBUG", "PROJECT", "ENVIRONMENT", "SERVICE", "APP"].map((name) => `KEYWARD_${name}`),
);

function isHarmless(name: string): boolean {
  if (name.startsWith("KEYWARD_")) return HARMLESS.has(name);
  return !name.startsWith("FX_EF_"); // A door for Python is one run's alone.
}
