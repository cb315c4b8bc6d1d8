import { appendFile, readFile, realpath, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { proposedProject } from "../../core/proposed-project.ts";
import { makeScope, sourceText, type Scope } from "../../core/scope.ts";
import { UserError } from "../../core/user-error.ts";
import { patternToAppend } from "../../git/ignore-file.ts";
import { openRepository } from "../../git/repository.ts";
import { askLine, canAsk } from "../ask-yes.ts";
import { defineCommand } from "../command.ts";
import type { Context } from "../context.ts";
import { existingPath } from "../existing-path.ts";
import { findEnvTree } from "../import/env-tree.ts";
import { declarationFile, namesRead } from "../refs/declarations.ts";
import { findReferences } from "../refs/find-references.ts";

export const init = defineCommand({
  usage: "[FOLDER] [-p PROJECT] [-s SERVICE]",
  flags: {
    project: {
      type: "string",
      short: "p",
      help: "the project that the folder belongs to; else it is asked for",
      placeholder: "PROJECT",
    },
    service: {
      type: "string",
      short: "s",
      help: "the service, where the folder is one of several",
      placeholder: "SERVICE",
    },
  },
  examples: ["keyward init", "keyward init -p shop", "keyward init services/billing -p shop -s billing"],
  maxPositionals: 1,
  async run(context, { flags, positionals }) {
    const named = positionals[0] ?? ".";
    const folder = await existingPath(named, context.cwd);
    if (!(await stat(folder)).isDirectory())
      throw new UserError("USAGE", `${named} is no folder.`, "Name the folder that is to be bound.");
    const file = path.join(folder, "secrets.json");
    const shown = path.relative(await realpath(context.cwd), file) || "secrets.json";
    await refuseIfThere(file, shown);
    const scope = await scopeAsked(flags, folder);
    const { found } = await findReferences([folder], folder);
    await writeNew(file, shown, declarationFile(scope, found));
    const ignored = await ignoreLocalFiles(folder);

    const declared = [...namesRead(found).keys()];
    if (context.json) return context.print(JSON.stringify({ file, scope, declared, ignored }));
    const count = declared.length === 1 ? "1 name" : `${declared.length} names`;
    context.print(`Made ${shown}: bound to ${sourceText(scope)}, with ${count} that the code reads`);
    if (ignored.length > 0) context.print(`Added to .gitignore: ${ignored.join(", ")}`);
    await sayWhatIsNext(context, folder, named);
  },
});

interface ScopeAsked {
  readonly project?: string;
  readonly service?: string;
}

/** What the flags say, else what is typed; on a terminal the folder's name is proposed. */
async function scopeAsked({ project, service }: ScopeAsked, folder: string): Promise<Scope> {
  if (project !== undefined) return makeScope({ project, service });
  const proposed = proposedProject(path.basename(folder));
  if (!canAsk())
    throw new UserError(
      "USAGE",
      "init needs the name of the project.",
      `Write "keyward init -p ${proposed ?? "PROJECT"}", or another name.`,
    );
  const typed = await askLine(`Project${proposed === undefined ? "" : ` [${proposed}]`}: `);
  return makeScope({ project: typed === "" && proposed !== undefined ? proposed : typed, service });
}

async function refuseIfThere(file: string, shown: string): Promise<void> {
  const isThere = await stat(file).then(
    () => true,
    () => false,
  );
  if (isThere) throw exists(shown);
}

/** Never over a file that came into being meanwhile. */
async function writeNew(file: string, shown: string, text: string): Promise<void> {
  await writeFile(file, text, { flag: "wx" }).catch((cause: unknown) => {
    const { code = "" } = cause as NodeJS.ErrnoException;
    if (code === "EEXIST") throw exists(shown);
    throw new UserError(
      "NO_ACCESS",
      `${shown} cannot be written (${code}).`,
      "Correct the folder's rights.",
      { cause },
    );
  });
}

function exists(shown: string): UserError {
  return new UserError(
    "FILE_EXISTS",
    `There is a ${shown} already; it was left as it is.`,
    '"keyward check" says what is wrong with it; the editor adds what it lacks.',
  );
}

const LOCAL_FILE = "secrets.local.json";

/** Files of local values that git would take in: our own, and `.env` files that are there. What was added, as it is written. */
async function ignoreLocalFiles(folder: string): Promise<string[]> {
  const repository = await openRepository(folder);
  if (!repository) return [];
  const { files } = await findEnvTree(folder);
  const local = [LOCAL_FILE, ".env.local", ...files.map(({ file }) => file)].map((file) =>
    path.join(folder, file),
  );
  const [ignored, tracked] = [await repository.isIgnored(local), await repository.trackedFiles()];
  const within = (file: string) => path.relative(repository.root, file).split(path.sep).join("/");
  const open = local.filter((file) => !ignored.has(file) && !tracked.has(within(file)));
  const at = path.join(folder, ".gitignore");
  let text = await readFile(at, "utf8").catch(() => ""); // There is none yet.
  const before = text;
  for (const file of open) {
    const pattern = path.relative(folder, file).split(path.sep).join("/");
    // Folders below may have one of their own; whether their .env is committed they say themselves.
    text += patternToAppend(text, pattern, { below: pattern === LOCAL_FILE });
  }
  if (text !== before) await appendFile(at, text.slice(before.length));
  return open.map((file) => path.relative(folder, file).split(path.sep).join("/"));
}

async function sayWhatIsNext(context: Context, folder: string, named: string): Promise<void> {
  const { files } = await findEnvTree(folder);
  const into = named === "." ? "" : `cd ${named} && `;
  if (files.length > 0)
    context.print(`Next: "${into}keyward import ." takes the values of .env files into the vault`);
  else context.print(`Next: "${into}keyward matrix" shows what has no value yet`);
}
