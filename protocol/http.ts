/**
 * The shapes of the native API under `/api/v1`, defined once: the server checks requests against them and writes
 * answers with them, `/api/openapi.json` is made of them, and the SDK and the command line have their types.
 * What no schema can say (names, scopes, sizes of values) is checked by `core`, which has better words for it.
 */
export * from "./http/batch.ts";
export * from "./http/events.ts";
export * from "./http/file-entries.ts";
export * from "./http/logins.ts";
export * from "./http/policies.ts";
export * from "./http/problem.ts";
export * from "./http/resolution.ts";
export * from "./http/scope.ts";
export * from "./http/secrets.ts";
export * from "./http/tokens.ts";
export * from "./http/versions.ts";
export { TokenType } from "./http/secret-fields.ts";
