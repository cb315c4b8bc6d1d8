import * as vscode from "vscode";
import { UserError } from "../../core/user-error.ts";
import { currentUri } from "../folder-scope.ts";
import { assertTrusted, type SessionParts } from "../session.ts";
import type { ModelTool, ModelToolName, ToolInput } from "./tools.ts";

type Ask = (input: ToolInput) => { readonly title: string; readonly doing: string };

/** What the person is asked before, and told meanwhile. */
const QUESTIONS: Readonly<Record<ModelToolName, Ask>> = {
  keyward_list_secrets: () => ({
    title: vscode.l10n.t("List the names of secrets?"),
    doing: vscode.l10n.t("Listing the names of secrets"),
  }),
  keyward_explain_secret: ({ name }) => ({
    title: vscode.l10n.t("Explain where {0} comes from?", String(name)),
    doing: vscode.l10n.t("Looking up {0}", String(name)),
  }),
  keyward_find_references: ({ name }) => ({
    title: vscode.l10n.t("Find the code that reads {0}?", String(name)),
    doing: vscode.l10n.t("Looking for {0} in the code", String(name)),
  }),
  keyward_missing_secrets: () => ({
    title: vscode.l10n.t("Look for secrets without a value?"),
    doing: vscode.l10n.t("Looking for secrets without a value"),
  }),
  keyward_find_leaks: () => ({
    title: vscode.l10n.t("Scan the workspace for leaks?"),
    doing: vscode.l10n.t("Scanning the workspace for leaks"),
  }),
};

/** Tools for language models: names, places and states, each use confirmed by the person. An editor without such models has none. */
export function provideModelTools(session: SessionParts): vscode.Disposable {
  if (typeof vscode.lm?.registerTool !== "function") return new vscode.Disposable(() => {});
  const tools = Object.entries(QUESTIONS) as [ModelToolName, Ask][];
  return vscode.Disposable.from(
    ...tools.map(([name, ask]) =>
      vscode.lm.registerTool<ToolInput>(name, {
        prepareInvocation({ input }) {
          const { title, doing } = ask(input);
          const message = vscode.l10n.t(
            "The model gets names, places and states of secrets. It gets no value.",
          );
          return { invocationMessage: doing, confirmationMessages: { title, message } };
        },
        invoke: ({ input }, token) => invoke(session, name, input, token),
      }),
    ),
  );
}

/** @throws UserError, which the model is told */
async function invoke(
  { context }: SessionParts,
  name: ModelToolName,
  input: ToolInput,
  token: vscode.CancellationToken,
): Promise<vscode.LanguageModelToolResult> {
  assertTrusted();
  const uri = currentUri();
  const folder = uri && vscode.workspace.getWorkspaceFolder(uri);
  if (!folder) throw new UserError("USAGE", vscode.l10n.t("No folder is open."), vscode.l10n.t("Open one."));
  const [{ MODEL_TOOLS, answerText }, { askCli }, { openCli }, { standpointOf }] = await Promise.all([
    import("./tools.ts"),
    import("./ask-cli.ts"),
    import("../run/cli.ts"),
    import("../run/standpoint.ts"),
  ]);
  const tool: ModelTool = MODEL_TOOLS[name];
  const { request } = await standpointOf(folder.uri, undefined);
  const cli = openCli(context.extensionUri.fsPath);
  const printed = await askCli(cli, tool.words(request.scope, input), folder.uri.fsPath, token);
  return new vscode.LanguageModelToolResult([
    new vscode.LanguageModelTextPart(answerText(printed, tool.list)),
  ]);
}
