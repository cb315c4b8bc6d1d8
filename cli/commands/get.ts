import { originText } from "../../core/resolve.ts";
import { UserError } from "../../core/user-error.ts";
import type { VersionMetadata } from "../../core/vault.ts";
import { noVersion } from "../../vault/refusals.ts";
import { defineCommand } from "../command.ts";
import { versionNumber } from "../condition-flag.ts";
import type { Context } from "../context.ts";
import {
  EFFECTIVE_FLAGS,
  isFileDefinition,
  reachOf,
  resolveName,
  revealResolved,
  type AnyDefinition,
} from "../effective.ts";
import { KEY_FLAG, onlyNameOf } from "../name-argument.ts";
import { definitionFacts, definitionJson, shownValue, valueLine } from "../show.ts";
import { painter } from "../painter.ts";
import { table } from "../table.ts";

export const get = defineCommand({
  usage: "[-p PROJECT] [-e ENV] [-s SERVICE] [-k] NAME [--reveal] [--version N] [--own]",
  flags: {
    ...EFFECTIVE_FLAGS,
    ...KEY_FLAG,
    reveal: { type: "boolean", help: "show the value; on a pipe, the bare value" },
    version: { type: "string", help: "an older version of the winning definition", placeholder: "N" },
  },
  examples: [
    "keyward secret:get -p shop -e production DB_PASS",
    "keyward get DB_PASS -p shop --reveal | psql-login",
  ],
  maxPositionals: 1,
  async run(context, { flags, positionals }) {
    const key = onlyNameOf(context, flags.key, positionals, "secret:get");
    const version = flags.version === undefined ? undefined : versionNumber("--version", flags.version);
    const reach = await reachOf(context, flags, key);
    const resolved = await resolveName(context, reach, key);
    const { definition, chain } = resolved;
    const asked = version === undefined ? undefined : await versionOf(context, definition, version);
    const value = flags.reveal ? await revealResolved(context, reach, resolved, version) : undefined;
    const unverified = reach.unverified && value === undefined && !isFileDefinition(definition);
    if (context.json)
      context.print(
        JSON.stringify({
          ...definitionJson(definition, chain.inherited, value),
          // A $from may lead to another name; this is the one that was asked for.
          key,
          ...(unverified && { verified: false }),
          ...(asked &&
            "version" in definition && { version: asked.version, latest_version: definition.version }),
        }),
      );
    else if (value && !context.isTerminal) context.print(valueLine(value));
    else {
      context.print(
        table(
          ["Key", "Value", "Source"],
          [[key, shownValue(value), originText(definition)]],
          painter(context),
        ),
      );
      context.print(definitionFacts(definition, chain.inherited, asked));
      if (unverified) context.print(UNVERIFIED);
    }
  },
});

/** In the form of the facts. A value that is revealed is checked with all that is said of it. */
const UNVERIFIED = 'Verified:     no, read without the vault\'s key; "keyward audit:verify" checks it';

/** @throws UserError VERSION_NOT_FOUND, and USAGE for what stands in a file */
async function versionOf(
  context: Context,
  definition: AnyDefinition,
  version: number,
): Promise<VersionMetadata> {
  if (isFileDefinition(definition))
    throw new UserError(
      "USAGE",
      `${definition.key} stands in ${definition.file.path}:${definition.file.line}, and a file has no versions.`,
      "Leave --version out; with --own it is the vault's own definition that is asked.",
    );
  const versions = await (await context.metadata()).versions(definition);
  const kept = versions.find((one) => one.version === version);
  if (!kept) throw noVersion(definition, version, "is not kept");
  if (kept.destroyed) throw noVersion(definition, version, "was destroyed");
  if (kept.deleted_at !== null) throw noVersion(definition, version, "was deleted");
  return kept;
}
