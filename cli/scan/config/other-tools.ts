import { readFile } from "node:fs/promises";
import path from "node:path";
import { UserError } from "../../../core/user-error.ts";
import { errorCode } from "../list-files.ts";
import type { GitleaksConfig } from "./gitleaks-config.ts";
import { parseGitleaksIgnore, type IgnoredPlace } from "./gitleaks-ignore.ts";
import type { KnownSecrets } from "./secrets-baseline.ts";

/** What files of other scanners say, which hold here as well. */
export interface OtherTools {
  readonly config: GitleaksConfig | undefined;
  readonly ignoredPlaces: readonly IgnoredPlace[];
  readonly knownSecrets: KnownSecrets;
  /** The files that were read, as they are shown. */
  readonly files: readonly string[];
}

/**
 * Reads `.gitleaks.toml`, `.gitleaksignore` and `.secrets.baseline` at the repository's root, where they are.
 * @param config the configuration that was asked for instead of the root's, relative to `cwd`
 * @throws UserError FILE_NOT_FOUND, NO_ACCESS, FILE_INVALID
 */
export async function readOtherTools(
  root: string,
  config: string | undefined,
  cwd: string,
): Promise<OtherTools> {
  const files: string[] = [];
  const at = async <T>(
    name: string,
    parse: (text: string, file: string) => T | Promise<T>,
  ): Promise<T | undefined> => {
    const text = await readIfThere(path.join(root, name));
    if (text === undefined) return undefined;
    files.push(name);
    return parse(text, name);
  };
  const found =
    config === undefined
      ? await at(".gitleaks.toml", parseConfig)
      : await parseConfig(await readNamed(path.resolve(cwd, config), config), config);
  if (config !== undefined) files.push(config);
  return {
    config: found && (await extended(found, cwd)),
    ignoredPlaces: (await at(".gitleaksignore", parseGitleaksIgnore)) ?? [],
    knownSecrets: (await at(".secrets.baseline", parseKnownSecrets)) ?? new Map(),
    files,
  };
}

/** Followed twice at most, as Gitleaks does. A rule of the inner file wins over one of the same id further out. */
async function extended(config: GitleaksConfig, cwd: string, depth = 2): Promise<GitleaksConfig> {
  const { extendPath } = config;
  if (extendPath === undefined || depth === 0) return config;
  const base = await parseConfig(await readNamed(path.resolve(cwd, extendPath), extendPath), extendPath);
  const { rules, allowlists, disabledRules } = await extended(base, cwd, depth - 1);
  const own = new Set([...config.rules.map(({ id }) => id), ...config.disabledRules]);
  return {
    rules: [...config.rules, ...rules.filter(({ id }) => !own.has(id))],
    allowlists: [...config.allowlists, ...allowlists],
    disabledRules: [...config.disabledRules, ...disabledRules],
    extendPath: undefined,
  };
}

/** The reader of TOML is loaded where there is some: most scans have none. */
async function parseConfig(text: string, file: string): Promise<GitleaksConfig> {
  return (await import("./gitleaks-config.ts")).parseGitleaksConfig(text, file);
}

/** The same for what reads hashes. */
async function parseKnownSecrets(text: string, file: string): Promise<KnownSecrets> {
  return (await import("./secrets-baseline.ts")).parseSecretsBaseline(text, file);
}

async function readNamed(file: string, shown: string): Promise<string> {
  const text = await readIfThere(file);
  if (text !== undefined) return text;
  throw new UserError(
    "FILE_NOT_FOUND",
    `${shown} does not exist.`,
    "Correct the path; it is relative to the current folder.",
  );
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (cause) {
    const code = errorCode(cause);
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw new UserError(
      "NO_ACCESS",
      `${file} cannot be read (${code}).`,
      "Correct the file's rights, or move it away.",
      {
        cause,
      },
    );
  }
}
