import { chmodSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openObjectDatabase } from "../../git/object-database.ts";
import { stagedChanges } from "../../git/staged.ts";
import { temporaryRepository } from "../support/temporary-repository.ts";

test("before the first commit everything in the index is new", async () => {
  const { root, git, write } = temporaryRepository();
  write("a.ts");
  git("add", ".");
  expect(await staged(root)).toEqual({ "a.ts": "new" });
});

test("the index counts, not the work tree", async () => {
  const { root, git, write, commit } = temporaryRepository();
  commit("a.ts", "b.ts");
  write("a.ts", "staged");
  git("add", ".");
  write("a.ts", "not staged");
  write("b.ts", "not staged");
  write("c.ts");
  expect(await staged(root)).toEqual({ "a.ts": "edited" });
});

test("deletions, modes, links, moves, submodules and files that are only intended bring nothing", async () => {
  const { root, git, write, commit } = temporaryRepository();
  commit("deleted", "mode", "moved");
  git("rm", "-q", "deleted");
  git("mv", "moved", "elsewhere");
  chmodSync(join(root, "mode"), 0o755);
  symlinkSync("mode", join(root, "link"));
  git("add", "mode", "link");
  git("update-index", "--add", "--cacheinfo", `160000,${git("rev-parse", "HEAD").trim()},module`);
  write("intended");
  git("add", "-N", "intended");
  expect(await staged(root)).toEqual({});
});

test("a file that moved and was edited is compared with its old self", async () => {
  const { root, git, write } = temporaryRepository();
  const lines = Array.from({ length: 20 }, (_, line) => `line ${line}\n`).join("");
  write("old name", lines);
  git("add", ".");
  git("commit", "-q", "-m", "a commit");
  git("mv", "old name", "größe\nneu");
  write("größe\nneu", `${lines}one more\n`);
  git("add", ".");
  expect(await staged(root)).toEqual({ "größe\nneu": "edited" });
});

test("in an open merge only what no side has counts, and conflicts are told", async () => {
  const { root, git, write, commit } = temporaryRepository();
  const put = (name: string, text: string) => {
    write(name, text);
    git("add", name);
  };
  commit("both", "theirs", "open");
  git("checkout", "-q", "-b", "side");
  for (const name of ["both", "theirs", "open"]) put(name, "side");
  git("commit", "-q", "-m", "side");
  git("checkout", "-q", "main");
  for (const name of ["both", "open"]) put(name, "main");
  git("commit", "-q", "-m", "main");
  expect(() => git("merge", "-q", "side")).toThrow();
  put("both", "resolved");
  const database = await openObjectDatabase(root);
  const { changes, conflicts } = await stagedChanges(database);
  expect(changes.map(({ path, before }) => [path, before.length])).toEqual([["both", 2]]);
  expect(conflicts).toEqual(["open"]);
});

test("in a repository with SHA-256 the first commit is compared with nothing, too", async () => {
  const { root, git, write } = temporaryRepository();
  git("init", "-q", "--object-format=sha256", "inner");
  write("inner/a.ts");
  git("-C", "inner", "add", ".");
  expect(await staged(join(root, "inner"))).toEqual({ "a.ts": "new" });
});

async function staged(root: string): Promise<Record<string, "new" | "edited">> {
  const { changes } = await stagedChanges(await openObjectDatabase(root));
  return Object.fromEntries(changes.map(({ path, before }) => [path, before[0] === null ? "new" : "edited"]));
}
