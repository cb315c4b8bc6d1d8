/** Which of the three kinds of secrets file a path names. */
export type SecretsFileKind =
  | { readonly kind: "shared" }
  | { readonly kind: "local" }
  | { readonly kind: "environment"; readonly environment: string };

/**
 * `secrets.json` is committed, `secrets.local.json` is ignored, `secrets.<environment>.json` is for one
 * environment. Undefined for any other file, and for .NET's user secrets, which are not ours.
 * @param path with `/` or `\` between its parts
 */
export function secretsFileKind(path: string): SecretsFileKind | undefined {
  const parts = path.split(/[\\/]/);
  const name = parts.at(-1) ?? "";
  if (name === "secrets.json") return isDotNetUserSecrets(parts) ? undefined : { kind: "shared" };
  if (name === "secrets.local.json") return { kind: "local" };
  // The usual name of a JSON Schema for such files, ours among them.
  if (name === "secrets.schema.json") return undefined;
  const environment = /^secrets\.([A-Za-z0-9_][A-Za-z0-9_.-]{0,62})\.json$/.exec(name)?.[1];
  return environment === undefined ? undefined : { kind: "environment", environment };
}

/** `…/usersecrets/<id>/secrets.json` and macOS's and Linux's `.microsoft/usersecrets/<id>/secrets.json`. */
function isDotNetUserSecrets(parts: readonly string[]): boolean {
  return parts.at(-3)?.toLowerCase() === "usersecrets";
}
