import { realpath } from "node:fs/promises";
import { UserError } from "../core/user-error.ts";

/**
 * The absolute path of something that a person named, with links followed.
 * @throws UserError FILE_NOT_FOUND
 */
export async function existingPath(named: string): Promise<string> {
  try {
    return await realpath(named);
  } catch (cause) {
    throw new UserError(
      "FILE_NOT_FOUND",
      `There is no file or folder ${named}.`,
      "Check the path; it is read from the current folder.",
      { cause },
    );
  }
}
