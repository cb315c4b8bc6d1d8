import { realpath } from "node:fs/promises";
import path from "node:path";
import { UserError } from "../core/user-error.ts";

/**
 * The absolute path of something that a person named, with links followed.
 * @param from the folder from which it is read
 * @throws UserError FILE_NOT_FOUND, NO_ACCESS
 */
export async function existingPath(named: string, from: string): Promise<string> {
  try {
    return await realpath(path.resolve(from, named));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "EACCES")
      throw new UserError(
        "NO_ACCESS",
        `${named} cannot be reached.`,
        "Correct the rights of the folders that it lies in.",
        { cause },
      );
    throw new UserError(
      "FILE_NOT_FOUND",
      `There is no file or folder ${named}.`,
      "Check the path; it is read from the current folder.",
      { cause },
    );
  }
}
