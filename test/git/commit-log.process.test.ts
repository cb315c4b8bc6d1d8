import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { addedLines } from "../../git/added-lines.ts";
import { readBlobs } from "../../git/blobs.ts";
import type { Change } from "../../git/change.ts";
import { commitHeads, rangeLog } from "../../git/commit-log.ts";
import { changesOf, listHistory } from "../../git/history-log.ts";
import { openObjectDatabase, type ObjectDatabase } from "../../git/object-database.ts";
import { temporaryFolder, temporaryRepository } from "../support/temporary-repository.ts";

describe("history", () => {
  test("commits come oldest first, with author, date and what they brought", async () => {
    const { root, git, write, commit } = temporaryRepository();
    commit("a.ts");
    write("a.ts", "edited");
    write("größe\n鍵.ts");
    git("add", ".");
    git(
      "commit",
      "-q",
      "-m",
      "second",
      "--author",
      "Ä\u0001 Ö <ä@example.com>",
      "--date",
      "1700000000 +0530",
    );
    const database = await openObjectDatabase(root);
    const [first, second] = await history(database);
    const heads = await commitHeads(database, [first!.id, second!.id]);
    expect(heads.get(first!.id)).toMatchObject({
      author: "Test <test@example.com>",
      date: "2026-01-01T00:00:00Z",
    });
    expect(second!.id).toBe(git("rev-parse", "HEAD").trim());
    expect(heads.get(second!.id)).toMatchObject({
      author: "Ä\u0001 Ö <ä@example.com>",
      date: "2023-11-14T22:13:20Z",
    });
    expect(paths([first!, second!])).toEqual([["a.ts"], ["a.ts", "größe\n鍵.ts"]]);
  });

  test("branches, tags, and stashes are in it, the older ones too; what nothing keeps is not", async () => {
    const { root, git, write, commit } = temporaryRepository();
    commit("base", "edited");
    git("checkout", "-q", "-b", "side");
    commit("on a branch");
    git("checkout", "-q", "--detach", "main");
    commit("under a tag");
    git("tag", "v1");
    git("checkout", "-q", "main");
    commit("lost");
    git("reset", "-q", "--hard", "HEAD^");
    for (const stash of ["first stash", "second stash"]) {
      write("edited", stash);
      git("stash");
    }
    const database = await openObjectDatabase(root);
    const commits = await history(database);
    expect(new Set(paths(commits).flat())).toEqual(new Set(["base", "edited", "on a branch", "under a tag"]));
    const texts = await textsOf(
      database,
      commits.flatMap(({ changes }) => changes),
    );
    expect(texts).toEqual(expect.arrayContaining(["first stash", "second stash"]));
  });

  test("a merge brings what no parent has", async () => {
    const { root, git, write, commit } = temporaryRepository();
    commit("a", "b");
    git("checkout", "-q", "-b", "side");
    commit("c");
    git("checkout", "-q", "main");
    commit("d");
    git("merge", "-q", "--no-commit", "side");
    write("a", "slipped in");
    git("commit", "-q", "-a", "-m", "merge");
    expect(paths(await history(await openObjectDatabase(root))).at(-1)).toEqual(["a"]);
  });

  test("a file that moved as it was brings nothing, and neither do links and submodules", async () => {
    const { root, git, commit } = temporaryRepository();
    commit("a");
    git("mv", "a", "b");
    git("update-index", "--add", "--cacheinfo", `160000,${git("rev-parse", "HEAD").trim()},module`);
    git("update-index", "--add", "--cacheinfo", `120000,${git("rev-parse", "HEAD:a").trim()},link`);
    git("commit", "-q", "-m", "moved");
    expect(paths(await history(await openObjectDatabase(root)))).toEqual([["a"], []]);
  });

  test("a repository without commits has no history", async () => {
    const { root } = temporaryRepository();
    expect(await history(await openObjectDatabase(root))).toEqual([]);
  });

  test("a bare repository is read where it is named itself, and not below other files", async () => {
    const { root, git, commit } = temporaryRepository();
    commit("a");
    const bare = join(temporaryFolder(), "bare.git");
    git("clone", "-q", "--bare", root, bare);
    expect(paths(await history(await openObjectDatabase(bare)))).toEqual([["a"]]);
    const below = join(bare, "below");
    mkdirSync(below);
    await expect(openObjectDatabase(below)).rejects.toMatchObject({ code: "FILE_NOT_FOUND" });
  });

  test("a shallow clone says that it is one", async () => {
    const { root, git, commit } = temporaryRepository();
    commit("a");
    commit("b");
    const clone = join(temporaryFolder(), "clone");
    git("clone", "-q", "--depth=1", `file://${root}`, clone);
    const database = await openObjectDatabase(clone);
    expect(database.isShallow).toBe(true);
    expect(paths(await history(database))).toEqual([["a", "b"]]);
  });

  test("a blob that a partial clone has not fetched is missing, and is not fetched now", async () => {
    const { root, git, commit } = temporaryRepository();
    git("config", "uploadpack.allowFilter", "true");
    commit("a");
    commit("b");
    const clone = join(temporaryFolder(), "clone");
    git("clone", "-q", "--no-checkout", "--filter=blob:none", `file://${root}`, clone);
    const database = await openObjectDatabase(clone);
    const changes = (await history(database)).flatMap((commit) => commit.changes);
    expect((await all(readBlobs(database, changes, 1000))).map(({ content }) => content.state)).toEqual([
      "missing",
      "missing",
    ]);
  });
});

describe("range", () => {
  test("only its commits, those of a side branch as well", async () => {
    const { root, git, commit } = temporaryRepository();
    commit("before");
    git("checkout", "-q", "-b", "side");
    commit("side");
    git("checkout", "-q", "main");
    commit("main");
    git("merge", "-q", "side");
    const database = await openObjectDatabase(root);
    expect(new Set(paths(await all(rangeLog(database, "HEAD~2..HEAD"))).flat())).toEqual(
      new Set(["main", "side"]),
    );
  });

  test("what is no range is git's error, also where it looks like a flag", async () => {
    const { root, commit } = temporaryRepository();
    commit("a");
    const database = await openObjectDatabase(root);
    for (const range of ["nowhere..HEAD", "--output=x..y", "--all"]) {
      await expect(all(rangeLog(database, range)), range).rejects.toMatchObject({ code: "GIT_UNAVAILABLE" });
    }
  });

  test("added lines are those that git adds, whatever the texts hold", async () => {
    const { root, git, write } = temporaryRepository();
    const versions = ["a\nb\nc\nd\n", "@@ -1 +1,50 @@\na\nb\nx\ny\nd\n\0\n+ @@ -1 +9 @@"].map((text) => {
      write("f", text);
      return git("hash-object", "-w", "f").trim();
    });
    const database = await openObjectDatabase(root);
    expect(await addedLines(database, versions[0]!, versions[1]!)).toEqual([
      [1, 2],
      [4, 6],
      [7, 9],
    ]);
    expect(await addedLines(database, versions[1]!, versions[1]!)).toEqual([]);
  });
});

interface Brought {
  readonly id: string;
  readonly changes: readonly Change[];
}

/** The history as a list of commits, read by two processes of git. */
async function history(database: ObjectDatabase): Promise<Brought[]> {
  const changes: Change[][] = [];
  const { ids } = await (await listHistory(database)).commits;
  await changesOf(database, ids, 2, (commit, path, id) => {
    (changes[commit] ??= []).push({ path, blob: Buffer.from(id).toString("hex"), before: [] });
  });
  return ids.map((id, commit) => ({ id, changes: changes[commit] ?? [] }));
}

function paths(commits: readonly Pick<Brought, "changes">[]): string[][] {
  return commits.map(({ changes }) => changes.map(({ path }) => path));
}

async function textsOf(
  database: Parameters<typeof readBlobs>[0],
  changes: readonly Change[],
): Promise<string[]> {
  const texts: string[] = [];
  for await (const { content } of readBlobs(database, changes, 1000)) {
    if (content.state === "read") texts.push(content.bytes.toString());
  }
  return texts;
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}
