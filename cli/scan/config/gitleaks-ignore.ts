/** A line of a `.gitleaksignore`: `file:rule:line`, or with a commit before it. */
export interface IgnoredPlace {
  readonly commit: string | undefined;
  /** With `/`, from the repository's root. */
  readonly file: string;
  readonly line: number;
}

/**
 * The places that a `.gitleaksignore` names. Its rules' names are another tool's and are not looked at. Lines that
 * are none of its forms are passed over, as that tool does.
 */
export function parseGitleaksIgnore(text: string): IgnoredPlace[] {
  return text.split(/\r?\n/).flatMap((row) => {
    const found = /^(?:([0-9a-f]{7,64}):)?(.+):[^:]+:(\d+)$/.exec(row.trim());
    if (!found || row.trimStart().startsWith("#")) return [];
    return [{ commit: found[1], file: found[2]!.replaceAll("\\", "/"), line: Number(found[3]) }];
  });
}

/** Whether one of the places is the finding's; a place with a commit holds for that commit alone. */
export function isIgnoredPlace(
  places: readonly IgnoredPlace[],
  {
    file,
    line,
    commit,
  }: { readonly file: string; readonly line: number; readonly commit?: string | undefined },
): boolean {
  return places.some(
    (place) =>
      place.file === file &&
      place.line === line &&
      (place.commit === undefined || (commit !== undefined && commit.startsWith(place.commit))),
  );
}
