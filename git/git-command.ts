import { execFile } from "node:child_process";
import { accessSync, constants, statSync } from "node:fs";
import { delimiter, isAbsolute, join } from "node:path";
import { UserError } from "../core/user-error.ts";

export interface GitOutput {
  /** 0 for success; git's own meaning of 1 depends on the command, 128 is a refusal. */
  code: number;
  stdout: string;
  stderr: string;
}

/** @throws UserError GIT_UNAVAILABLE where git cannot be run or does not end in time */
export type Git = (folder: string, args: string[], input?: string) => Promise<GitOutput>;

/**
 * The `git` of the PATH: without a shell, without locks, in English, and with nothing that a hostile repository could
 * start by its configuration.
 * @returns null where the PATH has no git
 */
export function findGit(env: NodeJS.ProcessEnv, timeoutMs: number): Git | null {
  const program = findGitProgram(env);
  return program === null ? null : (folder, args, input) => runGit(program, timeoutMs, folder, args, input);
}

/** How git is started: always with `args` before any others, and with `env` alone. */
export interface GitProgram {
  readonly file: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

/**
 * @param place variables that lead to a repository, which are dropped from `env` otherwise
 * @returns null where the PATH has no git
 */
export function findGitProgram(env: NodeJS.ProcessEnv, place: NodeJS.ProcessEnv = {}): GitProgram | null {
  const file = onPath(process.platform === "win32" ? "git.exe" : "git", env);
  return file === null ? null : { file, args: SAFE, env: { ...gitEnvironment(env), ...place } };
}

/** Runs git to its end and keeps all that it says. */
export function runGit(
  { file, args: first, env }: GitProgram,
  timeoutMs: number,
  folder: string,
  args: readonly string[],
  input = "",
): Promise<GitOutput> {
  const options = {
    env,
    maxBuffer: Infinity,
    timeout: timeoutMs,
    killSignal: "SIGKILL",
    windowsHide: true,
  } as const;
  return new Promise((resolve, reject) => {
    const child = execFile(file, [...first, "-C", folder, ...args], options, (error, stdout, stderr) => {
      if (!error) resolve({ code: 0, stdout, stderr });
      else if (typeof error.code === "number") resolve({ code: error.code, stdout, stderr });
      else if (error.killed) reject(unusable(`git did not answer within ${timeoutMs / 1000} s`));
      else reject(unusable(`git could not be run (${error.code ?? error.signal})`));
    });
    child.stdin?.on("error", () => {}); // Git may end before it has read all; its exit code says why.
    child.stdin?.end(input);
  });
}

const SAFE = [
  "--no-pager",
  // These name programs; what we call needs none of them.
  "-c",
  "core.fsmonitor=false",
  "-c",
  "core.hooksPath=/dev/null",
  "-c",
  "log.showSignature=false",
  // A bare repository that lies in a folder as ordinary files brings its own configuration.
  "-c",
  "safe.bareRepository=explicit",
];

const ENVIRONMENT = {
  GIT_OPTIONAL_LOCKS: "0",
  GIT_NO_REPLACE_OBJECTS: "1",
  GIT_TERMINAL_PROMPT: "0",
  // A partial clone would fetch what it lacks, with a command of the repository's choice.
  GIT_NO_LAZY_FETCH: "1",
  GIT_ALLOW_PROTOCOL: "none",
  LC_ALL: "C",
};

/** Set by git for its hooks, and by people; they would lead away from the folder that we ask about. */
const LEADS_ASTRAY =
  /^GIT_(?:DIR|WORK_TREE|COMMON_DIR|INDEX_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|NAMESPACE|PREFIX|SHALLOW_FILE|GRAFT_FILE|(?:LITERAL|GLOB|NOGLOB|ICASE)_PATHSPECS|TRACE.*)$/;

function gitEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const inherited = Object.entries(env).filter(([name]) => !LEADS_ASTRAY.test(name));
  return { ...Object.fromEntries(inherited), ...ENVIRONMENT };
}

/** Git's reason, without the warnings before it and the advice behind it; where it was ended it has none. */
export function firstLine(stderr: string): string {
  const lines = stderr.trim().split("\n");
  const line = lines.find((one) => one.startsWith("fatal: ")) ?? lines[0]!;
  return line === "" ? "it ended without a reason" : line.replace(/\.$/, "");
}

export function unusable(what: string): UserError {
  return new UserError(
    "GIT_UNAVAILABLE",
    `${what}.`,
    'Run "git status" in the folder: it must work there. Until then Keyward cannot tell what git tracks.',
  );
}

/** An absolute path: Windows would look into the current folder first, which may be an untrusted workspace. */
function onPath(name: string, env: NodeJS.ProcessEnv): string | null {
  const path = env["PATH"] ?? env["Path"] ?? "";
  const candidates = path
    .split(delimiter)
    .filter((folder) => isAbsolute(folder))
    .map((folder) => join(folder, name));
  return candidates.find(isProgram) ?? null;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false; // Not there, or not ours to run: the next folder may have it.
  }
}
