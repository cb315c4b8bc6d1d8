import { formatScope, type Scope } from "../core/scope.ts";
import { isExpired, type SecretMetadata } from "../core/secret.ts";
import { UserError } from "../core/user-error.ts";
import type { Vault } from "../core/vault.ts";
import { everyFieldOf, printOf, type Content, type Print } from "./content.ts";
import { itemName, markOf, pathOf, type Mark } from "./records.ts";
import type { Secret } from "./values.ts";

/** What one side has under a name now. */
export interface Side {
  /** Null where it has nothing, or nothing that counts: a latest version that is deleted. */
  readonly content: Content | null;
  /** Null where there is no definition. */
  readonly mark: Mark | null;
  /** Where it had to be read, and could be. */
  readonly value?: Secret | undefined;
  /** Why the value may not be read, where it is the reader who may not. */
  readonly refusal?: UserError | undefined;
}

export const NOTHING: Side = { content: null, mark: null };

export interface Wanted {
  readonly secret: SecretMetadata;
  /** Of the value that the secret is known to have; undefined where it is to be read. */
  readonly known?: Print | null | undefined;
}

export type PrintText = (name: string, text: string) => string;

/** So many names are asked for at once. */
const AT_ONCE = 500;

/** Values, read in as few calls as there may be. What is gone meanwhile is left out. */
export type ReadValues = (secrets: readonly SecretMetadata[]) => Promise<readonly ReadValue[]>;

export interface ReadValue {
  readonly secret: SecretMetadata;
  /** Undefined where it gives none. */
  readonly value?: Secret | undefined;
  readonly refusal?: UserError | undefined;
}

/** What a side has under some names; values are read where they are not known. */
export async function readSides(
  wanted: readonly Wanted[],
  read: ReadValues,
  print: PrintText,
): Promise<Map<string, Side>> {
  const sides = new Map<string, Side>();
  const toRead: SecretMetadata[] = [];
  for (const { secret, known } of wanted) {
    if (secret.deleted) sides.set(pathOf(secret), { content: null, mark: markOf(secret) });
    else if (known !== undefined) sides.set(pathOf(secret), sideOf(secret, known));
    else toRead.push(secret);
  }
  for (const { secret, value, refusal } of await read(toRead)) {
    const printed = value ? printOf(value.reveal(), (text) => print(itemName(secret), text)) : null;
    sides.set(pathOf(secret), { ...sideOf(secret, printed), value, refusal });
  }
  return sides;
}

/** A server gives no value of what is revoked or expired, and many values of one scope at once. */
export function valuesOn(vault: Pick<Vault, "resolveMany" | "reveal">, now: number): ReadValues {
  return async (secrets) => {
    const isWithheld = (secret: SecretMetadata) => secret.status === "revoked" || isExpired(secret, now);
    const read: ReadValue[] = secrets.filter(isWithheld).map((secret) => ({ secret }));
    for (const group of groups(secrets.filter((secret) => !isWithheld(secret)))) {
      const names = group.map(({ key }) => key);
      const { found } = await vault.resolveMany(group[0]!.scope, names).catch(nothingFound);
      const won = new Map(found.map((one) => [one.secret.id, one]));
      for (const secret of group) {
        // What is filtered out at its own scope is asked for by itself.
        const one = won.get(secret.id) ?? (await readOne(vault, secret));
        if (one) read.push(one);
      }
    }
    return read;
  };
}

/** Undefined where it is gone meanwhile. */
async function readOne(vault: Pick<Vault, "reveal">, secret: SecretMetadata): Promise<ReadValue | undefined> {
  try {
    return await vault.reveal({ scope: secret.scope, key: secret.key });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const { code } = error;
    if (code === "SECRET_REVOKED" || code === "SECRET_EXPIRED") return { secret };
    if (code === "DENIED") return { secret, refusal: error };
    if (code === "SECRET_NOT_FOUND" || code === "VERSION_NOT_FOUND") return undefined;
    throw error;
  }
}

/** Whoever may not resolve there may still be allowed to see single secrets. */
function nothingFound(error: unknown): { found: [] } {
  if (error instanceof UserError && ["DENIED", "SECRET_NOT_FOUND"].includes(error.code)) return { found: [] };
  throw error;
}

function sideOf(secret: SecretMetadata, value: Print | null): Side {
  return {
    content: { value, fields: everyFieldOf(secret), status: secret.status },
    mark: markOf(secret, value !== null),
  };
}

/** Of one scope each, and not too many. */
function groups(secrets: readonly SecretMetadata[]): SecretMetadata[][] {
  const byScope = Object.values(
    Object.groupBy(secrets, ({ scope }: { scope: Scope }) => formatScope(scope)),
  ) as SecretMetadata[][];
  return byScope.flatMap((all) =>
    Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, index) =>
      all.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
    ),
  );
}
