import { createHash } from "node:crypto";
import { join } from "node:path";
import { UserError } from "../../core/user-error.ts";
import type { Finding } from "../../detect/finding.ts";
import { BASELINE_NAME, parseBaseline, type Baseline } from "../../findings/baseline.ts";
import { fingerprint, fingerprintKey, stretch } from "../../findings/fingerprint.ts";
import type { Documents } from "../documents.ts";
import type { FileSystem } from "../file-system.ts";
import type { FileHome } from "./home.ts";

const SIZE_LIMIT = 16 * 1024 * 1024;
/** How many stretched secrets are remembered: each cost 20 ms. */
const REMEMBERED = 2_000;

/** The baselines at the roots of repositories. An open one counts as it stands in the editor. */
export class Baselines {
  readonly #files: FileSystem;
  readonly #documents: Documents;
  readonly #byFile = new Map<string, Promise<Baseline | null>>();
  readonly #problems = new Map<string, UserError>();
  readonly #stretched = new Map<string, Promise<Buffer>>();

  constructor(files: FileSystem, documents: Documents) {
    this.#files = files;
    this.#documents = documents;
  }

  /** Why a baseline hides nothing, one for each that cannot be read. */
  get problems(): readonly UserError[] {
    return [...this.#problems.values()];
  }

  /** The findings that the baseline does not know. A broken one knows none, and is a problem. */
  async unknownTo<F extends Finding>(
    { root, path }: FileHome,
    text: string,
    findings: readonly F[],
  ): Promise<readonly F[]> {
    const baseline = await this.#at(join(root, BASELINE_NAME));
    const known = baseline?.findings.filter(({ file }) => file === path) ?? [];
    if (!baseline || known.length === 0) return findings;
    const fingerprints = new Set(known.map((one) => one.fingerprint));
    const rules = new Set(known.map(({ rule }) => rule));
    const isKnown = async (finding: F) =>
      rules.has(finding.rule) && fingerprints.has(await this.fingerprint(baseline, path, text, finding));
    const answers = await Promise.all(findings.map(isKnown));
    return findings.filter((_, index) => !answers[index]);
  }

  async fingerprint(
    { salt }: Pick<Baseline, "salt">,
    path: string,
    text: string,
    { rule, start, end }: Pick<Finding, "rule" | "start" | "end">,
  ): Promise<string> {
    const key = fingerprintKey(salt);
    const secret = text.slice(start, end);
    const id = createHash("sha256").update(key).update(secret).digest("hex");
    const stretched = this.#stretched.get(id) ?? stretch(key, secret);
    if (this.#stretched.size >= REMEMBERED) this.#stretched.clear();
    this.#stretched.set(id, stretched);
    return fingerprint(await stretched, rule, path);
  }

  /** The baseline has changed, on the disk or in the editor. */
  forget(file: string): void {
    this.#byFile.delete(file);
    this.#problems.delete(file);
  }

  /** @throws UserError FILE_INVALID, NO_ACCESS */
  async read(file: string): Promise<Baseline | null> {
    const open = this.#documents.atPath(file)?.getText();
    const text = open ?? (await this.#files.read(file, SIZE_LIMIT));
    if (typeof text === "string") return text.trim() === "" ? null : parseBaseline(text, BASELINE_NAME);
    if (text.why === "absent") return null;
    throw new UserError("NO_ACCESS", `The baseline ${file} cannot be read.`, "Correct its rights.");
  }

  #at(file: string): Promise<Baseline | null> {
    const known = this.#byFile.get(file);
    if (known) return known;
    const read = this.read(file).catch((error: unknown) => {
      if (!(error instanceof UserError)) throw error;
      this.#problems.set(file, error);
      return null;
    });
    this.#byFile.set(file, read);
    return read;
  }
}
