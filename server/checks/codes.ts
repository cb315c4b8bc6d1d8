import type { FileProblem } from "../../core/secrets-file-model.ts";

export type Severity = "error" | "warning" | "information" | "hint";

export interface CheckKind {
  readonly title: string;
  readonly severity: Severity;
  /** `json`: VS Code's JSON support tells it, in other editors its language service inside our server. */
  readonly toldBy: "json" | "keyward";
  /** Why, and what to do, for docs/checks.md. */
  readonly explanation: string;
}

/** Every check of secrets files and of names in code, defined once: diagnostics, docs/checks.md and tests come from here. */
export const CHECKS = {
  "json-syntax": json(
    "Broken JSON",
    "The text cannot be read as JSON here. What could be read is still used.",
  ),
  "json-comment": json(
    "Comment",
    "JSON has no comments, and the platforms that read this file refuse them. Say it in `$description`.",
  ),
  "json-trailing-comma": json("Trailing comma", "JSON has no comma after the last item."),
  "duplicate-key": json(
    "Duplicated name",
    "JSON readers take the last one and pass over the others without a word.",
    "warning",
  ),
  "value-not-text": json(
    "Value that is no text",
    "A value is text in double quotes, or an object for several attributes. Numbers and booleans are written as text, as the environment has them.",
  ),
  "wrong-shape": json(
    "Wrong type",
    "The file is an object, and each annotation has one form; what has another is left out.",
  ),
  "file-too-large": ours(
    "File too large",
    "error",
    "Files above 5 MB are not read. Large values belong in the vault.",
  ),
  "file-too-deep": ours("Too much nesting", "error", "Values are read to a depth of 64 objects and lists."),
  "scope-invalid": ours(
    "Impossible scope",
    "error",
    "`$scope` has `project`, `environment` and `service`. An environment or service needs a project (`-` for a service that belongs to none), and `local` is no environment.",
  ),
  "scope-conflict": ours(
    "Conflicting scopes",
    "warning",
    "A folder is bound to another project than the folder around it, or two files bind one folder differently. Files around it then take no part in what is asked here.",
  ),
  "scope-environment": ours(
    "The file's name and its scope disagree",
    "error",
    "`secrets.<environment>.json` is for the environment in its name. With another one in `$scope`, nothing in it can ever be used.",
  ),
  "environment-unknown": ours(
    "Unknown environment",
    "warning",
    "`$envs` is compared exactly with the environment asked. One that exists nowhere, such as `prd` beside `production`, never matches.",
  ),
  "annotation-unknown": ours(
    "Unknown annotation",
    "error",
    "A name that starts with `$` is an annotation; this one means nothing. Often it is a slip of the keyboard.",
  ),
  "annotation-stray": ours(
    "Not an annotation",
    "error",
    "An object with any `$`-name is an annotated entry: names without `$` in it are passed over. Attributes of a value go into `$value`.",
  ),
  "value-and-from": ours(
    "Two values",
    "error",
    "`$value` gives a value and `$from` says that another secret gives it. `$value` is used.",
  ),
  "key-invalid": ours(
    "Impossible name",
    "error",
    "Names have letters, digits, `_`, `.` and `-`, at most 255, and start with a letter or `_`.",
  ),
  "key-style": ours(
    "Name that helps nobody",
    "information",
    "`SERVICE_ENVIRONMENT_TYPE`, or plain UPPER_SNAKE, says what it is and works in every shell.",
  ),
  expired: ours(
    "Expired",
    "warning",
    "After `$expires_at` the secret is refused; a wider definition is not used in its place.",
  ),
  "expires-soon": ours(
    "Expires soon",
    "information",
    "Within `notifyBefore` of its rotation policy, or within 7 days.",
  ),
  "expiry-milliseconds": ours(
    "Expiry in milliseconds",
    "error",
    "`$expires_at` is in seconds. A number of this size is in milliseconds, and would never expire.",
  ),
  "rotation-due": ours(
    "Rotation is due",
    "warning",
    "The value in the vault is older than the period of its rotation policy.",
  ),
  "rotation-soon": ours(
    "Rotation is due soon",
    "information",
    "The value in the vault reaches the end of its period within `notifyBefore`.",
  ),
  "duration-invalid": ours(
    "Impossible duration",
    "error",
    "A number and a unit of s, m, h, d or w: `30d`, `1h30m`; at most 100 years.",
  ),
  "reference-invalid": ours(
    "Not a secret:// URI",
    "error",
    "`$from` is `secret://project/environment/service/NAME` with `*` for any.",
  ),
  "reference-unresolved": ours(
    "Reference to nothing",
    "error",
    "What `$from` names is defined neither in a file that takes part nor in the vault.",
  ),
  "reference-cycle": ours(
    "Circular references",
    "error",
    "Entries refer to each other and none gives a value.",
  ),
  "reference-refused": ours(
    "Reference to a revoked or expired secret",
    "warning",
    "The definition that `$from` comes to was revoked or has expired, so that nothing is given.",
  ),
  "reference-environment": ours(
    "Reference to another environment",
    "warning",
    "An entry for one environment takes its value from another: often a copy that was not adapted.",
  ),
  "ciphertext-invalid": ours(
    "Damaged ciphertext",
    "error",
    "`encrypted:v1:<keyId>:<base64>` was cut or edited and cannot be decrypted.",
  ),
  "plaintext-tracked": ours(
    "Plaintext in git",
    "warning",
    "Git tracks this file, so that everybody with the repository has the value. Move it to the vault, encrypt it in place where the vault is linked to a server, or keep it in an ignored file. What was ever committed stays in the history: rotate it as well.",
  ),
  "plaintext-unignored": ours(
    "Plaintext that git may pick up",
    "information",
    "The next `git add .` would commit this value. Move it to the vault, or ignore the file.",
  ),
  "local-unignored": ours(
    "Local file that git does not ignore",
    "warning",
    "`secrets.local.json` holds the values of one machine. Add it to .gitignore.",
  ),
  "type-mismatch": ours(
    "Value of another type",
    "warning",
    "The value does not have the form that `$type` promises.",
  ),
  "required-missing": ours(
    "Required and missing",
    "warning",
    "`$required` says that the program needs it, and no secrets file, `.env` file, Dockerfile, compose file, workflow or vault within reach gives it in every environment that exists.",
  ),
  "shadows-vault": ours(
    "Comes before the vault's",
    "information",
    "The vault has a definition of this name within reach. The file's value comes first.",
  ),
  unused: ours("Unused", "hint", "No code in the workspace refers to this name."),
  deprecated: ours("Deprecated", "hint", "`$deprecated` says that it should no longer be used."),
  "unknown-name": ours(
    "Unknown name",
    "warning",
    "Code reads a name that no secrets file, no vault, no `.env` file, Dockerfile, compose file or workflow knows. Silent until a secrets.json binds the folder; `keyward.names.unknown` says how it is told, and `keyward.names.known` lists names that the platform gives.",
  ),
  "missing-in-environment": ours(
    "Missing in an environment",
    "information",
    "Code reads a name that has a value in some environments of the project and none in others. `$envs` in its declaration says for which ones it is meant. A warning where the environment that lacks it is the one that is selected.",
  ),
  revoked: ours(
    "Revoked",
    "warning",
    "The definition that would win was revoked. A wider one is not used in its place: the program gets nothing.",
  ),
  renamed: ours(
    "Renamed",
    "hint",
    "The vault has this secret under a new name, and keeps the old one for programs that run. Read the new name; once nobody reads the old one any more, retire it.",
  ),
  "vault-value": ours(
    "Value of the vault",
    "warning",
    "A text is, as a whole, the value of a secret in the vault. Read it from there; if it was ever committed or shared, rotate it. The server knows fingerprints of values, made with a key that the keychain has, and no value; texts of fewer than 12 characters have none. Where the keychain has no such key, as with a passphrase, values are looked for once the vault is unlocked in the window.",
  ),
  "value-printed": ours(
    "Printed or logged",
    "warning",
    "A name that the vault or a secrets file has is printed or logged, directly or over one variable. Logs are kept, copied and read by more people than the vault has. Print whether it is there, or its name.",
  ),
  "set-scope": ours(
    "Impossible context",
    "error",
    '`context.secrets.set(name, value, context)` writes to `"project"` or `"platform"`. Any other context is an error when the program runs.',
  ),
} as const satisfies Record<string, CheckKind> & Record<FileProblem["code"], CheckKind>;

export type CheckCode = keyof typeof CHECKS;

function ours(title: string, severity: Severity, explanation: string): CheckKind {
  return { title, severity, toldBy: "keyward", explanation };
}

function json(title: string, explanation: string, severity: Severity = "error"): CheckKind {
  return { title, severity, toldBy: "json", explanation };
}
