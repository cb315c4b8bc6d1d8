import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { COMMANDS } from "../../client/commands.ts";
import { sentencesIn } from "../../l10n/sentences.ts";
import { CLIENT_COMMANDS } from "../../protocol/lsp.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
const manifest = readJson("package.json");
const words = readJson("package.nls.json");
const { contributes } = manifest;
const ids: string[] = contributes.commands.map(({ command }: Contribution) => command);

test("the commands of the manifest are those of the code", () => {
  expect(ids.toSorted()).toEqual(Object.keys(COMMANDS).toSorted());
});

test("the language server names no command that the client lacks", () => {
  expect(ids).toEqual(expect.arrayContaining(Object.values(CLIENT_COMMANDS)));
});

test("every command has a title in one category, and asks for trust where the code does", () => {
  for (const { command, title, category, enablement } of contributes.commands as Contribution[]) {
    expect([command, title, category]).toEqual([
      command,
      `%command.${command.slice("keyward.".length)}%`,
      "Keyward",
    ]);
    const needsTrust = COMMANDS[command]!.needsTrust;
    expect([command, enablement]).toEqual([command, needsTrust ? "isWorkspaceTrusted" : undefined]);
  }
});

test("every entry of a menu has a condition, and names a command that there is", () => {
  for (const [menu, entries] of Object.entries<Contribution[]>(contributes.menus)) {
    for (const { command, when } of entries) {
      expect(ids).toContain(command);
      expect(when, `${command} in ${menu}`).toBeTruthy();
      if (menu.startsWith("view/")) expect(when).toMatch(/^view == keyward\.(?:secrets|leaks)\b/);
    }
  }
});

test("the extension starts for secrets files, languages, views, commands, debug sessions and the matrix, and never for everything", () => {
  for (const event of manifest.activationEvents as string[]) {
    expect(event).toMatch(
      /^(?:workspaceContains:\*\*\/secrets\*\.json|onLanguage:[a-z-]+|onDebug|onWebviewPanel:keyward\.matrix)$/,
    );
  }
});

test("every %word% of the manifest is in package.nls.json, and none there is left over", () => {
  const used = [...JSON.stringify(manifest).matchAll(/"%([^"%]+)%"/g)].map((match) => match[1]!);
  expect([...new Set(used)].toSorted()).toEqual(Object.keys(words).toSorted());
});

test("every command that a text links to is one of ours or of VS Code", () => {
  const linked = [...JSON.stringify(words).matchAll(/\(command:([\w.]+)/g)].map((match) => match[1]!);
  const ours = linked.filter((command) => command.startsWith("keyward."));
  expect(ids).toEqual(expect.arrayContaining(ours));
  expect(linked.every((command) => /^(?:keyward|workbench)\./.test(command))).toBe(true);
});

test("every file that the manifest names is there", () => {
  const files = [
    manifest.icon,
    ...contributes.viewsContainers.activitybar.map(({ icon }: { icon: string }) => icon),
    ...contributes.jsonValidation.map(({ url }: { url: string }) => url),
    ...contributes.walkthroughs.flatMap(({ steps }: Walkthrough) => steps.map(({ media }) => media.svg)),
  ];
  expect(files.filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([]);
});

test("every step of the walkthrough has a picture in the theme's colours, and words in its place", () => {
  for (const { media } of (contributes.walkthroughs as Walkthrough[]).flatMap(({ steps }) => steps)) {
    expect(words[media.altText.slice(1, -1)].length).toBeGreaterThan(40);
    const picture = readFileSync(path.join(ROOT, media.svg), "utf8");
    expect(picture).toContain("var(--vscode-foreground");
    expect(picture).not.toMatch(/<(?:script|image|style)|(?:fill|stroke)="#|href/);
  }
});

test("every sentence of the client is in the bundle for translators, and none there is left over", () => {
  const sentences = globSync("client/**/*.ts", { cwd: ROOT }).flatMap((file) =>
    sentencesIn(readFileSync(path.join(ROOT, file), "utf8")),
  );
  expect([...new Set(sentences)].toSorted()).toEqual(
    Object.keys(readJson("l10n/bundle.l10n.json")).toSorted(),
  );
});

interface Walkthrough {
  readonly steps: readonly { readonly media: { readonly svg: string; readonly altText: string } }[];
}

interface Contribution {
  readonly command: string;
  readonly title?: string;
  readonly category?: string;
  readonly enablement?: string;
  readonly when?: string;
}

/** A manifest is a large thing that VS Code checks; what the tests read of it is what they say of it. */
function readJson(file: string) {
  return JSON.parse(readFileSync(path.join(ROOT, file), "utf8"));
}
