import { withPlainNumbers } from "../core/exact-json.ts";
import { originText, type Chain, type Link } from "../core/resolve.ts";
import { formatScope } from "../core/scope.ts";
import type { SecretMetadata } from "../core/secret.ts";
import type { Change, VersionDiff, VersionMetadata } from "../core/vault.ts";
import type { ChainLink, Diff, Explanation, SecretChange, VersionInfo } from "./api.ts";

/** The vault's own facts as callers see them: ISO times, and scopes as text. */

export function versionOf({
  version,
  created_at,
  created_by,
  deleted_at,
  destroyed,
}: VersionMetadata): VersionInfo {
  return {
    version,
    created_by,
    created_at_iso: new Date(created_at).toISOString(),
    deleted_at_iso: deleted_at === null ? null : new Date(deleted_at).toISOString(),
    destroyed,
  };
}

export function diffOf({ from, to, differences }: VersionDiff): Diff {
  return {
    from: versionOf(from),
    to: versionOf(to),
    differences: differences.map(({ attribute, change, before, after }) => ({
      attribute,
      change,
      ...(before && { before: withPlainNumbers(before.reveal()) }),
      ...(after && { after: withPlainNumbers(after.reveal()) }),
    })),
  };
}

export function explanationOf({ key, scope, links, inherited }: Chain<SecretMetadata>): Explanation {
  const chain = links.map(linkOf);
  const winner = chain.find(({ state }) => state === "wins") ?? null;
  return { key, scope: formatScope(scope), winner, inherited, chain };
}

function linkOf({ definition, state }: Link<SecretMetadata>): ChainLink {
  return { source: originText(definition), scope: formatScope(definition.scope), state };
}

export function changeOf({ sequence, kind, key, scope, version, at }: Change): SecretChange {
  return { sequence, kind, key, ...scope, version, at: new Date(at).toISOString() };
}
