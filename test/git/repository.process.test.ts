import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { UserError } from "../../core/user-error.ts";
import { openRepository, type Repository } from "../../git/repository.ts";
import { repetitions } from "../support/repetitions.ts";
import { repositoryAt, temporaryFolder, temporaryRepository } from "../support/temporary-repository.ts";

async function open(folder: string): Promise<Repository> {
  const repository = await openRepository(folder);
  expect(repository).not.toBeNull();
  return repository!;
}

const STRANGE = [
  "a b.txt",
  "größe 鍵.txt",
  "two\nlines.txt",
  "*.txt",
  ":(top)x",
  "-n",
  '"q".txt',
  "tab\t.txt",
];

describe("names", () => {
  test("spaces, Unicode, newlines and git's own signs are letters like others", async () => {
    const { root, commit, write } = temporaryRepository();
    commit(...STRANGE);
    write("untracked\nfile");
    const repository = await open(root);
    expect(await repository.trackedFiles()).toEqual(new Set(STRANGE));
    expect(new Set(await repository.listFiles())).toEqual(new Set([...STRANGE, "untracked\nfile"]));
    for (const name of STRANGE) expect(await repository.isTracked(name)).toBe(true);
    expect(await repository.isTracked("?.txt")).toBe(false);
    expect(await repository.wasEverCommitted("?.txt")).toBe(false);
  });

  test("a folder is not a tracked file, and neither is anything outside", async () => {
    const { root, commit } = temporaryRepository();
    commit("src/a.ts");
    const repository = await open(root);
    for (const path of ["src", "src/", ".", "", "..", "../x", "/etc/passwd", "src/a.ts/x"]) {
      expect(await repository.isTracked(path), path).toBe(false);
    }
    expect(await repository.isTracked(join(root, "src/a.ts"))).toBe(true);
    expect(await repository.isTracked("./src/../src/a.ts")).toBe(true);
  });

  test("paths are understood in the spelling in which the folder was opened", async () => {
    const { root, commit } = temporaryRepository();
    commit("packages/shop/secrets.json", "top.json");
    const links = temporaryFolder();
    symlinkSync(root, join(links, "whole"));
    symlinkSync(join(root, "packages/shop"), join(links, "part"));

    const whole = await open(join(links, "whole/packages"));
    expect(whole.root).toBe(root);
    expect(await whole.isTracked(join(links, "whole/packages/shop/secrets.json"))).toBe(true);
    expect(await whole.isTracked(join(links, "whole/top.json"))).toBe(true);

    const part = await open(join(links, "part"));
    expect(part.root).toBe(root);
    expect(await part.isTracked(join(links, "part/secrets.json"))).toBe(true);
    expect(await part.isTracked(join(root, "top.json"))).toBe(true);
  });
});

describe("lists", () => {
  test("a file that was deleted but not removed from the index is tracked and not listed", async () => {
    const { root, commit } = temporaryRepository();
    commit("kept", "deleted");
    rmSync(join(root, "deleted"));
    const repository = await open(root);
    expect(await repository.isTracked("deleted")).toBe(true);
    expect(await repository.listFiles()).toEqual(["kept"]);
  });

  test("ignored files are left out, unless they are tracked", async () => {
    const { root, commit, write } = temporaryRepository();
    write(".gitignore", "*.local\n");
    commit("forced.local");
    write("plain.local");
    write("other");
    expect((await (await open(root)).listFiles()).toSorted()).toEqual([
      ".gitignore",
      "forced.local",
      "other",
    ]);
  });

  test("a conflict lists its file once", async () => {
    const { root, git, commit, write } = temporaryRepository();
    commit("file", "base");
    git("checkout", "-q", "-b", "side");
    write("file", "side");
    git("commit", "-q", "-a", "-m", "side");
    git("checkout", "-q", "main");
    write("file", "main");
    git("commit", "-q", "-a", "-m", "main");
    expect(() => git("merge", "-q", "side")).toThrow();
    expect((await (await open(root)).listFiles()).toSorted()).toEqual(["base", "file"]);
  });

  test("what a sparse checkout leaves out is tracked and not listed", async () => {
    const { root, git, commit } = temporaryRepository();
    commit("in/a", "out/b");
    git("sparse-checkout", "set", "in");
    const repository = await open(root);
    expect(await repository.isTracked("out/b")).toBe(true);
    expect(await repository.listFiles()).toEqual(["in/a"]);
  });

  test("nested repositories and submodules are named and not entered", async () => {
    const library = temporaryRepository();
    library.commit("lib.ts");
    const outer = temporaryRepository();
    outer.commit("outer.ts");
    outer.git("-c", "protocol.file.allow=always", "submodule", "add", "-q", library.root, "vendor/lib");
    const inner = repositoryAt(join(outer.root, "nested"));
    mkdirSync(inner.root);
    inner.git("init", "-q");
    inner.commit("inner.ts");

    const repository = await open(outer.root);
    expect((await repository.listFiles()).toSorted()).toEqual([".gitmodules", "outer.ts"]);
    expect((await repository.workTree()).nested.toSorted()).toEqual(["nested", "vendor/lib"]);
    expect(await repository.isTracked("vendor/lib")).toBe(false);
    expect(await repository.isTracked("vendor/lib/lib.ts")).toBe(false);

    for (const [folder, file] of [
      ["nested", "inner.ts"],
      ["vendor/lib", "lib.ts"],
    ] as const) {
      const own = await open(join(outer.root, folder));
      expect(own.root).toBe(join(outer.root, folder));
      expect(await own.isTracked(file)).toBe(true);
    }
  });
});

describe("ignored files", () => {
  test("those that a rule holds for come back as they were given", async () => {
    const { root, write, commit } = temporaryRepository();
    write(".gitignore", "*.log\n!keep.log\n/build/\n");
    commit("forced.log");
    mkdirSync(join(root, "build"));
    const asked = [
      "a.log",
      "keep.log",
      "forced.log",
      "build/x",
      join(root, "sub/b.log"),
      "two\nlines.log",
      "../c.log",
      "n",
    ];
    expect(await (await open(root)).isIgnored(asked)).toEqual(
      new Set(["a.log", "build/x", join(root, "sub/b.log"), "two\nlines.log"]),
    );
  });

  test("a path beyond a link or in a submodule does not spoil the others", async () => {
    const library = temporaryRepository();
    library.commit("lib.ts");
    const { root, git, write } = temporaryRepository();
    git("-c", "protocol.file.allow=always", "submodule", "add", "-q", library.root, "lib");
    write(".gitignore", "*.log\n");
    symlinkSync("/tmp", join(root, "link"));
    const asked = [":(top)a.log", "link/b.log", "c.log", "lib/d.log", "link/e", "f.log"];
    expect(await (await open(root)).isIgnored(asked)).toEqual(new Set([":(top)a.log", "c.log", "f.log"]));
  });

  test("no paths and ten thousand paths", async () => {
    const { root, write } = temporaryRepository();
    write(".gitignore", "*7\n");
    const repository = await open(root);
    expect(await repository.isIgnored([])).toEqual(new Set());
    const many = Array.from({ length: 10_000 }, (_, index) => `folder/file-${index}`);
    expect((await repository.isIgnored(many)).size).toBe(1000);
  });
});

describe("history", () => {
  test("a repository without commits", async () => {
    const { root, git, write } = temporaryRepository();
    write("staged");
    git("add", ".");
    const repository = await open(root);
    expect(await repository.headCommit()).toBeNull();
    expect(await repository.rootCommit()).toBeNull();
    expect(await repository.isTracked("staged")).toBe(true);
    expect(await repository.wasEverCommitted("staged")).toBe(false);
  });

  test("a file was committed even if a side branch removed it again before its merge", async () => {
    const { root, git, commit } = temporaryRepository();
    commit("base");
    git("checkout", "-q", "-b", "side");
    commit("leaked");
    git("rm", "-q", "leaked");
    git("commit", "-q", "-m", "remove");
    git("checkout", "-q", "main");
    commit("more");
    git("merge", "-q", "--no-edit", "side");
    git("branch", "-q", "-D", "side");
    const repository = await open(root);
    expect(await repository.wasEverCommitted("leaked")).toBe(true);
    expect(await repository.wasEverCommitted(join(root, "base"))).toBe(true);
    expect(await repository.wasEverCommitted("never")).toBe(false);
  });

  test("the root commit stays when unrelated histories are merged, and is unknown in a shallow clone", async () => {
    const { root, git, commit } = temporaryRepository();
    commit("first");
    const first = git("rev-parse", "HEAD").trim();
    git("checkout", "-q", "--orphan", "unrelated");
    commit("second");
    git("checkout", "-q", "main");
    git("merge", "-q", "--no-edit", "--allow-unrelated-histories", "unrelated");
    expect(await (await open(root)).rootCommit()).toBe(first);

    const clone = join(temporaryFolder(), "clone");
    git("clone", "-q", "--depth", "1", `file://${root}`, clone);
    const shallow = await open(clone);
    expect(await shallow.rootCommit()).toBeNull();
    expect(await shallow.headCommit()).toBe(git("rev-parse", "HEAD").trim());
  });
});

describe("opening", () => {
  test("no repository, a missing folder, a bare repository and the inside of .git give null", async () => {
    const folder = temporaryFolder();
    const bare = repositoryAt(temporaryFolder());
    bare.git("init", "-q", "--bare");
    const { root } = temporaryRepository();
    const { root: outer } = temporaryRepository();
    repositoryAt(outer).git("init", "-q", "--bare", "sub.git");
    for (const path of [
      folder,
      join(folder, "missing"),
      bare.root,
      join(root, ".git"),
      join(outer, "sub.git"),
    ]) {
      expect(await openRepository(path), path).toBeNull();
    }
  });

  test("a worktree has its own files and the common history", async () => {
    const { root, git, commit } = temporaryRepository();
    commit("common");
    const tree = join(temporaryFolder(), "tree");
    git("worktree", "add", "-q", "-b", "other", tree);
    repositoryAt(tree).commit("own");
    const repository = await open(tree);
    expect(repository.root).toBe(tree);
    expect(await repository.trackedFiles()).toEqual(new Set(["common", "own"]));
    expect(await (await open(root)).wasEverCommitted("own")).toBe(true);
    expect(await repository.rootCommit()).toBe(await (await open(root)).rootCommit());
  });

  test("a hook's environment does not lead to another repository", async () => {
    const asked = temporaryRepository();
    asked.commit("asked");
    const hook = temporaryRepository();
    const env = {
      ...process.env,
      GIT_DIR: join(hook.root, ".git"),
      GIT_INDEX_FILE: join(hook.root, ".git/index"),
    };
    const repository = await openRepository(asked.root, { env });
    expect(repository?.root).toBe(asked.root);
    expect(await repository?.trackedFiles()).toEqual(new Set(["asked"]));
  });

  test("without git on the PATH: null outside of a repository, an error inside", async () => {
    const { root } = temporaryRepository();
    // A relative entry could be a program of the workspace.
    const env = { PATH: `.:node_modules/.bin:${temporaryFolder()}` };
    expect(await openRepository(temporaryFolder(), { env })).toBeNull();
    expect(await failure(openRepository(root, { env }), root)).toMatchInlineSnapshot(
      `"GIT_UNAVAILABLE: ROOT is in a git repository, and there is no git on the PATH."`,
    );
  });

  test("a repository that git cannot read is an error that says why", async () => {
    const { root } = temporaryRepository();
    writeFileSync(join(root, ".git/config"), "[core\n");
    expect(await failure(openRepository(root), root)).toMatchInlineSnapshot(
      `"GIT_UNAVAILABLE: git cannot read the repository of ROOT: fatal: bad config line 1 in file .git/config."`,
    );
  });

  // Only root may give a folder away.
  test.runIf(process.getuid?.() === 0)("a repository of another user is an error, not null", async () => {
    const { root } = temporaryRepository();
    chownSync(root, 12_345, 12_345);
    expect(await failure(openRepository(root), root)).toMatchInlineSnapshot(
      `"GIT_UNAVAILABLE: git cannot read the repository of ROOT: fatal: detected dubious ownership in repository at 'ROOT'."`,
    );
  });

  test("a repository that claims files elsewhere is refused", async () => {
    const { root, git } = temporaryRepository();
    for (const elsewhere of [temporaryFolder(), "/"]) {
      git("config", "core.worktree", elsewhere);
      expect(await failure(openRepository(root), root)).toContain(`lays its files in ${elsewhere}, another`);
    }
  });

  test("a git that does not end is given up", async () => {
    const { root } = temporaryRepository();
    const folder = temporaryFolder();
    executable(join(folder, "git"), "exec sleep 60");
    const opening = openRepository(root, { env: { PATH: `${folder}:/usr/bin:/bin` }, timeoutMs: 200 });
    expect(await failure(opening, root)).toMatchInlineSnapshot(
      `"GIT_UNAVAILABLE: git did not answer within 0.2 s."`,
    );
  });
});

test("no program that a repository's configuration names is started", async () => {
  const { root, git, write, commit } = temporaryRepository();
  write(".gitattributes", "* filter=evil diff=evil\n");
  commit("a");
  const trace = join(temporaryFolder(), "ran");
  const evil = executable(join(root, "evil.sh"), `echo "$0 $*" >> ${trace}`);
  for (const name of [
    "core.fsmonitor",
    "core.pager",
    "core.sshCommand",
    "core.editor",
    "filter.evil.clean",
    "filter.evil.process",
    "diff.evil.command",
    "diff.evil.textconv",
    "diff.external",
    "gpg.program",
    "alias.ls-files",
    "credential.helper",
  ]) {
    git("config", name, name.startsWith("alias") ? `!${evil}` : evil);
  }
  git("config", "log.showSignature", "true");
  mkdirSync(join(root, ".git/hooks"), { recursive: true });
  for (const hook of ["post-index-change", "fsmonitor-watchman", "pre-auto-gc"]) {
    symlinkSync(evil, join(root, ".git/hooks", hook));
  }
  rmSync(trace, { force: true });
  write("a", "changed");

  const repository = await open(root);
  await repository.isTracked("a");
  await repository.listFiles();
  await repository.isIgnored(["a"]);
  await repository.wasEverCommitted("a");
  await repository.rootCommit();
  expect(existsSync(trace) && readFileSync(trace, "utf8")).toBe(false);
});

test("what a partial clone lacks is not fetched: the remote may name a program", async () => {
  const { root, git, commit } = temporaryRepository();
  commit("folder/a");
  commit("folder/b");
  git("config", "uploadpack.allowFilter", "true");
  const clone = repositoryAt(join(temporaryFolder(), "clone"));
  git("clone", "-q", "--no-checkout", "--filter=tree:0", `file://${root}`, clone.root);
  const trace = join(temporaryFolder(), "ran");
  const evil = executable(join(clone.root, "evil.sh"), `date >> ${trace}`);
  clone.git("config", "remote.origin.url", `ext::${evil}`);
  clone.git("config", "protocol.ext.allow", "always");

  const repository = await open(clone.root);
  expect(await failure(repository.wasEverCommitted("folder/a"), clone.root)).toMatch(/^GIT_UNAVAILABLE: /);
  expect(existsSync(trace)).toBe(false);
});

describe("adding to .gitignore", () => {
  test("the nearest file that exists is chosen, else the root's", async () => {
    const { root, write } = temporaryRepository();
    const repository = await open(root);
    expect(await repository.addToIgnoreFile("packages/shop/secrets.local.json")).toEqual({
      file: join(root, ".gitignore"),
      insert: "/packages/shop/secrets.local.json\n",
      text: "/packages/shop/secrets.local.json\n",
    });
    write("packages/.gitignore", "dist\r\n!*.json");
    expect(await repository.addToIgnoreFile(join(root, "packages/shop/secrets.local.json"))).toEqual({
      file: join(root, "packages/.gitignore"),
      insert: "\r\n/shop/secrets.local.json\r\n",
      text: "dist\r\n!*.json\r\n/shop/secrets.local.json\r\n",
    });
    expect(await repository.addToIgnoreFile("../elsewhere")).toBeNull();
  });

  test("the edit makes git ignore the path, whatever its name, and no file beside it", async () => {
    const { root } = temporaryRepository();
    const repository = await open(root);
    const letter = fc.constantFrom(...Array.from("ab:!#\\*?[]{} \t\r\n\"'.-ü鍵"));
    const name = fc
      .string({ unit: letter, minLength: 1, maxLength: 12 })
      .filter((name) => ![".", "..", ".gitignore"].includes(name));
    const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => parts.join("/"));
    await fc.assert(
      fc.asyncProperty(path, async (path) => {
        const edit = await repository.addToIgnoreFile(path);
        rmSync(edit!.file, { force: true });
        writeFileSync(edit!.file, edit!.text);
        const beside = [`${path}x`, `x${path}`, `sub/${path}`];
        const ignored = await repository.isIgnored([path, ...beside]);
        rmSync(edit!.file);
        // The `?` for a control character may hold for another name as well.
        if (/\p{Cc}/u.test(path)) expect(ignored).toContain(path);
        else expect(ignored).toEqual(new Set([path]));
      }),
      { numRuns: repetitions(100, 3000) },
    );
  });
});

function executable(file: string, script: string): string {
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

/** What the person sees, with the temporary folder's name taken out. */
async function failure(call: Promise<unknown>, root: string): Promise<string> {
  const error = await call.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(error).toBeInstanceOf(UserError);
  const { code, message } = error as UserError;
  return `${code}: ${message.replaceAll(root, "ROOT")}`;
}
