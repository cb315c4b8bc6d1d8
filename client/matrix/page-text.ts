/** What a page of a webview is made of: its files, as the webview may load them, and a word that allows its script. */
export interface PageParts {
  readonly language: string;
  readonly title: string;
  readonly script: string;
  readonly style: string;
  /** The webview's own source of files. */
  readonly source: string;
  /** Random, for this page alone. */
  readonly nonce: string;
}

/** The page's HTML: nothing may be loaded but our own script and style, and nothing at all from elsewhere. */
export function pageText({ language, title, script, style, source, nonce }: PageParts): string {
  const policy = `default-src 'none'; style-src ${source}; script-src 'nonce-${nonce}'`;
  return `<!doctype html>
<html lang="${escaped(language)}">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${escaped(policy)}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <link rel="stylesheet" href="${escaped(style)}" />
    <title>${escaped(title)}</title>
  </head>
  <body>
    <script nonce="${nonce}" src="${escaped(script)}"></script>
  </body>
</html>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
