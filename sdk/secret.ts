import { withPlainNumbers } from "../core/exact-json.ts";
import type { Redacted } from "../core/redacted.ts";
import { valueText, type SecretValue } from "../core/secret.ts";
import type { Secret, SecretMetadata } from "./api.ts";

/** What callers get to see of a value that was read. */
export function secretWith<V extends SecretValue>(
  metadata: SecretMetadata,
  inherited: boolean,
  value: Redacted<SecretValue>,
): Secret<V> {
  return new RevealedSecret({ ...metadata, inherited }, value) as unknown as Secret<V>;
}

/**
 * The value is no property of its own: spreading, `Object.entries`, JSON and structured logging do not find it. JSON
 * leaves it out, for a mask in its place could be taken for a value and sent somewhere as a password.
 */
class RevealedSecret {
  readonly #value: Redacted<SecretValue>;

  constructor(metadata: SecretMetadata & { readonly inherited: boolean }, value: Redacted<SecretValue>) {
    Object.assign(this, metadata);
    this.#value = value;
  }

  get value(): SecretValue {
    const value = this.#value.reveal();
    // Whoever changes what he got must not change what the cache holds.
    return typeof value === "string" ? value : withPlainNumbers(value);
  }

  toString(): string {
    return valueText(this.#value.reveal());
  }

  [Symbol.for("nodejs.util.inspect.custom")](): object {
    return Object.assign({}, this, { value: this.#value });
  }
}
