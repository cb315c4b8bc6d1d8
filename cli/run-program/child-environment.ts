import { valueText } from "../../core/secret.ts";
import type { Gift } from "./gather.ts";

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
  const replaced: string[] = [];
  const unusable: string[] = [];
  for (const { key, value } of gifts) {
    const text = valueText(value?.reveal() ?? "");
    if (!isIdentifier(key) || text.includes("\0")) unusable.push(key);
    else {
      if (env[key] !== undefined && env[key] !== text) replaced.push(key);
      env[key] = text;
    }
  }
  return { env, replaced, unusable };
}

export function isIdentifier(name: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name);
}

const BARE = (name: string): boolean =>
  ["PATH", "HOME", "LANG", "TERM", "TMPDIR", "USER", "SystemRoot"].includes(name);

/** Of Keyward's own only what names a vault: all else opens one, or may. A door for Python is one run's alone. */
function isHarmless(name: string): boolean {
  if (name.startsWith("KEYWARD_")) return ["KEYWARD_HOME", "KEYWARD_URL", "KEYWARD_DEBUG"].includes(name);
  return !name.startsWith("FX_EF_");
}
