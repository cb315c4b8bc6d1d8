import { scopeText } from "../core/scope.ts";
import type { SecretMetadata } from "../core/secret.ts";
import type { ValueDifference } from "../core/value-diff.ts";
import type { VersionMetadata } from "../core/vault.ts";
import type { Translate } from "./translate.ts";

const MASK = "••••••••";

/** One side of a comparison of two versions. */
export interface VersionSide {
  readonly secret: SecretMetadata;
  readonly version: VersionMetadata;
  readonly differences: readonly ValueDifference[];
  /** Whether this is the older version of the two. */
  readonly isBefore: boolean;
}

/**
 * A version as a text that can be compared line by line. No value stands in it: an attribute that differs has a mask
 * that names its version, and one that does not is left out.
 */
export function versionText({ secret, version, differences, isBefore }: VersionSide, t: Translate): string {
  const mask = t("{0} of version {1}", MASK, version.version);
  const values = differences.map(({ attribute, change }) => {
    const isThere = change !== (isBefore ? "added" : "removed");
    return [attribute === "" ? t("Value") : attribute, isThere ? mask : t("not there")];
  });
  const facts: string[][] = [
    [t("Name"), secret.key],
    [t("Defined in"), scopeText(secret.scope)],
    [t("Version"), `${version.version}`],
    [t("Written"), new Date(version.created_at).toISOString()],
    [t("By"), version.created_by],
    ...(values.length > 0 ? values : [[t("Value"), t("the same in both versions")]]),
  ];
  const width = Math.max(...facts.map(([name]) => name!.length));
  const lines = facts.map(([name, fact]) => `${name!.padEnd(width)}  ${fact}`);
  return `${[...lines, "", t("Reveal the value of version {0}", version.version)].join("\n")}\n`;
}
