import { resolveReference } from "../core/file-references.ts";
import { originText } from "../core/resolve.ts";
import { formatScope, inScope, scopeText } from "../core/scope.ts";
import { formatSecretUri } from "../core/secret-uri.ts";
import type { Entry } from "../core/secrets-file-model.ts";
import { UserError } from "../core/user-error.ts";
import { CLIENT_COMMANDS } from "../protocol/lsp.ts";
import { explainName, type Context, type NameChain } from "./context.ts";
import { givenBy } from "./known-names.ts";
import { code, escapeMarkdown, linkTo } from "./markdown.ts";
import { commandLink, descriptionOf, MASK, renderChain } from "./render-chain.ts";
import { pathOfUri, pathWithin } from "./uri.ts";
import { usesOf } from "./uses.ts";
import type { Place } from "./workspace-index.ts";
import type { Standpoint } from "./workspace.ts";

/** Everything that is known of a name at one place, as Markdown. Never a value. */
export function describeName(context: Context, from: Standpoint, name: string): string {
  const chain = explainName(context, from, name);
  const parts = [
    `**${escapeMarkdown(name)}** ${verdict(chain)} ${whereText(from)}`,
    ...renderChain(context, from, chain),
    ...(chain.links.length === 0 ? notDefined(context, from, name) : []),
    ...deprecation(from, name),
    ...given(context, from, name),
    ...usedBy(context, from, name),
  ];
  return parts.join("\n\n");
}

/** What the `$from` of an entry comes to, as Markdown. */
export function describeReference(context: Context, from: Standpoint, entry: Entry): string {
  const { folder, path } = from;
  const definition = folder.sources.layers.byKey
    .get(entry.key)
    ?.find((candidate) => candidate.file.path === path && candidate.entry.key === entry.key);
  const heading = entry.from?.uri ? code(formatSecretUri(entry.from.uri)) : "Not a secret:// URI";
  if (!definition) return heading;
  try {
    const found = resolveReference(folder.sources.layers, context.vault.stored, definition, {
      now: context.now(),
    });
    return [`${heading} \`${MASK}\``, ...renderChain(context, from, found.chain)].join("\n\n");
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return `${heading}\n\n${escapeMarkdown(`${error.message} ${error.fix}`)}`;
  }
}

/** Where a name comes from, in a few words: for lists. */
export function originOf({ winner, stopper }: NameChain): string {
  if (winner) return originText(winner);
  return stopper ? `${stopper.state}: ${originText(stopper.definition)}` : "";
}

function verdict({ winner, stopper }: NameChain): string {
  if (winner) return `\`${MASK}\``;
  return stopper ? `is ${stopper.state}` : "has no value";
}

/** The scope and environment in which names are resolved here. */
function whereText({ scope, environment }: Standpoint): string {
  return scope.project === undefined
    ? `${inScope(scope)}, environment ${code(environment)}`
    : `in ${code(scopeText(scope))}`;
}

function notDefined(context: Context, from: Standpoint, name: string): string[] {
  const declared = from.folder.sources.entriesOf(name, from.directory);
  const texts = declared.map(({ source, entry }) => {
    const place = escapeMarkdown(`${source.path}:${entry.line}`);
    return [`Declared in ${place}, and defined nowhere in reach.`, ...descriptionOf(entry.fields)].join(" ");
  });
  const isGiven = givenBy(context, from, name).length > 0;
  return [
    ...(texts.length > 0 || isGiven ? texts : ["Defined nowhere in reach."]),
    ...commandLink(context, `Add to ${scopeText(from.scope)}`, CLIENT_COMMANDS.add, {
      scope: formatScope(from.scope),
      key: name,
    }),
  ];
}

/** What an entry says of the name's end. */
function deprecation({ folder, directory }: Standpoint, name: string): string[] {
  const said = folder.sources.entriesOf(name, directory).find(({ entry }) => entry.deprecated !== false);
  if (!said) return [];
  const { deprecated } = said.entry;
  return [
    typeof deprecated === "string" ? `**Deprecated**: ${escapeMarkdown(deprecated)}` : "**Deprecated**",
  ];
}

/** `.env` files and Dockerfiles that give it to the running program. */
function given(context: Context, from: Standpoint, name: string): string[] {
  const places = givenBy(context, from, name);
  return places.length === 0 ? [] : [`Given by ${listed(from, places)}`];
}

function usedBy(context: Context, from: Standpoint, name: string): string[] {
  const places = usesOf(context, from.folder, name);
  if (places.length === 0) return [];
  const count = places.length === 1 ? "one place" : `${places.length} places`;
  // Files that are not read yet may have more.
  return [`Used in ${context.index.isWhole ? "" : "at least "}${count}: ${listed(from, places)}`];
}

const SHOWN = 5;

function listed({ folder }: Standpoint, places: readonly Place[]): string {
  const links = places.slice(0, SHOWN).map(({ uri, range }) => {
    const path = pathWithin(folder.path, pathOfUri(uri) ?? "") ?? uri;
    const line = range.start.line + 1;
    return linkTo(uri, line, `${path}:${line}`);
  });
  const more = places.length - links.length;
  return `${links.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
