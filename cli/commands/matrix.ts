import path from "node:path";
import { scopeOfFolder } from "../../core/file-layers.ts";
import { environmentsIn, lacks, matrixOf, sourceOf, type Known, type Row } from "../../core/matrix.ts";
import { formatScope, inScope, makeScope } from "../../core/scope.ts";
import { defineCommand } from "../command.ts";
import type { Context } from "../context.ts";
import { painter } from "../painter.ts";
import { partsAsked } from "../effective.ts";
import { readFolder, workspaceRoot } from "../folder.ts";
import { findEnvTree } from "../import/env-tree.ts";
import { findReferences } from "../refs/find-references.ts";
import { matrixText } from "../refs/matrix-text.ts";
import { mentionOf } from "../refs/mentions.ts";
import { SCOPE_FLAGS, scopeOf, type ScopeFlags } from "../scope-flags.ts";

export const matrix = defineCommand({
  usage: "[-p PROJECT] [-e ENV] [-s SERVICE] [--missing] [--strict]",
  flags: {
    ...SCOPE_FLAGS,
    missing: { type: "boolean", help: "only names that have no value somewhere" },
    strict: { type: "boolean", help: "fail where a name that is needed has no value" },
  },
  examples: [
    "keyward matrix",
    "keyward matrix -p shop -s billing --missing",
    "keyward matrix -e production --strict",
  ],
  maxPositionals: 0,
  async run(context, { flags }) {
    const known = await knownHere(context, flags);
    const all = matrixOf(known, environmentsIn(known));
    const rows = flags.missing ? all.filter(({ cells }) => cells.some(lacks)) : all;
    const missing = rows.flatMap(({ name, cells }) =>
      cells.filter(lacks).map(({ environment, state }) => ({ name, environment, state })),
    );
    if (context.json) {
      const environments = rows[0]?.cells.map(({ environment }) => environment) ?? [];
      context.print(
        JSON.stringify({ scope: formatScope(known.scope), environments, names: rows.map(printed), missing }),
      );
    } else if (rows.length === 0)
      context.printError(all.length > 0 ? "Nothing is missing." : "No names here yet.");
    else {
      context.print(
        matrixText(
          rows,
          context.isTerminal ? process.stdout.columns : Number.POSITIVE_INFINITY,
          painter(context),
        ),
      );
      context.print(`\n${summary(rows, missing.length, inScope(known.scope))}`);
    }
    return flags.strict && all.some((row) => row.required && row.cells.some(lacks)) ? 1 : 0;
  },
});

function printed({ cells, ...row }: Row): object {
  const sources = cells.map(({ environment, state, origin }) => ({
    environment,
    state,
    source: origin && sourceOf(origin),
  }));
  return { ...row, cells: sources };
}

function summary(rows: readonly Row[], missing: number, where: string): string {
  const names = `${rows.length} ${rows.length === 1 ? "name" : "names"} ${where}`;
  return missing === 0 ? `${names}, nothing missing.` : `${names}, ${missing} without a value.`;
}

/** From the folder's code and files, and from the vault's metadata, which takes no key. */
async function knownHere(context: Context, flags: ScopeFlags): Promise<Known> {
  const { layers, folder, files } = await readFolder(context.cwd);
  const parts = partsAsked(flags, scopeOfFolder(layers, folder));
  const scope = await scopeOf(context, parts);
  const secrets = await (await context.metadata()).list();
  const root = (await workspaceRoot(context.cwd)) ?? context.cwd;
  const { files: envFiles } = await findEnvTree(root);
  const named = [root, ...envFiles.map(({ file }) => path.join(root, file))];
  const { found } = await findReferences(named, root);
  const mentions = found.map(mentionOf);
  return { mentions, layers, files, secrets, folder, scope: makeScope(scope), now: Date.now() };
}
