import type { Hit } from "./harvest.ts";
import type { ScanFinding } from "./report.ts";

export interface IdentifiedHit extends Hit {
  readonly fingerprint: string;
}

/** Each takes 8 MB: with as many as the thread pool has threads the peak memory of a scan was theirs. */
const STRETCHED_AT_ONCE = 2;

/**
 * Gives each hit its identity. Stretching runs on the thread pool, each distinct secret once.
 * @param salt a baseline's; without one each file's repository gives the key
 */
export async function identify(
  hits: readonly Hit[],
  salt: string | undefined,
): Promise<readonly IdentifiedHit[]> {
  if (hits.length === 0) return [];
  // Node's cryptography takes a while to load, and most scans of a commit find nothing.
  const { fingerprint, fingerprintKey, stretch } = await import("../../findings/fingerprint.ts");
  const stretchedOnce = new Map<string, Promise<Buffer>>();
  const turns = Array.from({ length: STRETCHED_AT_ONCE }, (): Promise<unknown> => Promise.resolve());
  const stretchInTurn = (key: Buffer, secret: string): Promise<Buffer> => {
    const turn = stretchedOnce.size % STRETCHED_AT_ONCE;
    const stretched = turns[turn]!.then(() => stretch(key, secret));
    // What fails is told where it is awaited.
    turns[turn] = stretched.catch(() => {});
    return stretched;
  };
  return Promise.all(
    hits.map(async (hit) => {
      const key = fingerprintKey(salt ?? (await hit.home.rootCommit()));
      const secret = hit.found.secret.reveal();
      const id = `${key.toString("hex")}${secret}`;
      const stretched = stretchedOnce.get(id) ?? stretchInTurn(key, secret);
      stretchedOnce.set(id, stretched);
      return { ...hit, fingerprint: fingerprint(await stretched, hit.found.rule, hit.path) };
    }),
  );
}

/** What a report may hold: everything but the secret. */
export function reported({ found, file, commit, fingerprint: id }: IdentifiedHit): ScanFinding {
  const { secret: _, ...finding } = found;
  return {
    ...finding,
    file,
    fingerprint: id,
    ...(commit && { commit: commit.id, author: commit.author, date: commit.date }),
  };
}
