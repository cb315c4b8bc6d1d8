import { decidingLink, originText } from "../../core/resolve.ts";
import { UserError } from "../../core/user-error.ts";
import { defineCommand } from "../command.ts";
import type { Context } from "../context.ts";
import {
  allChains,
  EFFECTIVE_FLAGS,
  filteredOutText,
  isFileDefinition,
  reachOf,
  type EffectiveFlags,
} from "../effective.ts";
import { MASK } from "../mask.ts";
import { definitionJson, isoTime } from "../show.ts";
import { painter } from "../painter.ts";
import { table } from "../table.ts";

export const list = defineCommand({
  usage: "[-p PROJECT] [-e ENV] [-s SERVICE] [--own] | --raw",
  flags: {
    ...EFFECTIVE_FLAGS,
    raw: { type: "boolean", help: "instead, what the KV API keeps under paths that name no secret" },
  },
  examples: ["keyward secret:list -p shop -e production -s billing", "keyward secrets list --json"],
  maxPositionals: 0,
  async run(context, { flags }) {
    if (flags.raw) return listRaw(context, flags);
    // A name whose search is ended by a revoked or expired definition is listed as that: it is what a program gets.
    const reach = await reachOf(context, flags);
    const chains = allChains(reach);
    const shown = chains.flatMap((chain) => {
      const link = decidingLink(chain);
      return link ? [{ ...link, inherited: chain.inherited }] : [];
    });
    if (context.json) {
      context.print(
        JSON.stringify(
          shown.map(({ definition, inherited }) => ({
            ...definitionJson(definition, inherited),
            ...(reach.unverified && !isFileDefinition(definition) && { verified: false }),
          })),
        ),
      );
    } else if (shown.length === 0) context.printError("No secrets here yet.");
    else {
      const rows = shown.map(({ definition, state }) => [
        definition.key,
        MASK,
        originText(definition),
        state === "wins" ? "active" : state,
      ]);
      context.print(table(["Key", "Value", "Source", "Status"], rows, painter(context)));
      if (reach.unverified && shown.some(({ definition }) => !isFileDefinition(definition)))
        context.printError(UNVERIFIED);
    }
    const filteredOut = filteredOutText(chains);
    if (filteredOut !== undefined && !context.json) context.printError(filteredOut);
  },
});

const UNVERIFIED = 'Unverified: read without the vault\'s key; "keyward audit:verify" checks it.';

async function listRaw(
  context: Context,
  { raw: _raw, json: _json, ...others }: EffectiveFlags & { raw?: boolean; json?: boolean },
): Promise<void> {
  if (Object.keys(others).length > 0)
    throw new UserError("USAGE", "--raw lists what is in no scope.", "Leave the other flags out.");
  const entries = await (await context.metadata()).rawEntries();
  if (context.json) context.print(JSON.stringify(entries));
  else if (entries.length === 0) context.printError("There is nothing under paths that name no secret.");
  else {
    const rows = entries.map(({ path, version, deleted, updated_at }) => [
      path,
      MASK,
      deleted ? `${version} (deleted)` : String(version),
      isoTime(updated_at),
    ]);
    context.print(table(["Path", "Value", "Version", "Updated"], rows, painter(context)));
  }
}
