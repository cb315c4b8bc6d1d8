import { Uri, workspace, type Disposable } from "vscode";

const SCHEME = "keyward-check";

/** The URI of a check's page, with `{code}` where its code stands. Links of diagnostics open no commands. */
export const CHECK_PAGE = `${SCHEME}:/{code}.md`;

/** Opens the part of docs/checks.md that is about one check. */
export function serveCheckPages(extension: Uri): Disposable {
  return workspace.registerTextDocumentContentProvider(SCHEME, {
    async provideTextDocumentContent({ path }) {
      const page = Uri.joinPath(extension, "docs", "checks.md");
      const text = new TextDecoder().decode(await workspace.fs.readFile(page));
      return aboutCheck(text, path.replace(/^\/|\.md$/g, ""));
    },
  });
}

/** The heading and what stands below it; the whole page where there is none for the code. */
function aboutCheck(page: string, code: string): string {
  const start = page.indexOf(`\n## ${code}\n`);
  if (start === -1) return page;
  const end = page.indexOf("\n## ", start + 1);
  return `# ${page.slice(start + 4, end === -1 ? undefined : end).trim()}\n`;
}
