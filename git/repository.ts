import { existsSync } from "node:fs";
import { realpath } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { findGit, firstLine, unusable } from "./git-command.ts";
import { ignoredAmong } from "./ignored.ts";
import { editNearestIgnoreFile, type IgnoreEdit } from "./ignore-file.ts";
import { parseListing } from "./listing.ts";
import { isWithin, pathMapper } from "./paths.ts";
import { findRootCommit } from "./root-commit.ts";

/**
 * What git says of one work tree, asked anew at each call. Paths go in absolute or relative to `root`, and come out
 * relative to it with `/`. A path outside of it, or inside a nested repository, is neither tracked nor ignored here:
 * open that repository. All calls throw UserError GIT_UNAVAILABLE where git fails.
 */
export interface Repository {
  /** The work tree's top folder, absolute, with links resolved. */
  root: string;
  /** In the index, also where the file was deleted from the work tree. */
  isTracked(path: string): Promise<boolean>;
  trackedFiles(): Promise<Set<string>>;
  /** Those of `paths`, as they were given, that an ignore rule holds for. Tracked files are never ignored. */
  isIgnored(paths: string[]): Promise<Set<string>>;
  /** Files of the work tree, tracked and untracked, that are not ignored. */
  listFiles(): Promise<string[]>;
  /** The same in one call with what is beside them. */
  workTree(): Promise<WorkTree>;
  /** On any branch, tag or stash that this clone has; a shallow clone lacks older ones, and amended ones are lost. */
  wasEverCommitted(path: string): Promise<boolean>;
  /** Null on a branch without commits. */
  headCommit(): Promise<string | null>;
  /** The first commit of the main line, the same in every whole clone; null without commits and in a shallow clone. */
  rootCommit(): Promise<string | null>;
  /** Adds `path` to the nearest .gitignore that exists, else the root's; null where it is outside the repository. */
  addToIgnoreFile(path: string): Promise<IgnoreEdit | null>;
}

/** What a work tree holds. */
export interface WorkTree {
  /** Tracked and untracked ones that are not ignored. */
  readonly files: readonly string[];
  /** Folders with a repository of their own, of which no file is among `files`: submodules and untracked ones. */
  readonly nested: readonly string[];
  /** Folders that git may not enter, with the reason: files in them are taken for deleted. */
  readonly closed: readonly { readonly folder: string; readonly why: string }[];
}

export interface RepositoryOptions {
  env?: NodeJS.ProcessEnv;
  /** For each call of git; 30 seconds by default. */
  timeoutMs?: number;
}

/**
 * @returns null where no work tree is at or above the folder: no repository, or a bare one
 * @throws UserError GIT_UNAVAILABLE where there is a repository and git cannot read it: it is not installed,
 * it does not trust the folder's owner, or the repository is broken
 */
export async function openRepository(
  folder: string,
  { env = process.env, timeoutMs = 30_000 }: RepositoryOptions = {},
): Promise<Repository | null> {
  const real = await realpath(folder).catch(nullIfMissing);
  if (real === null || !hasRepository(real)) return null;
  const git = findGit(env, timeoutMs);
  if (!git) throw unusable(`${folder} is in a git repository, and there is no git on the PATH`);

  const { code, stdout, stderr } = await git(real, ["rev-parse", "--show-toplevel"]);
  if (code !== 0 && NO_WORK_TREE.test(stderr)) return null;
  if (code !== 0) throw unusable(`git cannot read the repository of ${folder}: ${firstLine(stderr)}`);
  const root = resolve(stdout.replace(/\r?\n$/, ""));
  // core.worktree may claim any folder, all of the disk for example.
  if (!isWithin(root, real) || !existsSync(join(root, ".git"))) {
    throw unusable(`the repository of ${folder} lays its files in ${root}, another folder`);
  }
  const inRoot = await pathMapper(root, resolve(folder), real);

  async function ask(args: string[]): Promise<string> {
    const { code, stdout, stderr } = await git!(root, args);
    if (code === 0) return stdout;
    throw unusable(`"git ${args[0]}" failed in ${root}: ${firstLine(stderr)}`);
  }

  return {
    root,
    async isTracked(path) {
      const inside = inRoot(path);
      if (inside === null) return false;
      return parseListing(await ask([...TRACKED, "--", literally(inside)])).tracked.has(inside);
    },
    async trackedFiles() {
      return parseListing(await ask(TRACKED)).tracked;
    },
    async isIgnored(paths) {
      return ignoredAmong(paths, inRoot, (args, input) => git(root, args, input));
    },
    async listFiles() {
      return parseListing(await ask(LIST_ALL)).present;
    },
    async workTree() {
      const { code, stdout, stderr } = await git(root, LIST_ALL);
      if (code !== 0) throw unusable(`"git ls-files" failed in ${root}: ${firstLine(stderr)}`);
      const { present: files, nested } = parseListing(stdout);
      return { files, nested, closed: closedFolders(stderr) };
    },
    async wasEverCommitted(path) {
      const inside = inRoot(path);
      if (inside === null) return false;
      // Without --full-history a branch that added and removed the file before its merge is passed over.
      return (
        (await ask(["rev-list", "--all", "--full-history", "--max-count=1", "--", literally(inside)])) !== ""
      );
    },
    async headCommit() {
      const { code, stdout, stderr } = await git(root, ["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]);
      if (code > 1) throw unusable(`git cannot read HEAD in ${root}: ${firstLine(stderr)}`);
      return stdout.trim() || null;
    },
    rootCommit: () => findRootCommit((args) => git(root, [...args])),
    async addToIgnoreFile(path) {
      const inside = inRoot(path);
      return inside === null ? null : editNearestIgnoreFile(root, inside);
    },
  };
}

/** Git only warns of them, each once or more often. */
function closedFolders(stderr: string): WorkTree["closed"] {
  const warnings = stderr.matchAll(/^warning: could not open directory '(.+?)\/?': (.+)$/gm);
  return [...new Map(Array.from(warnings, ([, folder, why]) => [folder!, why!]))].map(([folder, why]) => ({
    folder,
    why,
  }));
}

/** A deleted file is listed twice, with -c as tracked and with -d as removed. */
const TRACKED = ["ls-files", "-z", "-t", "-s", "-c"];
export const LIST_ALL = [...TRACKED, "-d", "-o", "--exclude-standard"];

/** A name may have git's wildcards and signs in it. */
function literally(path: string): string {
  return `:(literal)${path}`;
}

/** What git says, in English, outside of a repository, in a bare one, and inside of a .git folder. */
const NO_WORK_TREE = /not a git repository|must be run in a work tree|cannot use bare repository/;

/** Spares most folders outside of any repository the start of a process, and tells them from those git cannot read. */
function hasRepository(folder: string): boolean {
  if (existsSync(join(folder, ".git"))) return true;
  const parent = dirname(folder);
  return parent !== folder && hasRepository(parent);
}

function nullIfMissing(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null;
  throw error;
}
