import { readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, test, vi } from "vitest";
import { fileChanges, workChanges } from "../../git/work-changes.ts";
import { temporaryFolder, temporaryRepository } from "../support/temporary-repository.ts";

test("what was changed, staged or added since the last commit, and what stood there before", async () => {
  const { root, git, write, commit } = temporaryRepository();
  commit("same", "changed", "staged", "deleted");
  write(".gitignore", "ignored\n");
  git("add", ".gitignore");
  git("commit", "-q", "-m", "ignore");
  write("changed", "first\nsecond\n");
  write("staged", "new text\n");
  write("added");
  git("add", "staged", "added");
  git("rm", "-q", "deleted");
  write("untracked");
  write("ignored");
  const found = await workChanges(root);
  const shown = found!.changes.map(
    ({ path, before }) => `${path}: ${before ? [...before].join("|") : "new"}`,
  );
  expect(shown.toSorted()).toEqual(["added: new", "changed: changed|", "staged: staged|", "untracked: new"]);
});

test("one git reads what stood there, however many files were changed", async () => {
  const { root, git, write, commit } = temporaryRepository();
  const names = Array.from({ length: 300 }, (_, index) => `file-${index}`);
  commit(...names);
  for (const name of names) write(name, `${name}, changed\n`);
  const log = join(root, ".git/started");
  const program = join(temporaryFolder(), "git");
  writeFileSync(program, `#!/bin/sh\necho x >> '${log}'\nexec ${git("--exec-path").trim()}/git "$@"\n`, {
    mode: 0o755,
  });
  vi.stubEnv("PATH", `${dirname(program)}:${process.env["PATH"]}`);
  const found = await workChanges(root);
  vi.unstubAllEnvs();
  expect(found!.changes).toHaveLength(300);
  expect(found!.changes.every(({ path, before }) => before?.has(path))).toBe(true);
  expect(readFileSync(log, "utf8").length / 2).toBeLessThan(12);
});

test("before the first commit everything is new", async () => {
  const { root, write } = temporaryRepository();
  write("a.ts");
  expect((await workChanges(root))?.changes).toEqual([{ path: "a.ts", before: null }]);
});

test("outside of a repository there is nothing to compare", async () => {
  expect(await workChanges(temporaryFolder())).toBeNull();
});

test("asked of some files alone it says the same of them, however they are spelled", async () => {
  const { root, git, write, commit } = temporaryRepository();
  commit("same", "below/changed", "below/other", "deleted", "[odd]", "o");
  write(".gitignore", "ignored\n");
  const link = join(temporaryFolder(), "link");
  symlinkSync(root, link);
  write("below/changed", "new\n");
  write("below/other", "new\n");
  write("[odd]", "new\n");
  write("o", "new\n");
  write("ignored");
  write("untracked");
  write("nested/file");
  git("init", "-q", "nested");
  git("rm", "-q", "deleted");
  const names = ["same", "below/changed", "deleted", "[odd]", "ignored", "untracked", "nested/file", "gone"];
  const asked = [...names.map((name) => join(link, name)), "/elsewhere"];
  const found = await fileChanges(link, asked);
  const shown = Array.from(
    found!,
    ([path, before]) => `${relative(link, path)}: ${[...(before ?? ["new"])].join("|")}`,
  );
  expect(shown.toSorted()).toEqual(["[odd]: [odd]|", "below/changed: below/changed|", "untracked: new"]);
  expect([...(await fileChanges(join(root, "below"), [join(root, "below/changed")]))!.keys()]).toHaveLength(
    1,
  );
});

test("before the first commit, and outside of a repository, as well", async () => {
  const { root, write } = temporaryRepository();
  write("a.ts");
  expect(await fileChanges(root, [join(root, "a.ts"), join(root, "b.ts")])).toEqual(
    new Map([[join(root, "a.ts"), null]]),
  );
  expect(await fileChanges(temporaryFolder(), ["/elsewhere"])).toBeNull();
});
