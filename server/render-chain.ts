import { decidingLink, originText, type Link, type LinkState } from "../core/resolve.ts";
import { formatScope } from "../core/scope.ts";
import { relativeTime, rotationState, type SecretFields, type SecretMetadata } from "../core/secret.ts";
import type { FileDefinition } from "../core/file-layers.ts";
import { formatSecretUri } from "../core/secret-uri.ts";
import type { EntryState } from "../core/secrets-file-model.ts";
import { CLIENT_COMMANDS, type LINKED_COMMANDS, type SecretTarget } from "../protocol/lsp.ts";
import type { Context, NameChain } from "./context.ts";
import { code, escapeMarkdown, linkTo } from "./markdown.ts";
import { uriOfPath } from "./uri.ts";
import type { Standpoint } from "./workspace.ts";

/** Always of this length: how long a value is, is nobody's business. */
export const MASK = "••••••••";

type Place = FileDefinition | SecretMetadata;

/** The chain of a name as Markdown: what decides first, then the others as they are asked. Never a value. */
export function renderChain(context: Context, from: Standpoint, chain: NameChain): string[] {
  const decisive = decidingLink(chain);
  const about = decisive ? aboutDefinition(context, decisive) : [];
  const others = chain.links.filter((link) => link !== decisive);
  const list = [...(decisive ? [decisive] : []), ...others]
    .map((link) => `- ${linkText(context, from, link)}`)
    .join("\n");
  const isUnverified = context.vault.isUnverified && chain.links.some((link) => isStored(link.definition));
  return [...about, list, ...(isUnverified ? [UNVERIFIED] : [])].filter((part) => part !== "");
}

/** As quiet as it can be told: it is so for all that the language server knows, and no sign of anything wrong. */
const UNVERIFIED = "*Unverified: read without the vault's key; revealing a value checks it.*";

const STATES: Readonly<Record<LinkState, string>> = {
  wins: "**wins**",
  shadowed: "shadowed",
  filtered: "filtered: not for this environment or app",
  revoked: "**revoked**: stops the search",
  expired: "**expired**: stops the search",
  deleted: "deleted",
};

/** How a file has the value. */
const KEPT: Readonly<Record<EntryState, string>> = {
  declared: "declared",
  reference: "from a secret:// URI",
  encrypted: "encrypted",
  foreign: "kept by another tool",
  plaintext: "in clear",
};

function linkText(context: Context, from: Standpoint, { definition, state }: Link<Place>): string {
  const facts = [STATES[state], originLink(from, definition)];
  if (isStored(definition)) {
    const age = relativeTime(definition.rotated_at, context.now());
    facts.push(`version ${definition.version}, set ${age}`, ...commandLinks(context, definition));
  }
  return facts.join(" · ");
}

function originLink(from: Standpoint, definition: Place): string {
  if (isStored(definition)) return escapeMarkdown(originText(definition));
  const { path, line } = definition.file;
  return linkTo(uriOfPath(`${from.folder.path}/${path}`), line, originText(definition));
}

function aboutDefinition(context: Context, { definition, state }: Link<Place>): string[] {
  const fields = "entry" in definition ? definition.entry.fields : definition;
  const now = context.now();
  const facts: string[] = [];
  if (fields.expires_at !== null) {
    const when = relativeTime(fields.expires_at * 1000, now);
    facts.push(state === "expired" ? `expired ${when}` : `expires ${when}`);
  }
  if (isStored(definition)) {
    const rotation = rotationState(definition, now);
    if (rotation === "due") facts.push("**rotation is due**");
    if (rotation === "soon") facts.push("rotation is due soon");
    const { renamed_to } = definition.metadata;
    if (renamed_to !== undefined) facts.push(`renamed to ${code(renamed_to)}`);
  } else {
    const { state, from } = definition.entry;
    facts.push(from?.uri && state === "reference" ? `from ${code(formatSecretUri(from.uri))}` : KEPT[state]);
  }
  if (fields.tags.length > 0) facts.push(`tags ${fields.tags.map(code).join(" ")}`);
  return [...descriptionOf(fields), facts.join(" · ")];
}

/** `Reveal`, `Edit` and `Versions`, where the client runs them. */
function commandLinks(context: Context, { key, scope }: SecretMetadata): string[] {
  const target: SecretTarget = { scope: formatScope(scope), key };
  return [
    ...commandLink(context, "Reveal", CLIENT_COMMANDS.reveal, target),
    ...commandLink(context, "Edit", CLIENT_COMMANDS.edit, target),
    ...commandLink(context, "Versions", CLIENT_COMMANDS.versions, target),
  ];
}

/** One link, or none where the client does not run commands or the workspace is not trusted. */
export function commandLink(
  context: Context,
  title: string,
  command: (typeof LINKED_COMMANDS)[number],
  target: SecretTarget,
): string[] {
  const { commandLinks, trusted } = context.options;
  if (!commandLinks || !trusted) return [];
  return [`[${title}](command:${command}?${encodeURIComponent(JSON.stringify([target]))})`];
}

/** Longer ones are cut: a hover is no page. */
const DESCRIPTION_LIMIT = 600;

/** What a secret is for, if somebody said so. */
export function descriptionOf({ description }: Pick<SecretFields, "description">): string[] {
  if (description === undefined) return [];
  const cut =
    description.length > DESCRIPTION_LIMIT ? `${description.slice(0, DESCRIPTION_LIMIT)}…` : description;
  return [escapeMarkdown(cut)];
}

function isStored(definition: Place): definition is SecretMetadata {
  return "version" in definition;
}
