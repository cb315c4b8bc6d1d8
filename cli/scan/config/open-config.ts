import type { Hit } from "../harvest.ts";
import type { GitleaksConfig } from "./gitleaks-config.ts";
import { isIgnoredPlace } from "./gitleaks-ignore.ts";
import { readOtherTools, type OtherTools } from "./other-tools.ts";
import type { ScanConfig } from "./scan-config.ts";
import type { isKnownSecret } from "./secrets-baseline.ts";

/** What a configuration, and the files of other scanners, change in a scan. */
export interface OpenConfig {
  /** Done to what is found in each text; undefined where there is nothing to do. */
  readonly refine: ScanConfig["refine"] | undefined;
  /** What `refine` is made of, as plain data. */
  readonly config: GitleaksConfig | undefined;
  /** Whether a hit is told: its place, its secret and its commit are not excused. */
  readonly tells: (hit: Hit) => boolean;
  /** For people: which files hold, and what in them was refused. */
  readonly notes: readonly string[];
}

/**
 * @param root the repository's, where other scanners keep their files
 * @param config the configuration that was asked for, relative to `cwd`
 * @throws UserError FILE_NOT_FOUND, NO_ACCESS, FILE_INVALID
 */
export async function openConfig(root: string, config: string | undefined, cwd: string): Promise<OpenConfig> {
  const tools = await readOtherTools(root, config, cwd);
  const compiled = tools.config && (await import("./scan-config.ts")).compileConfig(tools.config);
  const { files } = tools;
  const isKnown =
    tools.knownSecrets.size > 0 ? (await import("./secrets-baseline.ts")).isKnownSecret : undefined;
  return {
    refine: compiled?.refine,
    config: tools.config,
    tells: (hit) => !isExcused(tools, isKnown, hit),
    notes: [
      ...(files.length === 0
        ? []
        : [`What ${files.join(", ")} ${files.length === 1 ? "says" : "say"} holds here.`]),
      ...(compiled?.refused ?? []).map((reason) => `Of the configuration ${reason}.`),
    ],
  };
}

function isExcused(
  { config, ignoredPlaces, knownSecrets }: OtherTools,
  isKnown: typeof isKnownSecret | undefined,
  { found, path, commit }: Hit,
): boolean {
  const place = { file: path, line: found.line, commit: commit?.id };
  if (
    isIgnoredPlace(ignoredPlaces, place) ||
    isKnown?.(knownSecrets, path, found.line, found.secret.reveal())
  )
    return true;
  // Lists that ask for more than commits were heeded where the text was at hand.
  const commits = config?.allowlists.filter(({ all }) => !all).flatMap((list) => list.commits) ?? [];
  return commit !== undefined && commits.some((given) => commit.id.startsWith(given));
}
