import { expect, test } from "vitest";
import { firstCommitOf, VersionList, versionsOf } from "../../../../cli/scan/history/versions-of-blobs.ts";

test("each path of a blob is named once, with the first commit, in whatever order they come", () => {
  const list = new VersionList();
  for (const [blob, path, commit] of [
    [2, 7, 40],
    [0, 7, 30],
    [2, 8, 50],
    [2, 7, 20],
  ] as const)
    list.add(blob, path, commit);
  const versions = list.byBlob(3);
  expect(versionsOf(versions, 2)).toEqual([
    { path: 7, commit: 20 },
    { path: 8, commit: 50 },
  ]);
  expect([0, 1, 2].map((blob) => firstCommitOf(versions, blob))).toEqual([30, undefined, 20]);
});
