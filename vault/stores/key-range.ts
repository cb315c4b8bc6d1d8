export interface KeyRange {
  readonly from: string;
  readonly isFromIncluded: boolean;
  /** The first key that is no longer part of it. */
  readonly to: string;
}

/** The keys that begin with `prefix` and come behind `after`. */
export function keyRange(prefix: string, after = ""): KeyRange {
  // Keys are ASCII, so that everything that begins with the prefix comes before the prefix and DEL.
  const to = `${prefix}\u{7f}`;
  return after < prefix || after === ""
    ? { from: prefix, isFromIncluded: true, to }
    : { from: after, isFromIncluded: false, to };
}
