/** In the place of `git/work-changes.ts`: a browser starts no git. */
export async function workChanges(): Promise<null> {
  return null;
}

export async function fileChanges(): Promise<null> {
  return null;
}
