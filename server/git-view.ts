import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { UserError } from "../core/user-error.ts";
import type { Repository, WorkTree } from "../git/repository.ts";

/** What git says of one file. */
export interface GitFacts {
  readonly tracked: boolean;
  readonly ignored: boolean;
  /** Some commit of the history holds it; false until that is known, for asking a long history takes seconds. */
  readonly committed: boolean;
}

export type OpenRepository = (folder: string) => Promise<Repository | null>;

/** For how long an answer is given without asking git again. */
const FRESH_MS = 10_000;

interface Answer {
  readonly facts: GitFacts | null;
  readonly at: number;
}

/**
 * What git says, remembered. An answer that has grown old is given once more while git is asked in the background,
 * so that typing never waits for a process.
 */
export class GitView {
  readonly #open: OpenRepository;
  readonly #changed: () => void;
  readonly #repositories = new Map<string, Promise<Repository | null>>();
  readonly #answers = new Map<string, Promise<Answer>>();
  /** What is being found out in the background. */
  readonly #pending = new Set<Promise<void>>();
  #problem: UserError | undefined;

  constructor(open: OpenRepository, changed: () => void) {
    this.#open = open;
    this.#changed = changed;
  }

  /** Why git could not be asked. Until it can, files count as outside of git. */
  get problem(): UserError | undefined {
    return this.#problem;
  }

  /** Null where there is none yet: that is not remembered, for somebody may be about to make one. */
  repositoryOf(folder: string): Promise<Repository | null> {
    const known = this.#repositories.get(folder);
    if (known) return known;
    // The folders of one repository share it: it takes a process to open.
    const top = topOf(folder);
    const opened = this.#repositories.get(top) ?? this.#guard(() => this.#open(folder));
    for (const name of [folder, top]) {
      this.#repositories.set(name, opened);
      void opened.then((repository) => repository ?? this.#repositories.delete(name));
    }
    return opened;
  }

  /** Null outside of git. */
  async facts(path: string): Promise<GitFacts | null> {
    const known = this.#answers.get(path);
    if (!known) return (await this.#ask(path, undefined)).facts;
    const answer = await known;
    if (Date.now() - answer.at > FRESH_MS) void this.#ask(path, answer);
    return answer.facts;
  }

  /** The same for those who ask once and would rather wait: how long, is up to the length of the history. */
  async wholeFacts(path: string): Promise<GitFacts | null> {
    await this.facts(path);
    await Promise.all(this.#pending);
    return this.facts(path);
  }

  /** The repository around a folder and the files in its work tree; null outside of git. */
  async workTreeOf(folder: string): Promise<(WorkTree & Pick<Repository, "root">) | null> {
    const repository = await this.repositoryOf(folder);
    const tree = repository && (await this.#guard(() => repository.workTree()));
    return tree && { ...tree, root: repository.root };
  }

  /** Those of the paths that the repository around a folder ignores. */
  async ignoredAmong(folder: string, paths: readonly string[]): Promise<ReadonlySet<string>> {
    if (paths.length === 0) return new Set();
    const repository = await this.repositoryOf(folder);
    return (repository && (await this.#guard(() => repository.isIgnored([...paths])))) ?? new Set();
  }

  /** What git tracks or ignores may have changed. */
  forget(): void {
    this.#repositories.clear();
    this.#answers.clear();
  }

  #ask(path: string, before: Answer | undefined): Promise<Answer> {
    const asked = this.#factsNow(path, before?.facts?.committed ?? false);
    if (!before) this.#answers.set(path, asked);
    const pending = this.#complete(path, asked, before).finally(() => this.#pending.delete(pending));
    this.#pending.add(pending);
    return asked;
  }

  /** Adds what takes long to find out, and tells where the answer has changed from the one that was given. */
  async #complete(path: string, asked: Promise<Answer>, before: Answer | undefined): Promise<void> {
    const answer = await asked;
    const committed = await this.#committed(path, answer.facts);
    const facts = answer.facts && { ...answer.facts, committed };
    this.#answers.set(path, Promise.resolve({ facts, at: Date.now() }));
    const given = before ?? answer;
    if (JSON.stringify(given.facts) !== JSON.stringify(facts)) this.#changed();
  }

  async #factsNow(path: string, committed: boolean): Promise<Answer> {
    const repository = await this.repositoryOf(dirname(path));
    const askBoth = async (repository: Repository) => {
      const [tracked, ignored] = await Promise.all([
        repository.isTracked(path),
        repository.isIgnored([path]),
      ]);
      return { tracked, ignored: ignored.has(path), committed };
    };
    const facts = repository && (await this.#guard(() => askBoth(repository)));
    return { facts, at: Date.now() };
  }

  async #committed(path: string, facts: GitFacts | null): Promise<boolean> {
    if (!facts || facts.committed) return facts !== null;
    const repository = await this.repositoryOf(dirname(path));
    return (repository && (await this.#guard(() => repository.wasEverCommitted(path)))) ?? false;
  }

  /** Only a question that git itself answers well ends the problem: none is asked where the repository does not open. */
  async #guard<T>(ask: () => Promise<T | null>): Promise<T | null> {
    try {
      const answer = await ask();
      this.#problem = undefined;
      return answer;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      this.#problem = error;
      return null;
    }
  }
}

/** The nearest folder with a `.git`, upward; the folder itself where there is none. */
function topOf(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, ".git"))) return at;
    if (dirname(at) === at) return folder;
  }
}
