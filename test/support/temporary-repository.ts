import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** A real repository in a temporary folder, on the unborn branch `main`. It goes with the test that made it. */
export interface TemporaryRepository {
  /** Absolute, with links resolved. */
  root: string;
  git: (...args: string[]) => string;
  write: (path: string, text?: string) => void;
  /** Writes and commits the files. */
  commit: (...paths: string[]) => void;
}

export function temporaryRepository(): TemporaryRepository {
  const repository = repositoryAt(temporaryFolder());
  repository.git("init", "-q", "-b", "main");
  return repository;
}

export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "keyward-git-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A handle on a folder that is a repository already, or becomes one. */
export function repositoryAt(root: string): TemporaryRepository {
  const git = (...args: string[]) =>
    execFileSync("git", args, { cwd: root, env: ENVIRONMENT, encoding: "utf8", stdio: "pipe" });
  const write = (path: string, text = `${path}\n`) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  return {
    root,
    git,
    write,
    commit(...paths) {
      for (const path of paths) write(path);
      git("--literal-pathspecs", "add", "-f", "--", ...paths);
      git("commit", "-q", "-m", "a commit");
    },
  };
}

/** Nothing of the machine's own configuration, and the same author and time always. */
const ENVIRONMENT = {
  PATH: process.env["PATH"],
  HOME: "/nonexistent",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_AUTHOR_NAME: "Test",
  GIT_AUTHOR_EMAIL: "test@example.com",
  GIT_AUTHOR_DATE: "2026-01-01T00:00:00Z",
  GIT_COMMITTER_NAME: "Test",
  GIT_COMMITTER_EMAIL: "test@example.com",
  GIT_COMMITTER_DATE: "2026-01-01T00:00:00Z",
};
