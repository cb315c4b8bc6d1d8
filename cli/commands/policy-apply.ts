import { readFile } from "node:fs/promises";
import path from "node:path";
import { UserError } from "../../core/user-error.ts";
import type { PolicyDocument } from "../../vault/access/policy.ts";
import { defineCommand } from "../command.ts";
import { openAccess } from "../open-access.ts";
import { STORE_FLAG } from "../owner-store.ts";

export const policyApply = defineCommand({
  usage: "FILE [--name NAME]",
  flags: {
    name: { type: "string", help: "the policy's name; by default the file's", placeholder: "NAME" },
    ...STORE_FLAG,
  },
  examples: ["keyward policy:apply policies/shop.json"],
  maxPositionals: 1,
  async run(context, { flags, positionals }) {
    const [file] = positionals;
    if (file === undefined)
      throw new UserError("USAGE", "policy:apply needs a file.", 'Write "keyward policy:apply FILE".');
    const document = await readDocument(path.resolve(context.cwd, file), file);
    const name = flags.name ?? path.basename(file).replace(/\.[^.]*$/, "");
    const policy = await (await openAccess(context, flags.store)).applyPolicy(name, document);
    if (context.json) context.print(JSON.stringify(policy));
    else context.print(`Successfully applied the policy ${policy.name}`);
    // In other systems who may read has the values.
    const rules = Object.values(policy.secrets as PolicyDocument["secrets"]);
    if (rules.some(({ read }) => read) && !rules.some(({ reveal }) => reveal))
      context.warn('Note: "read" shows what a secret is, but not its value: that takes "reveal".');
  },
});

async function readDocument(where: string, file: string): Promise<object> {
  const text = await readFile(where, "utf8").catch((cause: unknown) => {
    throw new UserError("FILE_NOT_FOUND", `The policy cannot be read: ${file}.`, "Correct the path.", {
      cause,
    });
  });
  try {
    const document: unknown = JSON.parse(text);
    if (typeof document === "object" && document !== null) return document;
  } catch (cause) {
    throw new UserError("FILE_INVALID", `${file} is no JSON.`, "Correct it there.", { cause });
  }
  throw new UserError("FILE_INVALID", `${file} holds no object.`, 'Write {"secrets": {"PATTERN": {…}}}.');
}
