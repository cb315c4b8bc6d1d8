/** What is scanned, or a window of it. */
export interface Source {
  readonly bytes: Uint8Array;
  /**
   * The bytes, one a character, so that offsets stay what they are. Made when it is first asked for: three of four
   * files of a program are done with before that.
   */
  readonly text: string;
}

/** @param text where it has been made already */
export function sourceOf(bytes: Uint8Array, text?: string): Source {
  return {
    bytes,
    get text() {
      return (text ??= Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1"));
    },
  };
}
