import { aliasFields } from "../core/alias.ts";
import { assertFields, assertKey, fieldsOf, type SecretMetadata, type SecretValue } from "../core/secret.ts";
import type { Redacted } from "../core/redacted.ts";
import type { Place, RenameOptions } from "../core/vault.ts";
import { numbersOf, firstVersion, type StoredDefinition } from "./definition.ts";
import { moveBeside } from "./kv/beside.ts";
import type { Found, Ledger } from "./ledger.ts";
import { assertReadable, readFor } from "./mutations.ts";
import { usable } from "./readings.ts";
import { exists } from "./refusals.ts";

/**
 * Another name for a definition with all its versions, in the same scope. The change log gets both names: the old one as
 * removed, or updated where an alias stays, then the new one as renamed.
 */
export async function rename(
  ledger: Ledger,
  place: Place,
  to: string,
  { alias = false, ...condition }: RenameOptions,
): Promise<SecretMetadata> {
  assertKey(to);
  const found = await readFor(ledger, place, condition);
  const { definition } = found;
  if (to === place.key) throw exists(place);
  const renamed = { ...definition, key: to, updated_at: ledger.moment.now };
  const values = new Map<number, Redacted<SecretValue>>();
  for (const { version, destroyed } of definition.versions)
    if (!destroyed) values.set(version, (await ledger.value(definition, version)).value);
  if (alias) await leaveAlias(ledger, found, to, values);
  else await ledger.remove(found);
  const metadata = await ledger.add(renamed, "renamed");
  for (const [version, value] of values) await ledger.putValue(renamed, version, value);
  await moveBeside(ledger, place, definition, renamed);
  return metadata;
}

/** The latest value stays under the old name, as the first version of another definition: an id is never there twice. */
async function leaveAlias(
  ledger: Ledger,
  found: Found,
  to: string,
  values: ReadonlyMap<number, Redacted<SecretValue>>,
): Promise<void> {
  const { definition } = found;
  assertUsable(ledger, definition);
  const fields = aliasFields(fieldsOf(definition), to);
  assertFields(fields);
  const alias = firstVersion(definition, fields, ledger.moment);
  await ledger.deleteValues(definition, numbersOf(definition));
  await ledger.replace(found, alias, "updated");
  await ledger.putValue(alias, alias.version, values.get(definition.version)!);
}

/** An alias of what is revoked, has expired or was deleted would bring its value back to life. */
function assertUsable(ledger: Ledger, definition: StoredDefinition): void {
  usable(ledger, definition);
  assertReadable(definition, definition.version);
}
