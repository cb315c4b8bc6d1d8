import { l10n, type WorkspaceFolder } from "vscode";
import type { Decrypt } from "../../core/file-value.ts";
import { gather } from "../../core/gather.ts";
import { leftOut } from "../../core/left-out.ts";
import { valueText } from "../../core/secret.ts";
import { UserError } from "../../core/user-error.ts";
import { variablesOf } from "../../core/variables.ts";
import { askForValues, type Ask } from "../../core/vault-answers.ts";
import type { RefusedName } from "../../core/vault.ts";
import { decryptAlsoThere } from "../../sdk/decrypt-also-there.ts";
import { confirmed } from "../confirmed.ts";
import { standpointOf, type Standpoint } from "../run/standpoint.ts";
import { assertTrusted, type SessionParts } from "../session.ts";
import { fillIn, launchRequest, type Launch, type NamedSecret } from "./launch-request.ts";
import { variablesIn, withVariables, type Variable } from "./launch-variables.ts";

/**
 * The configuration with values in its environment, from the folder's files and the vault, as `keyward run` would
 * give them; the same one where it asks for none. What is given back is for the session alone.
 * @throws UserError where one of them cannot be had, Cancelled
 */
export async function resolveLaunch(
  { vault, sync }: SessionParts,
  folder: WorkspaceFolder | undefined,
  launch: Launch,
): Promise<Launch> {
  const asked = launchRequest(launch, l10n.t);
  if (!asked) return launch;
  assertTrusted();
  const from = await standpointOf(folder?.uri, launch["cwd"]);
  const ask: Ask = (scope, keys) => vault.use((open) => askForValues(open, undefined)(scope, keys));
  const decrypt = decryptAlsoThere(
    (place, text) => vault.use((open) => open.decrypt(place, text)),
    () => sync.linked(),
  );

  const values = await valuesOf(asked.named, from, ask, decrypt);
  const own = variablesIn(launch).map(({ name, value }) => ({ name, value: fillIn(value, values) }));
  if (asked.everything === undefined) return withVariables(launch, own);
  const at =
    asked.everything === "folder" ? from : { ...from, request: { ...from.request, scope: asked.everything } };
  const all = await everythingAt(at, own, ask, decrypt);
  return withVariables(launch, [...all, ...own]);
}

/** By what is written in the configuration. @throws UserError for the first that gives no value, with the names of the others */
async function valuesOf(
  named: readonly NamedSecret[],
  { request, ...files }: Standpoint,
  ask: Ask,
  decrypt: Decrypt,
): Promise<Map<string, string>> {
  const values = new Map<string, string>();
  const refused: RefusedName[] = [];
  for (const { written, key, scope = request.scope } of named) {
    const { found, refused: reasons } = await gather(files, { ...request, scope, key }, ask, decrypt);
    const value = found.find((gift) => gift.key === key)?.value;
    if (value) values.set(written, valueText(value.reveal()));
    else refused.push(reasons.find((reason) => reason.key === key) ?? unknown(key));
  }
  const [first, ...others] = refused;
  if (!first) return values;
  throw new UserError(
    first.code,
    [
      l10n.t("The debug session was not started."),
      first.message,
      ...(others.length > 0
        ? [l10n.t("Nor is there a value for {0}.", others.map(({ key }) => key).join(", "))]
        : []),
    ].join(" "),
    first.fix,
  );
}

/** What the configuration sets itself wins. @throws Cancelled where the person would not go without what is left out */
async function everythingAt(
  { request, ...files }: Standpoint,
  own: readonly Variable[],
  ask: Ask,
  decrypt: Decrypt,
): Promise<Variable[]> {
  const set = new Map(own.map(({ name, value }) => [name, value]));
  const gathered = await gather(files, request, ask, decrypt);
  const { byName, unusable } = variablesOf(gathered.found.filter(({ key }) => !set.has(key)));
  const left = leftOut({ gathered, folder: files, scope: request.scope }, Object.fromEntries(set));
  const reasons = [
    ...left.filter(({ key }) => !set.has(key)).map(({ message }) => message),
    ...unusable.map((key) => l10n.t("{0} cannot be a variable of an environment.", key)),
  ];
  if (reasons.length > 0) {
    await confirmed(l10n.t("Start the debug session without some of its secrets?"), {
      detail: reasons.join("\n"),
      action: l10n.t("Start"),
    });
  }
  return [...byName].map(([name, value]) => ({ name, value }));
}

function unknown(key: string): RefusedName {
  return {
    key,
    code: "SECRET_NOT_FOUND",
    message: l10n.t("{0} is defined nowhere in reach of this folder.", key),
    fix: l10n.t("Correct the name, or add the secret."),
  };
}
