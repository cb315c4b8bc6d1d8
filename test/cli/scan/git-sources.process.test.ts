import { chmodSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { makeCli, type CliOptions } from "../../support/cli.ts";
import { repositoryAt, type TemporaryRepository } from "../../support/temporary-repository.ts";

// Put together here, so that no scanner flags this file.
const STRIPE = ["sk", "live", "4eC39HqLyjWDarjtT1zdp7dc"].join("_");
const OTHER = ["sk", "live", "9dR28KpMzkXEbsktU2yeq8ed"].join("_");
const leak = (secret: string) => `const key = "${secret}";\n`;

describe("--staged", () => {
  test("the index is scanned and the work tree is not; paths are those of the repository", async () => {
    const { scan, git, write } = repository();
    write("src/a.ts", leak(STRIPE));
    git("add", ".");
    write("src/a.ts", "export {};\n");
    write("src/b.ts", leak(OTHER));
    expect(await scan(["--staged"])).toMatchObject({ code: 1, found: ["src/a.ts:1"] });
    expect(await scan(["--staged"], { cwd: path.join(scan.folder, "src") })).toMatchObject({
      found: ["src/a.ts:1"],
    });
    expect(await scan(["--staged", "elsewhere"])).toMatchObject({ code: 0 });
  });

  test("a secret on an old line is left alone, a new one beside it is found", async () => {
    const { scan, git, write } = repository();
    const rest = "// A line that stays.\n".repeat(20);
    write("a.ts", `${leak(STRIPE)}export {};\n${rest}`);
    git("add", ".");
    git("commit", "-q", "-m", "before");
    write("a.ts", `${leak(STRIPE)}export { a };\n${rest}`);
    git("add", ".");
    expect(await scan(["--staged"])).toMatchObject({ code: 0, found: [] });
    write("a.ts", `// One more line.\n${leak(STRIPE)}export { a };\n${leak(OTHER)}${rest}`);
    git("add", ".");
    expect(await scan(["--staged"])).toMatchObject({ found: ["a.ts:4"] });
    git("mv", "a.ts", "b.ts");
    expect(await scan(["--staged"])).toMatchObject({ found: ["b.ts:4"] });
  });

  test("in a hook the index of the commit counts, also of one with a part of what changed", async () => {
    const { scan, git, write, commit } = repository();
    commit("a.ts", "b.ts");
    write("a.ts", leak(STRIPE));
    write("b.ts", leak(OTHER));
    // The hook keeps what git tells it; the scan runs with that.
    const hook = path.join(scan.folder, ".git/hooks/pre-commit");
    writeFileSync(hook, '#!/bin/sh\necho "$GIT_INDEX_FILE" > told\ncp "$GIT_INDEX_FILE" kept-index\n');
    chmodSync(hook, 0o755);
    git("commit", "-q", "-m", "part", "a.ts");
    git("reset", "-q", "--soft", "HEAD^");
    git("reset", "-q");
    expect(await scan(["--staged"])).toMatchObject({ code: 0 });
    expect(await scan(["--staged"], { env: { GIT_INDEX_FILE: "kept-index" } })).toMatchObject({
      found: ["a.ts:1"],
    });
  });

  test("a work tree apart from its repository is found by what git tells its hooks", async () => {
    const { scan, git, write } = repository();
    write("a.ts", leak(STRIPE));
    git("add", "a.ts");
    const elsewhere = path.join(scan.folder, "elsewhere");
    mkdirSync(elsewhere);
    const env = { GIT_DIR: path.join(scan.folder, ".git"), GIT_WORK_TREE: elsewhere };
    expect(await scan(["--staged"], { cwd: elsewhere, env })).toMatchObject({ found: ["a.ts:1"] });
  });

  test("outside of a repository it says so", async () => {
    expect(await makeCli()(["scan", "--staged"])).toMatchObject({
      code: 3,
      err: expect.stringContaining("is in no git repository"),
    });
  });
});

describe("--range", () => {
  test("what a commit added is told with it, even if a later one took it away", async () => {
    const { scan, git, write, commit } = repository();
    commit("base");
    write("a.ts", leak(STRIPE));
    git("add", ".");
    git("commit", "-q", "-m", "added");
    const added = git("rev-parse", "HEAD").trim();
    commit("a.ts");
    const { findings, code } = await scan(["--range", "HEAD~2..HEAD"]);
    expect(code).toBe(1);
    expect(findings).toEqual([
      expect.objectContaining({
        file: "a.ts",
        commit: added,
        author: "Test <test@example.com>",
        date: "2026-01-01T00:00:00Z",
      }),
    ]);
    expect(await scan(["--range", "HEAD~1..HEAD"])).toMatchObject({ code: 0, found: [] });
  });

  test("an old secret in a file that the range edits is not the range's", async () => {
    const { scan, git, write } = repository();
    write("a.ts", leak(STRIPE));
    git("add", ".");
    git("commit", "-q", "-m", "before");
    write("a.ts", `${leak(STRIPE)}export {};\n`);
    git("commit", "-q", "-a", "-m", "edited");
    expect(await scan(["--range", "HEAD~1..HEAD"])).toMatchObject({ code: 0, found: [] });
  });

  test("a shallow clone says that commits are missing, and what a partial one lacks is told", async () => {
    const { scan, git, write } = repository();
    write("old.ts", leak(STRIPE));
    git("add", "-A");
    git("commit", "-q", "-m", "one");
    write("old.ts", `${leak(STRIPE)}export {};\n`);
    write("gone.ts", leak(OTHER));
    git("add", "-A");
    git("commit", "-q", "-m", "two");
    git("rm", "-q", "gone.ts");
    git("commit", "-q", "-m", "three");
    git("config", "uploadpack.allowFilter", "true");
    const url = `file://${scan.folder}`;

    const shallow = path.join(scan.folder, "shallow");
    git("clone", "-q", "--depth", "2", url, shallow);
    expect(await scan(["--range", "HEAD~1..HEAD"], { cwd: shallow })).toMatchObject({ code: 0 });
    const cut = await scan(["--range", "HEAD~2..HEAD"], { cwd: shallow });
    expect(cut).toMatchObject({ code: 2, err: expect.stringContaining("git fetch --unshallow") });

    const partial = path.join(scan.folder, "partial");
    git("clone", "-q", "--filter=blob:none", url, partial);
    expect(await scan(["--range", "HEAD~2..HEAD"], { cwd: partial })).toMatchObject({
      code: 1,
      found: ["old.ts:1"],
      skipped: [
        { file: "gone.ts", why: expect.stringContaining("git does not have it") },
        { file: "old.ts", why: expect.stringContaining("git does not have its older text") },
      ],
    });
  });

  test("what is no range is wrong usage", async () => {
    const { scan, commit } = repository();
    commit("a");
    for (const range of ["HEAD", "nowhere..HEAD", "--output=x..y"]) {
      expect(await scan([`--range=${range}`]), range).toMatchObject({ code: 2 });
    }
  });
});

describe("--history", () => {
  test("each secret is told once, with the commit that first brought it", async () => {
    const { scan, git, write, commit } = repository();
    commit("base");
    write("a.ts", leak(STRIPE));
    git("add", ".");
    git("commit", "-q", "-m", "first", "--author", "Eve <eve@example.com>");
    const first = git("rev-parse", "HEAD").trim();
    write("a.ts", `export {};\n${leak(STRIPE)}`);
    git("commit", "-q", "-a", "-m", "edited");
    commit("a.ts");
    const { findings } = await scan(["--history"]);
    expect(findings).toEqual([
      expect.objectContaining({ file: "a.ts", line: 1, commit: first, author: "Eve <eve@example.com>" }),
    ]);
    expect(await scan(["--history", "base"])).toMatchObject({ code: 0 });
  });

  test("packed or not, and by any number of threads, it tells the same", async () => {
    const { scan, git, write } = repository();
    const lines = Array.from({ length: 40 }, (_, line) => `export const line${line} = ${line};\n`);
    for (let version = 0; version < 30; version++) {
      lines.splice((7 * version) % 40, 3, `export const version${version} = ${version};\n`);
      if (version % 9 === 4) lines.splice(version, 1, leak(STRIPE));
      if (version % 9 === 7) lines.splice(version, 1, leak(OTHER));
      write(`src/${version % 3}.ts`, lines.join(""));
      write(`docs/${version % 2}.md`, lines.join(""));
      git("add", ".");
      git("commit", "-q", "-m", `version ${version}`);
    }
    const loose = await scan(["--history"]);
    expect(loose.found.length).toBeGreaterThan(5);
    git("repack", "-adfq");
    write("src/last.ts", leak(STRIPE));
    git("add", ".");
    git("commit", "-q", "-m", "behind the pack");
    const packed = await scan(["--history"]);
    expect(packed.findings.filter(({ file }) => file !== "src/last.ts")).toEqual(loose.findings);
    expect(packed.found).toContain("src/last.ts:1");
    git("repack", "-dq");
    expect((await scan(["--history", "--jobs", "2"])).findings).toEqual(packed.findings);
  });

  test("a fingerprint is the same in files, in the index, in a range and in the history", async () => {
    const { scan, git, write, commit } = repository();
    commit("base");
    write("src/a.ts", leak(STRIPE));
    git("add", ".");
    const staged = await scan(["--staged"]);
    git("commit", "-q", "-m", "added");
    const others = [await scan(["src"]), await scan(["--range", "HEAD^..HEAD"]), await scan(["--history"])];
    const fingerprints = [staged, ...others].map(({ findings }) => findings[0]?.["fingerprint"]);
    expect(new Set(fingerprints).size).toBe(1);
  });

  test("a shallow clone and binary files are told", async () => {
    const { scan, git, write, commit } = repository();
    commit("a");
    write("b.bin", "\0\0");
    git("add", ".");
    git("commit", "-q", "-m", "binary");
    git("clone", "-q", "--depth=1", `file://${scan.folder}`, "clone");
    expect((await scan(["--history", "clone"])).skipped).toEqual([
      { file: ".", why: "older commits are missing: the clone is shallow" },
      { file: "b.bin", why: "binary" },
    ]);
  });

  test("a repository's own configuration starts nothing", async () => {
    const { scan, git, write } = repository();
    write("a.ts", leak(STRIPE));
    write(".gitattributes", "* diff=evil filter=evil\n");
    git("add", ".");
    git("commit", "-q", "-m", "one");
    write("a.ts", `export {};\n${leak(OTHER)}`);
    git("commit", "-q", "-a", "-m", "two");
    const mark = path.join(scan.folder, "started");
    const evil = path.join(scan.folder, "evil.sh");
    writeFileSync(evil, `#!/bin/sh\ntouch "${mark}"\n`);
    chmodSync(evil, 0o755);
    const names = "diff.external diff.evil.command diff.evil.textconv core.fsmonitor core.pager gpg.program";
    for (const name of `${names} filter.evil.clean filter.evil.smudge core.sshCommand`.split(" ")) {
      git("config", name, evil);
    }
    git("config", "log.showSignature", "true");
    for (const way of [["--staged"], ["--range", "HEAD^..HEAD"], ["--history"], []]) await scan(way);
    expect(existsSync(mark)).toBe(false);
  });
});

describe("baseline", () => {
  test("what it knows is hidden, a new secret on the same line is found, and what is gone is told", async () => {
    const { scan, write } = repository();
    write("a.ts", leak(STRIPE));
    expect(await scan(["--write-baseline", "known.json"])).toMatchObject({
      code: 0,
      found: [],
      err: expect.stringContaining("1 known finding is now in known.json\n"),
    });
    write("a.ts", `export {};\n${leak(STRIPE)}`);
    expect(await scan(["--baseline", "known.json"])).toMatchObject({ code: 0, found: [] });
    write("a.ts", leak(OTHER));
    const changed = await scan(["--baseline", "known.json"]);
    expect(changed).toMatchObject({ code: 1, found: ["a.ts:1"] });
    expect(changed.err).toContain("No longer found, and still in known.json: a.ts [stripe-secret-key]");
    write("b.ts", leak(STRIPE));
    const again = await scan(["--write-baseline", "known.json"]);
    expect(again.err).toContain("2 known findings are now in known.json\n");
    write("c.ts", leak(STRIPE));
    const more = await scan(["--write-baseline", "known.json"]);
    expect(more.err).toContain("3 known findings are now in known.json, 1 of them new\n");
  });

  test("keyward-baseline.json at the root holds by itself, and a named one holds in its place", async () => {
    const { scan, write } = repository();
    write("a.ts", leak(STRIPE));
    await scan(["--write-baseline", "keyward-baseline.json"]);
    expect(await scan([])).toMatchObject({ code: 0, found: [] });
    write("a.ts", leak(STRIPE) + leak(OTHER));
    expect(await scan([])).toMatchObject({ code: 1, found: ["a.ts:2"] });
    await scan(["--write-baseline", "other.json"]);
    expect(await scan(["--baseline", "other.json"])).toMatchObject({ code: 0, found: [] });
  });

  test("a missing one and a foreign one are told", async () => {
    const { scan, write } = repository();
    write("foreign.json", "[]");
    expect(await scan(["--baseline", "nowhere.json"])).toMatchObject({ code: 3 });
    expect(await scan(["--baseline", "foreign.json"])).toMatchObject({ code: 2 });
  });
});

test("standard input is scanned as a file of the name", async () => {
  const { scan } = repository();
  expect(await scan(["--stdin", "src/a.ts"], { input: leak(STRIPE) })).toMatchObject({
    code: 1,
    found: ["src/a.ts:1"],
  });
});

test("two sources at once, and numbers of threads that are none, are wrong usage", async () => {
  const { scan } = repository();
  for (const words of [
    ["--staged", "--history"],
    ["--stdin", "a", "b"],
    ["--jobs", "0"],
    ["--jobs", "x"],
  ]) {
    expect(await scan(words)).toMatchObject({ code: 2 });
  }
});

interface Scan {
  (
    words: readonly string[],
    options?: CliOptions,
  ): Promise<{
    code: number | null;
    err: string;
    /** `file:line` */
    found: string[];
    findings: Record<string, unknown>[];
    skipped: unknown[];
  }>;
  readonly folder: string;
}

/** An empty repository and a scan of it, which prints JSON. */
function repository(): TemporaryRepository & { scan: Scan } {
  const keyward = makeCli();
  const handle = repositoryAt(keyward.folder);
  handle.git("init", "-q", "-b", "main");
  const scan = async (words: readonly string[], options: CliOptions = {}) => {
    const { code, out, err } = await keyward(["scan", "--json", ...words], options);
    expect(out + err).not.toContain(STRIPE);
    const { findings = [], skipped = [] } = out === "" ? {} : JSON.parse(out);
    const found = findings.map(({ file, line }: { file: string; line: number }) => `${file}:${line}`);
    return { code, err, found, findings, skipped };
  };
  return { ...handle, scan: Object.assign(scan, { folder: keyward.folder }) };
}
