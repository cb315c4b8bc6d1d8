import { isExpired, rotationState, type SecretMetadata } from "../../core/secret.ts";

/** Which of the secrets the tree shows. A secret must have the text, and one of the states where any is asked. */
export interface SecretFilter {
  /** Part of the name, the description or a tag, in any case. */
  readonly text: string;
  readonly states: readonly FilterState[];
}

export type FilterState = "expired" | "expiring" | "due" | "revoked" | "several";

export const FILTER_STATES: readonly FilterState[] = ["expired", "expiring", "due", "revoked", "several"];

/** A week: what expires sooner is told. */
const SOON_MS = 7 * 86_400_000;

/** Those that pass, as a set to be asked. `several`: defined in more than one scope. */
export function filterSecrets(
  secrets: readonly SecretMetadata[],
  { text, states }: SecretFilter,
  now: number,
): ReadonlySet<SecretMetadata> {
  const wanted = text.trim().toLowerCase();
  const definitions = Map.groupBy(secrets, ({ key }) => key);
  const is: Readonly<Record<FilterState, (secret: SecretMetadata) => boolean>> = {
    expired: (secret) => isExpired(secret, now),
    expiring: (secret) => isExpiring(secret, now),
    due: (secret) => ["due", "soon"].includes(rotationState(secret, now)),
    revoked: ({ status }) => status === "revoked",
    several: ({ key }) => definitions.get(key)!.length > 1,
  };
  return new Set(
    secrets.filter(
      (secret) =>
        textsOf(secret).some((each) => each.toLowerCase().includes(wanted)) &&
        (states.length === 0 || states.some((state) => is[state](secret))),
    ),
  );
}

/** Not yet expired, but within a week. */
export function isExpiring(secret: SecretMetadata, now: number): boolean {
  if (secret.expires_at === null || isExpired(secret, now)) return false;
  return secret.expires_at * 1000 - now < SOON_MS;
}

/** How many need somebody: expired ones, and those that are due for rotation. What is revoked or deleted needs nobody. */
export interface Trouble {
  readonly expired: number;
  readonly due: number;
}

export const NO_TROUBLE: Trouble = { expired: 0, due: 0 };

export function troubleOf(secret: SecretMetadata, now: number): Trouble {
  if (secret.deleted || secret.status === "revoked") return NO_TROUBLE;
  if (isExpired(secret, now)) return { expired: 1, due: 0 };
  return rotationState(secret, now) === "due" ? { expired: 0, due: 1 } : NO_TROUBLE;
}

export function sumOfTrouble(all: Iterable<Trouble>): Trouble {
  let [expired, due] = [0, 0];
  for (const one of all) {
    expired += one.expired;
    due += one.due;
  }
  return { expired, due };
}

function textsOf({ key, description = "", tags }: SecretMetadata): readonly string[] {
  return [key, description, ...tags];
}
