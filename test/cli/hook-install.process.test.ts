import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import {
  repositoryAt,
  temporaryRepository,
  type TemporaryRepository,
} from "../support/temporary-repository.ts";

/** The built command line, as the hook starts it. */
const LAUNCHER = path.resolve(import.meta.dirname, "../../cli/bin/keyward.js");

// Put together here, so that no scanner flags this file.
const STRIPE = ["sk", "live", "4eC39HqLyjWDarjtT1zdp7dc"].join("_");

test("a commit with a key is stopped, with a text that says what to do", () => {
  const repository = temporaryRepository();
  keyward(repository, "hook:install");
  repository.write("pay.ts", `const key = "${STRIPE}";\n`);
  repository.git("add", "-A");
  const { status, stdout, stderr } = commit(repository);
  const said = stdout + stderr;
  expect(said).toContain("pay.ts:1:14  critical  This looks like a Stripe secret key");
  expect(said).toContain("Keyward stopped this commit");
  expect(said).toContain("keyward:ignore why it may stay");
  expect(said).toContain("git commit --no-verify");
  expect(said).not.toContain(STRIPE);
  expect(status).toBe(1);
  expect(repository.git("status", "--porcelain")).toBe("A  pay.ts\n");
});

test("what is staged counts, not what stands in the file", () => {
  const repository = temporaryRepository();
  keyward(repository, "hook:install");
  repository.write("pay.ts", "const key = process.env.KEY;\n");
  repository.git("add", "-A");
  repository.write("pay.ts", `const key = "${STRIPE}";\n`);
  expect(commit(repository).status).toBe(0);
  expect(commit(repository, "-a").status).toBe(1);
});

test("a harmless commit passes, and so does a secret that is said to be none", () => {
  const repository = temporaryRepository();
  keyward(repository, "hook:install");
  repository.write("pay.ts", `// keyward:ignore made up for the docs\nconst key = "${STRIPE}";\n`);
  repository.git("add", "-A");
  expect(commit(repository).status).toBe(0);
});

test("a hook that is there already runs as before, also under sh -e", () => {
  const repository = temporaryRepository();
  const hook = path.join(repository.root, ".git/hooks/pre-commit");
  writeFileSync(hook, "#!/bin/sh -e\ntouch ran\n");
  chmodSync(hook, 0o755);
  keyward(repository, "hook:install");
  repository.write("a.ts", `const key = "${STRIPE}";\n`);
  repository.git("add", "-A");
  const stopped = commit(repository);
  expect(stopped.stderr).toContain("Keyward stopped this commit");
  expect(statSync(path.join(repository.root, "ran"), { throwIfNoEntry: false })).toBeUndefined();
  repository.write("a.ts");
  repository.git("add", "-A");
  expect(commit(repository).status).toBe(0);
  expect(statSync(path.join(repository.root, "ran")).isFile()).toBe(true);
});

test("core.hooksPath is where it goes, and a second time nothing changes", () => {
  const repository = temporaryRepository();
  mkdirSync(path.join(repository.root, ".husky"));
  repository.git("config", "core.hooksPath", ".husky");
  const first = keyward(repository, "hook:install");
  const hook = path.join(repository.root, ".husky/pre-commit");
  expect(first.stdout).toBe(`Each commit is now scanned first, by ${hook}\n`);
  const text = readFileSync(hook, "utf8");
  expect(keyward(repository, "hook:install").stdout).toBe(`The hook is in place already: ${hook}\n`);
  expect(readFileSync(hook, "utf8")).toBe(text);
});

test("with husky it goes where husky leaves it, for all who share the repository", () => {
  const repository = temporaryRepository();
  // As "husky" makes it at each installation.
  repository.git("config", "core.hooksPath", ".husky/_");
  repository.write(".husky/_/pre-commit", '#!/usr/bin/env sh\n. "$(dirname "$0")/h"');
  repository.write(".husky/_/h", 'sh -e "$(dirname "$(dirname "$0")")/$(basename "$0")" "$@"\n');
  chmodSync(path.join(repository.root, ".husky/_/pre-commit"), 0o755);
  repository.write(".husky/pre-commit", "touch ran\n");
  keyward(repository, "hook:install");
  expect(readFileSync(path.join(repository.root, ".husky/_/pre-commit"), "utf8")).not.toContain("keyward");
  const shared = readFileSync(path.join(repository.root, ".husky/pre-commit"), "utf8");
  expect(shared).toMatch(/^# >>> keyward >>>[\s\S]*command -v keyward[\s\S]*touch ran\n$/);
  expect(shared).not.toContain(LAUNCHER);
});

test("a submodule has hooks of its own", () => {
  const outer = temporaryRepository();
  const inner = temporaryRepository();
  inner.commit("a.ts");
  outer.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", inner.root, "inner");
  const submodule = repositoryAt(path.join(outer.root, "inner"));
  keyward(submodule, "hook:install");
  submodule.write("b.ts", `const key = "${STRIPE}";\n`);
  submodule.git("add", "-A");
  expect(commit(submodule).status).toBe(1);
});

test("a work tree of its own shares the repository's hooks", () => {
  const repository = temporaryRepository();
  repository.commit("a.ts");
  repository.git("worktree", "add", "-q", "../tree", "-b", "other");
  const tree = path.join(repository.root, "../tree");
  const { stdout } = run(tree, LAUNCHER, "hook:install");
  expect(stdout).toContain(path.join(repository.root, ".git/hooks/pre-commit"));
  repository.git("worktree", "remove", "--force", tree);
});

test("a hook in another language is left alone, with the way out", () => {
  const repository = temporaryRepository();
  writeFileSync(path.join(repository.root, ".git/hooks/pre-commit"), "#!/usr/bin/env python3\n");
  const { status, stderr } = keyward(repository, "hook:install");
  expect(stderr).toContain("[HOOK_EXISTS]");
  expect(stderr).toContain('Let it call "keyward scan --staged"');
  expect(status).toBe(5);
});

test("outside of a repository it says so", () => {
  const { status, stderr } = run("/", LAUNCHER, "hook:install");
  expect(stderr).toContain("is in no git repository");
  expect(status).toBe(3);
});

const keyward = (repository: TemporaryRepository, ...args: string[]) =>
  run(repository.root, LAUNCHER, ...args);

function run(cwd: string, ...args: string[]) {
  return spawnSync(process.execPath, args, { cwd, encoding: "utf8" });
}

/** By git itself, with its own environment for hooks. */
function commit(repository: TemporaryRepository, ...args: string[]) {
  const identity = ["-c", "user.name=Test", "-c", "user.email=test@example.com"];
  return spawnSync("git", [...identity, "commit", "-q", "-m", "a commit", ...args], {
    cwd: repository.root,
    encoding: "utf8",
  });
}
