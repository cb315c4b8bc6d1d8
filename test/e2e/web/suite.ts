/** What the web-worker extension host loads in place of a test runner: it must export `run`. */
import * as vscode from "vscode";
import type { SuiteTest } from "../../vscode-host/suite-result.ts";

const DEADLINE_MS = 60_000;

const folder = () => vscode.workspace.workspaceFolders![0]!.uri;

const TESTS: Readonly<Record<string, () => Promise<void>>> = {
  async "the extension runs in a worker, without Node"() {
    const extension = vscode.extensions.getExtension("keyward.keyward")!;
    await extension.activate();
    check(typeof process === "undefined" || process.versions?.node === undefined, "this is Node");
  },

  async "a leaked key in an open file is underlined, where it stands"() {
    const document = await open("services/billing/src/payments.ts");
    const leak = await eventually(() => diagnostics(document).find(({ message }) => /Stripe/.test(message)));
    check(document.getText(leak.range).startsWith("sk_"), "the range is not that of the key");
  },

  async "a secrets file is checked for what no schema can say"() {
    const document = await open("services/billing/secrets.json");
    const near = await eventually(() =>
      diagnostics(document).find(({ message }) => message.includes("$desciption")),
    );
    check(document.getText(near.range).includes("$desciption"), "the range is not that of the annotation");
  },

  async "what an edit brings is checked as well"() {
    const document = await open("services/billing/secrets.json");
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(1, 0), '  "$scop": {},\n');
    await vscode.workspace.applyEdit(edit);
    await eventually(() => diagnostics(document).find(({ message }) => message.includes("$scop")));
    await vscode.commands.executeCommand("workbench.action.files.revert");
  },

  async "a hover explains a name from the secrets files, and shows no value"() {
    const document = await open("services/billing/src/mail.ts", "const host = process.env.DB_NAME;\n");
    const text = await eventually(async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        "vscode.executeHoverProvider",
        document.uri,
        document.positionAt(document.getText().indexOf("DB_NAME") + 1),
      );
      const shown = hovers.flatMap(({ contents }) =>
        contents.map((each) => (each as vscode.MarkdownString).value),
      );
      return shown.find((each) => each.replaceAll("\\", "").includes("DB_NAME"));
    });
    check(text.replaceAll("\\", "").includes("secrets.json:"), text);
  },

  async "names are completed"() {
    const document = await open("services/billing/src/more.ts", "const name = process.env.;\n");
    const at = document.positionAt(document.getText().indexOf(".;") + 1);
    await eventually(async () => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        "vscode.executeCompletionItemProvider",
        document.uri,
        at,
      );
      return items.find(
        ({ label }) => (typeof label === "string" ? label : label.label) === "platform_secret",
      );
    });
  },

  async "a command that needs the vault says that there is none"() {
    void vscode.commands.executeCommand("keyward.add");
    const known = await vscode.commands.getCommands(true);
    check(known.includes("keyward.showMatrix"), "a command is missing");
  },
};

export async function run(): Promise<void> {
  const results: SuiteTest[] = [];
  for (const [title, test] of Object.entries(TESTS)) {
    try {
      await test();
      results.push({ title: `in a browser: ${title}`, state: "passed" });
    } catch (error) {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      results.push({ title: `in a browser: ${title}`, state: "failed", error: text });
    }
  }
  const part = vscode.Uri.joinPath(folder(), "suite-result.json.part");
  await vscode.workspace.fs.writeFile(part, new TextEncoder().encode(JSON.stringify(results)));
  await vscode.workspace.fs.rename(part, vscode.Uri.joinPath(folder(), "suite-result.json"));
}

async function open(file: string, text?: string): Promise<vscode.TextDocument> {
  const uri = vscode.Uri.joinPath(folder(), file);
  if (text !== undefined) await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  return document;
}

function diagnostics({ uri }: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri);
}

async function eventually<T>(ask: () => T | undefined | Promise<T | undefined>): Promise<T> {
  const deadline = performance.now() + DEADLINE_MS;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (performance.now() > deadline) throw new Error("Nothing came in time.");
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

function check(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise);
}
