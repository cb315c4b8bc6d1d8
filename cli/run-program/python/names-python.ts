import path from "node:path";

/** Programs that run Python without saying so. */
const RUNNERS: ReadonlySet<string> = new Set([
  "celery",
  "django-admin",
  "flask",
  "gunicorn",
  "hatch",
  "ipython",
  "jupyter",
  "nox",
  "pdm",
  "pipenv",
  "poetry",
  "py",
  "pytest",
  "streamlit",
  "tox",
  "uv",
  "uvicorn",
  "uvx",
]);

/** Whether a command runs a Python program, as far as its words tell. */
export function namesPython(command: readonly string[]): boolean {
  const [program = ""] = command;
  if (RUNNERS.has(path.basename(program).replace(/\.exe$/i, ""))) return true;
  return command.some((word) => /\b(?:python|pypy)[\d.]*(?:\.exe)?\b|\.pyw?\b/i.test(word));
}
