import { readFile } from "node:fs/promises";
import { UserError } from "../../core/user-error.ts";
import { baselineText, parseBaseline, type Baseline } from "../../findings/baseline.ts";

/** @throws UserError FILE_NOT_FOUND, NO_ACCESS, FILE_INVALID */
export async function readBaseline(file: string): Promise<Baseline> {
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    const code = codeOf(cause);
    if (code === "ENOENT") {
      throw new UserError(
        "FILE_NOT_FOUND",
        `There is no baseline ${file}.`,
        `Run "keyward scan --write-baseline ${file}" to make one.`,
        { cause },
      );
    }
    throw new UserError(
      "NO_ACCESS",
      `The baseline ${file} cannot be read (${code}).`,
      "Correct its rights.",
      { cause },
    );
  });
  return parseBaseline(text, file);
}

/** The same where the file exists, else undefined. */
export async function readBaselineIfThere(file: string): Promise<Baseline | undefined> {
  return readBaseline(file).catch((error: unknown) => {
    if (error instanceof UserError && error.code === "FILE_NOT_FOUND") return undefined;
    throw error;
  });
}

/** @throws UserError FILE_NOT_FOUND, NO_ACCESS, DISK_FULL */
export async function writeBaseline(file: string, baseline: Baseline): Promise<void> {
  // It loads Node's cryptography, which takes a while and which most scans do not need.
  const { writeWhole } = await import("../write-whole.ts");
  await writeWhole(file, baselineText(baseline), { named: `The baseline ${file}`, mode: "kept" });
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown reason";
}
