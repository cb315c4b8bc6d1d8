import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { eventually, open, positionOf } from "./demo-workspace.ts";

suite("the language server in VS Code", () => {
  test("a hover on process.env shows the chain: what wins and what it shadows", async () => {
    const document = await open("services/billing/src/payments.ts");
    const text = await hoverAt(document, "process.env.DB_PASSWORD", "process.env.".length);
    assert.match(text, /wins.*ProjectID: shop, ServiceID: billing[^]*shadowed.*ProjectID: shop/);
  });

  test("a revoked definition stops the search, and the hover says so", async () => {
    const document = await open("services/storefront/src/server.ts");
    assert.match(await hoverAt(document, "LEGACY_TOKEN"), /revoked[^]*stops the search/);
  });

  test("hardcoded keys are marked, without their quotes", async () => {
    const document = await open("services/billing/src/payments.ts");
    const found = await diagnosticOf(document, "stripe-secret-key");
    assert.match(document.getText(found.range), /^sk_live_[A-Za-z0-9]+$/);
  });

  test("a key that is typed is marked, and no longer when it is gone", async () => {
    const document = await open("infra/deploy.js");
    const end = new vscode.Range(document.lineCount, 0, document.lineCount, 0);
    const typed = `const mail = { password: "${"hV9s" + "Lq2ZtY7bNc4X"}" };\n`;
    await replace(document, end, typed);
    const line = positionOf(document, "const mail").line;
    await eventually(() => diagnosticsOf(document).find(({ range }) => range.start.line === line));
    await vscode.commands.executeCommand("undo");
    await eventually(() =>
      diagnosticsOf(document).every(({ range }) => range.start.line < line) ? true : undefined,
    );
    await vscode.commands.executeCommand("workbench.action.files.revert");
  });

  test("secrets.json is checked for what a schema cannot say, and its shape is told by VS Code alone", async () => {
    const document = await open("services/billing/secrets.json");
    for (const code of ["annotation-unknown", "expired", "plaintext-tracked", "reference-unresolved"]) {
      await diagnosticOf(document, code);
    }
    const places = vscode.languages.getDiagnostics(document.uri).map(({ range }) => JSON.stringify(range));
    assert.deepEqual(places, [...new Set(places)], "two diagnostics stand at one place");
  });

  test("names are completed after process.env.", async () => {
    const document = await open("services/billing/src/payments.ts");
    const position = positionOf(document, "process.env.DB_PASSWORD").translate(0, "process.env.".length);
    await eventually(async () => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        "vscode.executeCompletionItemProvider",
        document.uri,
        position,
      );
      const names = list.items.map(({ label }) => (typeof label === "string" ? label : label.label));
      return names.includes("SENTRY_DSN") && names.includes("DB_PASSWORD") ? names : undefined;
    });
  });

  test("a definition leads from code to secrets.json", async () => {
    const document = await open("services/billing/src/payments.ts");
    const [place] = await eventually(async () => {
      const places = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
        "vscode.executeDefinitionProvider",
        document.uri,
        positionOf(document, "process.env.DB_NAME").translate(0, "process.env.".length),
      );
      const inFiles = places.map((found) => ("uri" in found ? found.uri : found.targetUri).path);
      const secrets = inFiles.filter((path) => path.endsWith("/secrets.json"));
      return secrets.length > 0 ? secrets : undefined;
    });
    assert.match(place!, /\/workspace\/secrets\.json$/);
  });

  test("the hardcoded key's first fix moves it into the vault", async () => {
    const document = await open("services/billing/src/payments.ts");
    const { range } = await diagnosticOf(document, "stripe-secret-key");
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      range,
      vscode.CodeActionKind.QuickFix.value,
    );
    assert.equal(actions[0]?.command?.command, "keyward.moveLiteralToVault");
  });
});

const diagnosticsOf = (document: vscode.TextDocument) =>
  vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === "keyward");

function diagnosticOf(document: vscode.TextDocument, code: string): Promise<vscode.Diagnostic> {
  return eventually(() =>
    diagnosticsOf(document).find(
      (found) => (typeof found.code === "object" ? found.code.value : found.code) === code,
    ),
  );
}

function hoverAt(document: vscode.TextDocument, text: string, offset = 0): Promise<string> {
  return eventually(async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      document.uri,
      positionOf(document, text).translate(0, offset),
    );
    const contents = hovers
      .flatMap((hover) => hover.contents)
      .map((part) => (typeof part === "string" ? part : part.value));
    return contents.find((part) => /^- /m.test(part));
  });
}

async function replace(document: vscode.TextDocument, range: vscode.Range, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, range, text);
  assert.ok(await vscode.workspace.applyEdit(edit));
}
