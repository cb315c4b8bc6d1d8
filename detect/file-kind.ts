/**
 * - `code`: values stand in quotes; what does not is an expression.
 * - `config`: values may stand bare up to the end of the line (.env, YAML, INI, properties, TOML).
 * - `shell`: bare up to the next blank (shell, Dockerfile).
 * - `text`: prose, Markdown and what is not known.
 * - `inert`: lock files, style sheets, maps and drawings, full of what only looks like secrets.
 */
export type Syntax = "code" | "config" | "shell" | "text" | "inert";

export interface FileKind {
  readonly syntax: Syntax;
  /** Tests, fixtures, examples and documentation: generic findings are less sure there. */
  readonly trial: boolean;
}

const SYNTAX: Readonly<Record<Exclude<Syntax, "text">, string>> = {
  code:
    "js mjs cjs jsx ts mts cts tsx vue svelte astro py pyi rb go rs java kt kts scala groovy gradle c h cc cpp " +
    "hpp cs fs vb swift m mm php pl pm lua dart ex exs erl hs clj cljs r jl sql tf hcl json jsonc json5 ipynb xml " +
    "html htm xhtml plist config graphql proto ps1 psm1",
  config:
    "env ini cfg conf cnf properties toml yml yaml npmrc pypirc netrc pgpass htpasswd my envrc editorconfig " +
    "credentials secrets tfvars service",
  shell: "sh bash zsh fish ksh bat cmd dockerfile containerfile makefile mk bash_history zsh_history",
  inert:
    "lock sum map svg css scss sass less styl min.js min.css snap po pot xlf xliff arb strings lockb dsc " +
    "sha1 sha256 sha512 md5",
};

const BY_EXTENSION = new Map(
  (Object.keys(SYNTAX) as (keyof typeof SYNTAX)[]).flatMap((syntax) =>
    SYNTAX[syntax].split(" ").map((extension): [string, Syntax] => [extension, syntax]),
  ),
);

/** Lists of packages or files with their digests. */
const LOCK_FILES = new Set([
  "package-lock.json",
  "npm-shrinkwrap.json",
  "pnpm-lock.yaml",
  "composer.lock",
  "record",
  "sha256sums",
  "sha512sums",
  "md5sums",
]);

/** Folders and names of tests, examples and documentation; in camelCase at the end of a file's name. */
const TRIAL =
  /(?:^|[/._-])(?:tests?|testing|test-?(?:data|suites?|utils?|certs?|servers?|cases?|resources|helpers?)|specs?|__tests__|__mocks__|mocks?|fixtures?|e2e|examples?|samples?|demos?|stories|docs?|guides?|tutorials?|openapi|swagger|change-?logs?)(?:$|[/._-])|(?:^|\/)man\/|(?:^|\/)[a-z][\w+-]*\.[1-8]$/i;
const TRIAL_CLASS = /[a-z0-9](?:Tests?|TestCase|Spec|Mock|Fixture|Example)s?\.\w{1,6}$/;

/** `lang/de.json`, `locales/fr/labels.php`, `messages_it.properties`: in other tongues "password" stands for itself. */
const TONGUES =
  /(?:^|\/)(?:lang|languages?|locales?|locali[sz]ations?|i18n|l10n|translations?)\/(?:.{0,200}\/)?$/i;
const OF_TONGUES = /\.(?:json|ya?ml|php|inc|[cm]?[jt]s|properties|xml|ini|toml|resx)$/i;
const TRANSLATION =
  /^(?:messages|translations?|LocalStrings)(?:[_-][A-Za-z_-]{2,7})?\.(?:properties|ya?ml|json)$/i;

/** What a file is, by its name and folder alone. */
export function fileKind(path: string): FileKind {
  const at = path.lastIndexOf("/") + 1;
  const name = path.slice(at);
  const trial = folderKind(path.slice(0, at)).trial || TRIAL.test(name) || TRIAL_CLASS.test(name);
  return { syntax: fileSyntax(path), trial };
}

/** The part of it that is asked of each file, of most of them alone. */
export function fileSyntax(path: string): Syntax {
  const at = path.lastIndexOf("/") + 1;
  const name = path.slice(at);
  if (TRANSLATION.test(name) || (folderKind(path.slice(0, at)).tongues && OF_TONGUES.test(name)))
    return "inert";
  const small = name.toLowerCase();
  return LOCK_FILES.has(small) ? "inert" : syntaxOf(small);
}

interface FolderKind {
  readonly folder: string;
  readonly trial: boolean;
  readonly tongues: boolean;
}

/** What a folder says of its files, asked once for those that follow each other. It ends with `/`. */
function folderKind(folder: string): FolderKind {
  if (folder !== lastFolder.folder)
    lastFolder = { folder, trial: TRIAL.test(folder), tongues: TONGUES.test(folder) };
  return lastFolder;
}

let lastFolder: FolderKind = { folder: "", trial: false, tongues: false };

/** `.env.local` is an env file; `app.min.js` goes by its last two parts. */
function syntaxOf(name: string): Syntax {
  // A file of this name alone is kubectl's, git's or OpenSSH's; as an extension it is XML.
  if (/^\.env(?:\.|$)/.test(name) || name === "config") return "config";
  const last = name.lastIndexOf(".");
  const lastTwo = last < 1 ? -1 : name.lastIndexOf(".", last - 1);
  return BY_EXTENSION.get(name.slice(lastTwo + 1)) ?? BY_EXTENSION.get(name.slice(last + 1)) ?? byStem(name);
}

/** `Dockerfile.dev`, `Makefile`. */
function byStem(name: string): Syntax {
  const end = name.indexOf(".");
  return BY_EXTENSION.get(end < 0 ? name : name.slice(0, end)) ?? "text";
}
