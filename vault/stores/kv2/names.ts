/**
 * A key as one name in a folder: what a path may not hold, or would take for a folder, is written as `~` and two
 * hexadecimal digits. All of a collection is therefore one list.
 */
export function nameOfKey(key: string): string {
  return key.replaceAll(
    /[^A-Za-z0-9_-]/gu,
    (character) =>
      `~${Buffer.from(character)
        .toString("hex")
        .replaceAll(/(?!^)(?=(?:..)+$)/g, "~")}`,
  );
}

export function keyOfName(name: string): string {
  return decodeURIComponent(name.replaceAll("~", "%"));
}

/** Eleven digits, so that a list of them is in their order. */
export function nameOfSequence(sequence: number): string {
  return String(sequence).padStart(11, "0");
}
