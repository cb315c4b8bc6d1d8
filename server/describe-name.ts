import { formatScope, scopeText, type Scope } from "../core/scope.ts";
import { CLIENT_COMMANDS } from "../protocol/lsp.ts";
import { explainName, type Context } from "./context.ts";
import { code, escapeMarkdown } from "./markdown.ts";
import { commandLink, MASK, renderChain } from "./render-chain.ts";
import type { Standpoint } from "./workspace.ts";

/** Everything that is known of a name at one place, as Markdown. Never a value. */
export function describeName(context: Context, from: Standpoint, name: string): string {
  const chain = explainName(context, from, name);
  const parts = [
    `**${escapeMarkdown(name)}** ${chain.winner ? `\`${MASK}\` ` : ""}in ${whereText(from)}`,
    ...renderChain(context, from, chain),
    ...(chain.links.length === 0 ? notDefined(context, from, name) : []),
  ];
  return parts.join("\n\n");
}

/** The scope and environment in which names are resolved here. */
function whereText({ scope, environment }: Standpoint): string {
  return scope.project === undefined
    ? `${scopeText(scope)}, environment ${code(environment)}`
    : code(scopeText(scope));
}

function notDefined(context: Context, from: Standpoint, name: string): string[] {
  const declared = from.folder.sources.entriesOf(name, from.directory);
  const places = declared.map(
    ({ source, entry }) =>
      `Declared in ${escapeMarkdown(`${source.path}:${entry.line}`)}, and defined nowhere in reach.${entry.fields.description === undefined ? "" : ` ${escapeMarkdown(entry.fields.description)}`}`,
  );
  const add = commandLink(context, "Add to the vault", CLIENT_COMMANDS.add, {
    scope: formatScope(wherePut(from.scope)),
    key: name,
  });
  return [...(places.length > 0 ? places : ["Defined nowhere in reach."]), ...add];
}

/** A new secret belongs to the scope itself; a folder without a scope adds to the platform. */
function wherePut(scope: Scope): Scope {
  return scope;
}
