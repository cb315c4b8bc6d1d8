import { basename } from "node:path";
import { decidingLink } from "../core/resolve.ts";
import { compareScopes, formatScope, isPlatform, type Scope } from "../core/scope.ts";
import { relativeTime, rotationState } from "../core/secret.ts";
import type { Entry } from "../core/secrets-file-model.ts";
import type { Context, NameChain } from "./context.ts";
import type { Standpoint } from "./workspace.ts";

/** So near an end that it is worth a word where there is little room. */
const NEAR_MS = 30 * 86_400_000;

/** What becomes of the definition that decides, in a few words: revoked, expired, soon to expire or to be rotated. */
export function agesOf(chain: NameChain, now: number): string[] {
  const deciding = decidingLink(chain);
  if (!deciding) return [];
  const { definition, state } = deciding;
  if (state === "revoked") return ["revoked"];
  const expiry = (definition.expires_at ?? Infinity) * 1000;
  const rotation = "rotated_at" in definition ? rotationState(definition, now) : "none";
  return [
    ...(state === "expired" ? [`expired ${relativeTime(expiry, now)}`] : []),
    ...(state === "wins" && expiry - now < NEAR_MS ? [`expires ${relativeTime(expiry, now)}`] : []),
    ...(rotation === "due" ? ["rotation is due"] : []),
    ...(rotation === "soon" ? ["rotation is due soon"] : []),
  ];
}

const SHOWN = 3;

/** In which of the project's scopes the vault has what an entry declares. An entry with a value says itself where it is. */
export function placesOf({ vault }: Context, { scope }: Standpoint, { key, state }: Entry): string[] {
  if (state !== "declared" || vault.state === "unreadable") return [];
  const scopes = [...vault.stored(key)]
    .filter(({ scope: at, deleted }) => !deleted && (isPlatform(at) || at.project === scope.project))
    .map(({ scope: at }) => at)
    .toSorted(compareScopes)
    .map(shortScope);
  if (scopes.length === 0) return ["not in the vault"];
  const more = scopes.length - SHOWN;
  return [`vault: ${scopes.slice(0, SHOWN).join(", ")}${more > 0 ? ` and ${more} more` : ""}`];
}

/** Where a name comes from, in a word or two; undefined where it has no definition. */
export function shortOrigin(chain: NameChain): string | undefined {
  const definition = decidingLink(chain)?.definition;
  if (!definition) return undefined;
  return "file" in definition ? basename(definition.file.path) : shortScope(definition.scope);
}

function shortScope(scope: Scope): string {
  return isPlatform(scope) ? "platform" : formatScope(scope);
}
