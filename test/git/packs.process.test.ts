import { createHash } from "node:crypto";
import { chmodSync, openSync, readdirSync, writeSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openObjectDatabase } from "../../git/object-database.ts";
import { idOf } from "../../git/pack-index.ts";
import { openPacks } from "../../git/packs.ts";
import { readPackLayout } from "../../git/pack.ts";
import { packTrees, packWalker } from "../../git/pack-walk.ts";
import { repositoryAt, temporaryFolder, type TemporaryRepository } from "../support/temporary-repository.ts";

const LARGEST = 1e6;

describe("the blobs of real packs are those that git has, by their ids", () => {
  test.each([
    ["as git packs them", "sha1", ["repack", "-adfq"]],
    ["with bases by their ids", "sha1", ["-c", "repack.useDeltaBaseOffset=false", "repack", "-adfq"]],
    ["with SHA-256", "sha256", ["repack", "-adfq"]],
    ["in two packs", "sha1", ["repack", "-dq"]],
  ])("%s", async (_, format, repack) => {
    const repository = withVersions(format);
    repository.git(...repack);
    edit(repository, 12);
    repository.git("repack", "-dq");
    const { blobs, made, packs } = await blobsOf(repository.root, format);
    expect(new Set(blobs)).toEqual(new Set(blobIds(repository)));
    expect(made).toBeGreaterThan(8); // So many are stored as deltas.
    expect(packs).toBe(2);
  });
});

test("what is damaged is left out, and all else is read", async () => {
  const repository = withVersions("sha1");
  repository.git("repack", "-adfq");
  const folder = join(repository.root, ".git/objects/pack");
  const pack = join(
    folder,
    readdirSync(folder).find((name) => name.endsWith(".pack"))!,
  );
  const ids = new Set(blobIds(repository));
  const size = Number(repository.git("cat-file", "-s", `HEAD:large`));
  chmodSync(pack, 0o644);
  // Into the middle of the largest one, which is stored whole.
  writeSync(openSync(pack, "r+"), Buffer.alloc(40, 255), 0, 40, Math.round(size / 8));
  const { blobs } = await blobsOf(repository.root, "sha1");
  expect(blobs.length).toBeLessThan(ids.size);
  expect(blobs.filter((id) => !ids.has(id))).toEqual([]);
});

test("a repository without packs has none, and one that is larger than allowed is left out", async () => {
  const repository = withVersions("sha1");
  expect((await blobsOf(repository.root, "sha1")).packs).toBe(0);
  repository.git("repack", "-adfq");
  const { blobs } = await blobsOf(repository.root, "sha1", 10_000);
  const smaller = blobIds(repository).filter((id) => Number(repository.git("cat-file", "-s", id)) <= 10_000);
  expect(new Set(blobs)).toEqual(new Set(smaller));
});

function withVersions(format: string): TemporaryRepository {
  const repository = repositoryAt(temporaryFolder());
  repository.git("init", "-q", "-b", "main", `--object-format=${format}`);
  for (let version = 0; version < 12; version++) edit(repository, version);
  return repository;
}

/** A file that grows, one that is long and changes in its middle, and one with nothing in common with itself. */
function edit({ git, write }: TemporaryRepository, version: number): void {
  const lines = Array.from({ length: 300 }, (_, line) => `line ${line} ${digest(`${line}`)}`);
  lines[150] = `edited ${version} ${digest(`${version}`)}`;
  write("grows", lines.slice(0, 20 + 5 * version).join("\n"));
  write("large", lines.join("\n"));
  write("other", digest(`other ${version}`).repeat(3));
  git("add", ".");
  git("commit", "-q", "-m", `version ${version}`);
}

const digest = (text: string): string => createHash("sha256").update(text).digest("hex");

function blobIds({ git }: TemporaryRepository): string[] {
  return git("cat-file", "--batch-all-objects", "--batch-check=%(objecttype) %(objectname)")
    .split("\n")
    .filter((line) => line.startsWith("blob "))
    .map((line) => line.slice("blob ".length));
}

async function blobsOf(folder: string, format: string, largest = LARGEST) {
  using opened = await openPacks(await openObjectDatabase(folder));
  const blobs: string[] = [];
  let made = 0;
  for (const { fd, size, index } of opened.packs) {
    const layout = readPackLayout(fd, size, index);
    const trees = packTrees(layout, (place) => place);
    const walk = packWalker(fd, layout, trees, largest, (place, bytes) => {
      const id = createHash(format).update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
      expect(id).toBe(idOf(index.ids, layout.numbers[place]!));
      blobs.push(id);
      if (layout.bases[place]! >= 0) made++;
    });
    for (const root of trees.roots) walk(root);
  }
  return { blobs, made, packs: opened.packs.length };
}
