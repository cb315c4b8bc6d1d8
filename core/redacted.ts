const MASK = "‹redacted›";

/**
 * Plaintext on its way from the vault to the one place that needs it. Printing, JSON, template strings and
 * inspection all give `‹redacted›`; the only door is `reveal()`, so that `grep reveal` lists every use.
 */
export class Redacted<T = string> {
  readonly #value: T;

  constructor(value: T) {
    this.#value = value;
  }

  reveal(): T {
    return this.#value;
  }

  toString(): string {
    return MASK;
  }

  toJSON(): string {
    return MASK;
  }

  [Symbol.toPrimitive](): string {
    return MASK;
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return MASK;
  }
}
