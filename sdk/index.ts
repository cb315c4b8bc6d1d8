/** `@keyward/sdk`: a project's secrets for programs, from a vault on a server or on this machine. */
import type { Context } from "./api.ts";
import { Keyward } from "./keyward.ts";

export type * from "./api.ts";
export { connect, Keyward, type KeywardOptions } from "./keyward.ts";
export { KeywardError, type ErrorBody } from "./keyward-error.ts";
export type { ErrorCode } from "../core/user-error.ts";
export type {
  JsonObject,
  JsonValue,
  RotationPolicy,
  SecretValue,
  Status,
  TokenType,
} from "../core/secret.ts";

let shared: Context | undefined;

/** StreamZero's `context`, of the vault that `connect()` finds by itself. */
export const context: Context = {
  get secrets() {
    shared ??= new Keyward().context;
    return shared.secrets;
  },
};
