import { existsSync, realpathSync } from "node:fs";
import { join, resolve } from "node:path";
import { UserError } from "../core/user-error.ts";
import { findGitProgram, firstLine, runGit, unusable, type GitOutput } from "./git-command.ts";
import { gitOutput } from "./git-stream.ts";

/**
 * The commits and files that git keeps of one repository, a bare one too. Only commands that start no program of the
 * repository's choice are asked, and nothing is fetched.
 */
export interface ObjectDatabase {
  /** The work tree's top folder, absolute; for a bare repository its own folder. */
  readonly root: string;
  /** Where HEAD and MERGE_HEAD are: `.git`, or a linked work tree's folder in it. */
  readonly gitFolder: string;
  /** The commit that HEAD names; null on a branch without commits, and in a bare repository. */
  readonly head: string | null;
  /** The id of the tree without files, which a first commit is compared with. */
  readonly emptyTree: string;
  /** Older commits are missing: the oldest ones here look as if they had brought everything. */
  readonly isShallow: boolean;
  /** Whether something was left out when the repository was cloned. Git is asked once. */
  isPartial(): Promise<boolean>;
  /** Runs git to its end, whatever its exit code is. */
  run(args: readonly string[], input?: string): Promise<GitOutput>;
  /** What git writes, as it comes. @throws UserError GIT_UNAVAILABLE where it fails */
  output(args: readonly string[], input?: AsyncIterable<string> | Iterable<string>): AsyncIterable<Buffer>;
}

/**
 * @param env of the process: inside of a hook git names the repository and the index by variables, and they count
 * where `folder` is the current one
 * @throws UserError FILE_NOT_FOUND where there is no repository, GIT_UNAVAILABLE where git cannot read it
 */
export async function openObjectDatabase(
  folder: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<ObjectDatabase> {
  const real = realpathSync(folder); // At once, so that the caller has its turn while git answers.
  const program = findGitProgram(env, placeOf(real, env));
  if (!program) throw unusable(`the repository of ${folder} is asked for, and there is no git on the PATH`);
  const run = (args: readonly string[], input?: string) => runGit(program, TIMEOUT_MS, real, args, input);

  const { code, stdout, stderr } = await run(["rev-parse", ...FACTS]);
  const lines = stdout.split(/\r?\n/).slice(0, -1);
  const head = code === 0 ? lines.pop()! : null;
  const [format = "", shallow, gitFolder, root = gitFolder, ...rest] = lines;
  if (gitFolder === undefined || root === undefined || (code > 1 && !NO_WORK_TREE.test(stderr))) {
    if (NO_REPOSITORY.test(stderr)) throw noRepository(folder);
    throw unusable(`git cannot read the repository of ${folder}: ${firstLine(stderr)}`);
  }
  const emptyTree = EMPTY_TREES.get(format);
  if (rest.length > 0) throw unusable(`the path of the repository ${folder} has a line break in it`);
  if (emptyTree === undefined) throw unusable(`the repository of ${folder} has objects of an unknown format`);
  let partial: Promise<boolean> | undefined;
  const askPartial = async () => (await run(["config", "--get-regexp", PARTIAL])).stdout !== "";
  return {
    root: resolve(root),
    gitFolder,
    head,
    emptyTree,
    isShallow: shallow === "true",
    isPartial: () => (partial ??= askPartial()),
    run,
    output: (args, input) => gitOutput(program, real, args, input),
  };
}

/** Each is one line of the answer. In a bare repository the fourth fails; without a commit the last one, with code 1. */
const FACTS = [
  "--show-object-format",
  "--is-shallow-repository",
  "--absolute-git-dir",
  "--show-toplevel",
  "--quiet",
  "--verify",
  "HEAD^{commit}",
];
const NO_WORK_TREE = /must be run in a work tree/;
const NO_REPOSITORY = /not a git repository|cannot use bare repository/;
const PARTIAL = String.raw`^(extensions\.partialclone|remote\..*\.promisor)$`;
const TIMEOUT_MS = 30_000;

/** Git knows them without an object. */
const EMPTY_TREES = new Map([
  ["sha1", "4b825dc642cb6eb9a060e54bf8d69288fbee4904"],
  ["sha256", "6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321"],
]);

/** Git sets these for its hooks: the index of a partial commit, a work tree of its own, objects under quarantine. */
const PLACES = [
  "GIT_DIR",
  "GIT_WORK_TREE",
  "GIT_COMMON_DIR",
  "GIT_INDEX_FILE",
  "GIT_OBJECT_DIRECTORY",
  "GIT_ALTERNATE_OBJECT_DIRECTORIES",
];

function placeOf(folder: string, env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  // A bare repository is opened only where it is named itself: below other files it may be somebody's trap.
  const isBare = ["HEAD", "objects", "refs"].every((name) => existsSync(join(folder, name)));
  if (folder !== process.cwd()) return isBare ? { GIT_DIR: folder } : {};
  const set = PLACES.flatMap((name) => {
    const value = env[name];
    return value === undefined || value === "" ? [] : [[name, value] as const];
  });
  return { ...(isBare && { GIT_DIR: folder }), ...Object.fromEntries(set) };
}

function noRepository(folder: string): UserError {
  return new UserError(
    "FILE_NOT_FOUND",
    `${folder} is in no git repository.`,
    "Change to a folder of the repository, or name it.",
  );
}
