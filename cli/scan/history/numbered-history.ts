import type { Change } from "../../../git/change.ts";
import { changesOf } from "../../../git/history-log.ts";
import { findObject } from "../../../git/pack-index.ts";
import type { Packs } from "../../../git/packs.ts";
import type { GitPlace } from "../sources/git-place.ts";
import type { Version } from "../sources/versions.ts";
import { VersionList } from "./versions-of-blobs.ts";

/** The history in numbers: of the packs' blobs all together, of paths, and of commits from the oldest on. */
export interface NumberedHistory {
  readonly versions: VersionList;
  readonly paths: readonly string[];
  readonly numberOf: (path: string) => number;
  /** Their ids. */
  readonly commits: readonly string[];
  /** Versions that no pack holds. */
  readonly others: readonly NumberedVersion[];
}

/** A version that git has to be asked for, with the number of the commit that brought it. */
export interface NumberedVersion extends Version {
  readonly since: number;
}

/**
 * @param commits their ids, parents before children
 * @param processes of git
 */
export async function readHistory(
  { database, isWanted }: GitPlace,
  commits: readonly string[],
  packs: Packs,
  processes: number,
): Promise<NumberedHistory> {
  const versions = new VersionList();
  const paths: string[] = [];
  const numbers = new Map<string, number>();
  const others: NumberedVersion[] = [];
  const numberOf = (path: string): number => {
    const known = numbers.get(path);
    if (known !== undefined) return known;
    numbers.set(path, paths.length);
    return paths.push(path) - 1;
  };
  await changesOf(database, commits, processes, (since, path, id) => {
    if (!isWanted(path)) return;
    const blob = blobOf(packs, id);
    const number = numberOf(path);
    if (blob >= 0) versions.add(blob, number, since);
    else others.push({ path, blob: Buffer.from(id).toString("hex"), before: [], since });
  });
  return { versions, paths, numberOf, commits, others: firstOfEach(others) };
}

function firstOfEach(versions: readonly NumberedVersion[]): NumberedVersion[] {
  const first = new Map<string, NumberedVersion>();
  for (const version of versions.toSorted((a, b) => a.since - b.since)) {
    const key = nameOf(version);
    if (!first.has(key)) first.set(key, version);
  }
  return [...first.values()];
}

const nameOf = ({ blob, path }: Change): string => `${blob}${path}`;

/** The number of a blob among those of all packs, or -1. */
function blobOf({ packs }: Packs, id: Uint8Array): number {
  let first = 0;
  for (const { index } of packs) {
    const number = findObject(index.ids, id);
    if (number >= 0) return first + number;
    first += index.ids.count;
  }
  return -1;
}
