import { createHash, randomBytes } from "node:crypto";
import type { Redacted } from "../core/redacted.ts";

/** `vscode.env.clipboard`. */
export interface Clipboard {
  readText(): PromiseLike<string>;
  writeText(text: string): PromiseLike<void>;
}

/**
 * Puts a value on the clipboard and takes it off again, unless something else was copied meanwhile. Between the
 * two it remembers only a salted hash.
 */
export class ClipboardGuard {
  readonly #clipboard: Clipboard;
  readonly #salt = randomBytes(16);
  #digest: string | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(clipboard: Clipboard) {
    this.#clipboard = clipboard;
  }

  async copy(value: Redacted, seconds: number): Promise<void> {
    clearTimeout(this.#timer);
    await this.#clipboard.writeText(value.reveal());
    this.#digest = this.#hash(value.reveal());
    this.#timer = setTimeout(() => void this.clear(), seconds * 1000);
  }

  /** Now; also when the window closes. */
  async clear(): Promise<void> {
    clearTimeout(this.#timer);
    const copied = this.#digest;
    this.#digest = undefined;
    if (copied === undefined) return;
    // A browser may refuse to tell what is there; then it is not ours to clear.
    const text = await Promise.resolve(this.#clipboard.readText()).catch(() => "");
    if (this.#hash(text) === copied) await this.#clipboard.writeText("");
  }

  #hash(text: string): string {
    return createHash("sha256").update(this.#salt).update(text).digest("base64");
  }
}
