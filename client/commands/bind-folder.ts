import * as vscode from "vscode";
import { proposedProject } from "../../core/proposed-project.ts";
import { NO_PROJECT, partProblem } from "../../core/scope.ts";
import { UserError } from "../../core/user-error.ts";
import { askChoice, askText, type Choice } from "../ask.ts";
import { Cancelled } from "../cancelled.ts";
import { currentUri } from "../folder-scope.ts";
import { askCli } from "../language-model/ask-cli.ts";
import { openCli } from "../run/cli.ts";
import type { Session } from "../session.ts";

/**
 * Binds a folder of the workspace to a project, as "keyward init" does: with a secrets.json of the names that its code
 * reads. One that is there already is opened, and left as it is.
 */
export async function bindFolder(session: Session): Promise<void> {
  const folder = await folderToBind();
  const file = vscode.Uri.joinPath(folder.uri, "secrets.json");
  if (await isThere(file)) {
    await vscode.window.showTextDocument(file);
    vscode.window.setStatusBarMessage(vscode.l10n.t("{0} has a secrets.json already", folder.name), 5000);
    return;
  }
  const project = await askProject(session, folder);
  const { declared } = await init(session.context.extensionUri.fsPath, folder, project);
  await vscode.window.showTextDocument(file);
  // Its answer is not waited for: the command has done its work.
  void offerMatrix(project, declared.length);
}

async function folderToBind(): Promise<vscode.WorkspaceFolder> {
  const [first, ...others] = vscode.workspace.workspaceFolders ?? [];
  if (!first)
    throw new UserError("USAGE", vscode.l10n.t("No folder is open."), vscode.l10n.t("Open a folder first."));
  if (others.length === 0) return first;
  const uri = currentUri();
  const current = uri && vscode.workspace.getWorkspaceFolder(uri);
  return askChoice<vscode.WorkspaceFolder>({
    title: title(),
    placeholder: vscode.l10n.t("Which folder?"),
    choices: [first, ...others]
      .toSorted((a, b) => Number(b === current) - Number(a === current))
      .map((value) => ({ label: value.name, value })),
  });
}

async function isThere(file: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
}

/** One of the vault's projects, or another one: the folder's name is proposed. */
async function askProject({ vault }: Session, { name }: vscode.WorkspaceFolder): Promise<string> {
  const proposed = proposedProject(name);
  const secrets = vault.state.kind === "ready" ? await vault.secrets() : [];
  const known = [...new Set(secrets.flatMap(({ scope }) => scope.project ?? []))].filter(
    (project) => project !== NO_PROJECT && project !== proposed,
  );
  if (known.length === 0) return askNewProject(proposed);
  const choice = (value: string, description: string): Choice<string> => ({
    label: value,
    description,
    value,
  });
  const picked = await askChoice<string | null>({
    title: title(),
    placeholder: vscode.l10n.t("The project whose secrets the folder's code reads."),
    choices: [
      ...(proposed === undefined ? [] : [choice(proposed, vscode.l10n.t("the folder's name"))]),
      ...known.toSorted().map((project) => choice(project, vscode.l10n.t("in the vault"))),
      { label: `$(add) ${vscode.l10n.t("Another…")}`, value: null },
    ],
  });
  return picked ?? askNewProject(undefined);
}

function askNewProject(value: string | undefined): Promise<string> {
  return askText({
    title: title(),
    prompt: vscode.l10n.t("The project whose secrets the folder's code reads."),
    ...(value !== undefined && { value }),
    validate: (text) => {
      const problem = partProblem("project", text);
      return problem === undefined ? undefined : { text: problem, severity: "error" };
    },
  });
}

async function init(
  extension: string,
  { uri, name }: vscode.WorkspaceFolder,
  project: string,
): Promise<{ readonly declared: readonly string[] }> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t("Reading the names of secrets in {0}", name),
    cancellable: true,
  };
  return vscode.window.withProgress(options, async (_, token) => {
    const words = ["init", "-p", project];
    const printed = await askCli(openCli(extension), words, uri.fsPath, token).catch((error: unknown) => {
      throw token.isCancellationRequested ? new Cancelled() : error;
    });
    return JSON.parse(printed) as { declared: string[] };
  });
}

async function offerMatrix(project: string, count: number): Promise<void> {
  const said =
    count === 1
      ? vscode.l10n.t(
          "The folder is bound to {0}. Its secrets.json declares the one name that code reads.",
          project,
        )
      : vscode.l10n.t(
          "The folder is bound to {0}. Its secrets.json declares the {1} names that code reads.",
          project,
          count,
        );
  const show = vscode.l10n.t("Show What Is Missing");
  if ((await vscode.window.showInformationMessage(said, show)) === show)
    await vscode.commands.executeCommand("keyward.showMatrix");
}

function title(): string {
  return vscode.l10n.t("Bind Folder to a Project");
}
