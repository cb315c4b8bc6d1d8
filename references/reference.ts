/** A place in code that names a secret. Offsets are UTF-16 code units of the text that was parsed. */
export interface Reference {
  readonly name: string;
  /** Where the name stands, without quotes. For `process.env[NAME]` that is the constant, see `spelledAt`. */
  readonly start: number;
  readonly end: number;
  readonly form: string;
  readonly access: "read" | "write";
  /** The scope that a `secrets.set(name, value, scope)` writes to, where it is a literal. */
  readonly setScope?: Spelled;
  /** The code goes on without the secret: `?? x`, `|| x`, a default in a destructuring. */
  readonly hasDefault?: boolean;
  /** Where the name's own text is when it is not between `start` and `end`; a rename has to change it there. */
  readonly spelledAt?: { readonly start: number; readonly end: number };
}

export interface Spelled {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** The same, so many characters further on. */
export function moved(reference: Reference, by: number): Reference {
  const { start, end, setScope, spelledAt } = reference;
  return {
    ...reference,
    start: start + by,
    end: end + by,
    ...(setScope && { setScope: { ...setScope, start: setScope.start + by, end: setScope.end + by } }),
    ...(spelledAt && { spelledAt: { start: spelledAt.start + by, end: spelledAt.end + by } }),
  };
}

/**
 * Every form a reference can have. The form is how the name is written: a read through a local name for the
 * environment is an `alias`, whatever the local name is.
 */
export const FORMS = [
  "process.env.X",
  'process.env["X"]',
  "process.env[constant]",
  '"X" in process.env',
  "import.meta.env.X",
  'import.meta.env["X"]',
  "import.meta.env[constant]",
  '"X" in import.meta.env',
  "Bun.env.X",
  'Bun.env["X"]',
  "Bun.env[constant]",
  '"X" in Bun.env',
  "Deno.env.get",
  "Deno.env.has",
  "Deno.env.set",
  "Deno.env.delete",
  "Deno.env.toObject().X",
  'Deno.env.toObject()["X"]',
  "Deno.env.toObject()[constant]",
  '"X" in Deno.env.toObject()',
  'os.environ["X"]',
  "os.environ[constant]",
  '"X" in os.environ',
  "os.environ.get",
  "os.environ.pop",
  "os.environ.setdefault",
  "os.getenv",
  "os.environ.update",
  "os.path.expandvars",
  "monkeypatch.setenv",
  "monkeypatch.delenv",
  '"X" in dotenv_values()',
  'dotenv_values()["X"]',
  "dotenv_values()[constant]",
  "dotenv_values().get",
  "envvar",
  "os.putenv",
  "os.unsetenv",
  "os.Getenv",
  "os.LookupEnv",
  "os.Setenv",
  "os.Unsetenv",
  "os.ExpandEnv",
  "t.Setenv",
  "cli.EnvVars",
  "syscall.Getenv",
  "syscall.Setenv",
  "syscall.Unsetenv",
  "System.getenv",
  "System.getenv().get",
  "System.getenv().getValue",
  "System.getenv().getOrDefault",
  "System.getenv().getOrElse",
  'System.getenv()["X"]',
  "System.getenv()[constant]",
  '"X" in System.getenv()',
  "Environment.GetEnvironmentVariable",
  "Environment.SetEnvironmentVariable",
  'Environment.GetEnvironmentVariables()["X"]',
  "Environment.GetEnvironmentVariables()[constant]",
  '"X" in Environment.GetEnvironmentVariables()',
  'ENV["X"]',
  "ENV[constant]",
  '"X" in ENV',
  "ENV.fetch",
  "ENV.dig",
  "ENV.assoc",
  "ENV.values_at",
  "ENV.fetch_values",
  "ENV.slice",
  "ENV.update",
  "ENV.delete",
  "ENV.store",
  "getenv",
  'getenv()["X"]',
  "getenv()[constant]",
  '$_ENV["X"]',
  "$_ENV[constant]",
  '$_SERVER["X"]',
  "$_SERVER[constant]",
  '"X" in $_ENV',
  '"X" in $_SERVER',
  '"X" in getenv()',
  "putenv",
  "$dotenv->required",
  "env",
  "env::var",
  "env::var_os",
  "env::set_var",
  "env::remove_var",
  "env!",
  "option_env!",
  "Object.assign",
  "vi.stubEnv",
  "getSecret",
  "astro:env.X",
  'astro:env["X"]',
  "schema",
  "alias",
  "destructuring",
  "import",
  "secrets.get",
  "secrets.fetch",
  "secrets.batchGet",
  "secrets.set",
  "secrets.create",
  "secrets.update",
  "secrets.revoke",
  "secrets.restore",
  "secrets.delete",
  "secrets.rotate",
  "secrets.rollback",
  "secrets.versions",
  "secrets.diff",
  "secrets.explain",
  "accessor",
  "accessor.X",
  'accessor["X"]',
  "accessor[constant]",
  '"X" in accessor',
  "$X",
  "X=1 cmd",
  "${{ secrets.X }}",
  "workflow env",
  "compose ${X}",
  "compose environment",
  "compose environment passed on",
  ".env",
  ".env ${X}",
  "Dockerfile ENV",
] as const;
