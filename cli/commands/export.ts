import { decidingLink, type Chain, type Refusal } from "../../core/resolve.ts";
import { scopeText, type Scope } from "../../core/scope.ts";
import type { SecretFields } from "../../core/secret.ts";
import { UserError } from "../../core/user-error.ts";
import { defineCommand } from "../command.ts";
import type { Context } from "../context.ts";
import {
  allChains,
  EFFECTIVE_FLAGS,
  filteredOutText,
  isFileDefinition,
  reachOf,
  type AnyDefinition,
  type EffectiveFlags,
} from "../effective.ts";
import { textOf, type WrittenSecret } from "../formats/format.ts";
import { FORMATS, formatNamed, formatOf } from "../formats/formats.ts";
import { maskCommands } from "../formats/github.ts";
import { refuseTrackedOutput, writeSecretFile } from "../formats/write-secret-file.ts";
import { askForValues } from "../../core/vault-answers.ts";
import { gather } from "../../core/gather.ts";
import { onlyOne } from "../only-one.ts";
import { printable } from "../table.ts";

export const exportCommand = defineCommand({
  usage: "--reveal [-p PROJECT] [-e ENV] [-s SERVICE] [--format FORMAT] [-o FILE] [--own]",
  flags: {
    ...EFFECTIVE_FLAGS,
    reveal: { type: "boolean", help: "values leave the vault: say so" },
    format: {
      type: "string",
      help: `${FORMATS.map(({ name }) => name).join(", ")}; by default what the file's name says, else dotenv`,
      placeholder: "FORMAT",
      choices: FORMATS.map(({ name }) => name),
    },
    output: {
      type: "string",
      short: "o",
      help: "a file that only its owner can read; may also stand without a flag; by default standard output",
      placeholder: "FILE",
    },
    overwrite: { type: "boolean", help: "replace the file where there is one" },
    only: { type: "string", help: "these names alone, separated by commas", placeholder: "A,B" },
    name: {
      type: "string",
      help: "of a Kubernetes Secret; by default what the scope says",
      placeholder: "NAME",
    },
    strict: { type: "boolean", help: "fail where a secret is revoked or expired" },
  },
  examples: [
    "keyward export --reveal -p shop -e development -o .env",
    "keyward export --reveal -p shop -e production --format kubernetes --name billing | kubectl apply -f -",
    "keyward export --reveal -p shop --format shell -o exports.sh",
    'keyward export --reveal -p shop --format github -o "$GITHUB_ENV"',
  ],
  maxPositionals: 1,
  async run(context, { flags, positionals }) {
    const output = onlyOne("The file", flags.output, positionals);
    if (!flags.reveal)
      throw new UserError(
        "USAGE",
        "export writes values in clear, and --reveal was not given.",
        "Add --reveal to export them.",
      );
    const named = flags.format === undefined ? undefined : formatNamed(flags.format);
    const byItself = formatOf(output ?? "") ?? formatNamed(context.json ? "json" : "dotenv");
    const format = named ?? byItself;
    if (context.json && output === undefined && !["json", "annotated"].includes(format.name))
      throw new UserError(
        "USAGE",
        `--json and --format ${format.name} ask for two things on standard output.`,
        "Leave one of them out, or write the file with -o FILE.",
      );
    if (output === undefined) await refuseTrackedOutput(context);
    const { scope, secrets, refused, filteredOut } = await effectiveSecrets(context, flags);
    if (flags.strict && refused[0]) throw new UserError(refused[0].code, refused[0].message, refused[0].fix);
    const wanted = flags.only === undefined ? secrets : chosen(secrets, flags.only, scope);
    const unfit = wanted.flatMap(({ key }) => (format.refuses?.(key) === undefined ? [] : [key]));
    const written = wanted.filter(({ key }) => !unfit.includes(key));
    const text = format.write(written, { scope, name: flags.name });
    for (const { message } of refused) context.printError(`Left out: ${printable(message)}`);
    if (filteredOut !== undefined) context.printError(filteredOut);
    if (unfit.length > 0)
      context.printError(`Left out, as ${format.refuses?.(unfit[0]!)}: ${unfit.join(", ")}.`);
    if (written.length === 0) context.printError("No secrets here to export.");
    if (output === undefined) return text === "" ? undefined : context.print(text.replace(/\n$/, ""));

    const isAppended = format.name === "github" && context.env.GITHUB_ACTIONS === "true";
    await writeSecretFile(context, output, text, {
      overwrite: flags.overwrite === true,
      append: isAppended,
    });
    // The runner takes these off the log, and masks the values in it from now on.
    if (isAppended)
      for (const secret of written) for (const line of maskCommands(textOf(secret))) context.print(line);
    if (context.json)
      context.print(
        JSON.stringify({ file: output, format: format.name, keys: written.map(({ key }) => key) }),
      );
    else
      context.printError(
        `Successfully exported ${written.length} ${written.length === 1 ? "secret" : "secrets"} of ${scopeText(scope)} to ${output}, as ${format.what}`,
      );
  },
});

interface Effective {
  readonly scope: Scope;
  readonly secrets: readonly WrittenSecret[];
  readonly refused: readonly Refusal[];
  readonly filteredOut: string | undefined;
}

async function effectiveSecrets(context: Context, flags: EffectiveFlags): Promise<Effective> {
  const vault = await context.vault();
  const reach = await reachOf(context, flags);
  const { scope } = reach.request;
  const chains = allChains(reach);
  const filteredOut = filteredOutText(chains);
  const fields = fieldsByKey(chains);
  const withFields = ({ key, value }: Pick<WrittenSecret, "key" | "value">): WrittenSecret => ({
    key,
    value,
    ...(fields.has(key) && { fields: fields.get(key)! }),
  });
  if (flags.own) {
    const keys = chains.filter((chain) => decidingLink(chain)).map(({ key }) => key);
    if (keys.length === 0) return { scope, secrets: [], refused: [], filteredOut };
    const { found, refused } = await vault.resolveMany(scope, keys, { app: flags.app });
    const secrets = found.map(({ secret: { key }, value }) => withFields({ key, value }));
    return { scope, secrets, refused, filteredOut };
  }
  const request = { scope, app: flags.app, now: Date.now() };
  const { found, refused } = await gather(
    reach.folder,
    request,
    askForValues(vault, flags.app),
    (place, text) => vault.decrypt(place, text),
  );
  const secrets = found.map(({ key, value }) => withFields({ key, value: value! }));
  return { scope, secrets, refused, filteredOut };
}

/** What people have said of each secret, where it wins. */
function fieldsByKey(chains: readonly Chain<AnyDefinition>[]): ReadonlyMap<string, SecretFields> {
  return new Map(
    chains.flatMap(({ key, winner }) =>
      winner ? [[key, isFileDefinition(winner) ? winner.entry.fields : winner] as const] : [],
    ),
  );
}

/** @throws UserError SECRET_NOT_FOUND */
function chosen(secrets: readonly WrittenSecret[], only: string, scope: Scope): readonly WrittenSecret[] {
  const names = only.split(",").map((name) => name.trim());
  const missing = names.filter((name) => !secrets.some(({ key }) => key === name));
  if (missing.length > 0)
    throw new UserError(
      "SECRET_NOT_FOUND",
      `${missing.join(", ")} ${missing.length === 1 ? "gives" : "give"} no value in ${scopeText(scope)}.`,
      '"keyward secret:explain NAME" says why.',
    );
  return secrets.filter(({ key }) => names.includes(key));
}
