/**
 * `vscode.l10n.t` as modules see it that must not know VS Code. Its messages are listed in l10n/bundle.l10n.json,
 * and a test fails where one is missing there.
 */
export type Translate = (message: string, ...values: (string | number)[]) => string;
