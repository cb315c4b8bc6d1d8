const BY_EXTENSION: ReadonlyMap<string, string> = new Map(
  Object.entries({
    js: "javascript",
    mjs: "javascript",
    cjs: "javascript",
    jsx: "javascriptreact",
    ts: "typescript",
    mts: "typescript",
    cts: "typescript",
    tsx: "typescriptreact",
    vue: "vue",
    svelte: "svelte",
    py: "python",
    pyi: "python",
    go: "go",
    java: "java",
    kt: "kotlin",
    kts: "kotlin",
    cs: "csharp",
    csx: "csharp",
    rb: "ruby",
    rake: "ruby",
    gemspec: "ruby",
    php: "php",
    phtml: "php",
    rs: "rust",
    sh: "shellscript",
    bash: "shellscript",
    zsh: "shellscript",
    ksh: "shellscript",
  }),
);

/** Of files in which references can be, whatever their names are. */
export const CODE_EXTENSIONS: readonly string[] = [...BY_EXTENSION.keys()];

/** VS Code's language id of a file in which references can be, by its path with `/` or `\`. */
export function languageOfPath(path: string): string | undefined {
  const file = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
  const name = file.toLowerCase();
  const dot = name.lastIndexOf(".");
  const byExtension = dot > 0 ? BY_EXTENSION.get(name.slice(dot + 1)) : undefined;
  if (byExtension) return byExtension;
  if (isEnvFile(name)) return "dotenv";
  if (isDockerfile(name)) return "dockerfile";
  if (/^(?:docker-)?compose(?:\.[\w.-]+)?\.ya?ml$/.test(name)) return "dockercompose";
  return WORKFLOW.test(path) ? "github-actions-workflow" : undefined;
}

/** A workflow of GitHub Actions, or of what understands them, and the actions that it is made of. */
const WORKFLOW = /(?:^|[\\/])(?:\.(?:github|gitea|forgejo)[\\/]workflows[\\/][^\\/]+|action)\.ya?ml$/i;

function isEnvFile(name: string): boolean {
  return name === ".env" || name === ".envrc" || name.startsWith(".env.") || name.endsWith(".env");
}

function isDockerfile(name: string): boolean {
  return /^(?:dockerfile|containerfile)(?:\.|$)/.test(name) || name.endsWith(".dockerfile");
}
