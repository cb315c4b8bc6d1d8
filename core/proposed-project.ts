import { NO_PROJECT, partProblem } from "./scope.ts";

/**
 * The project that a folder's name proposes; undefined where nothing of it may name one.
 * @param folder its name, without the path
 */
export function proposedProject(folder: string): string | undefined {
  const name = folder.replaceAll(/[^A-Za-z0-9_.-]+/g, "-").replace(/^[^A-Za-z0-9_]+/, "");
  return name !== NO_PROJECT && partProblem("project", name) === undefined ? name : undefined;
}
