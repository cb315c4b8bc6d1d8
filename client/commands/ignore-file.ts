import path from "node:path";
import * as vscode from "vscode";
import { UserError } from "../../core/user-error.ts";
import { findGit } from "../../git/git-command.ts";
import { patternToAppend } from "../../git/ignore-file.ts";
import { openRepository, type Repository } from "../../git/repository.ts";
import type { Session } from "../session.ts";
import { changeAndSave } from "../save.ts";
import { documentTarget } from "../targets.ts";

/** Makes git ignore a file, and offers to take it out of the index where git tracks it already. */
export async function ignoreFile(_: Session, argument: unknown): Promise<void> {
  const file = vscode.Uri.parse(documentTarget(argument).uri).fsPath;
  const name = path.basename(file);
  const repository = await openRepository(path.dirname(file));
  const ignore = await repository?.addToIgnoreFile(file);
  if (!repository || !ignore) {
    throw new UserError(
      "FILE_NOT_FOUND",
      vscode.l10n.t("{0} lies in no git repository; nothing has to ignore it.", name),
      "",
    );
  }
  await appendPattern(vscode.Uri.file(ignore.file), file);
  if (await repository.isTracked(file)) await offerToUntrack(repository, file, name);
  else vscode.window.setStatusBarMessage(vscode.l10n.t("git ignores {0} now", name), 5000);
}

/** Through the editor, so that an open .gitignore keeps its unsaved lines and the change can be undone. */
async function appendPattern(ignoreFile: vscode.Uri, file: string): Promise<void> {
  const creation = new vscode.WorkspaceEdit();
  creation.createFile(ignoreFile, { ignoreIfExists: true });
  await vscode.workspace.applyEdit(creation);
  const document = await vscode.workspace.openTextDocument(ignoreFile);
  const relative = path.relative(path.dirname(ignoreFile.fsPath), file).replaceAll(path.sep, "/");
  const edit = new vscode.WorkspaceEdit();
  const end = document.lineAt(document.lineCount - 1).range.end;
  edit.insert(ignoreFile, end, patternToAppend(document.getText(), relative));
  await changeAndSave(document, edit);
}

async function offerToUntrack(repository: Repository, file: string, name: string): Promise<void> {
  const untrack = vscode.l10n.t("Stop Tracking");
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t("git ignores {0} from now on, but it tracks the file already.", name),
    {
      modal: true,
      detail: vscode.l10n.t(
        "Stop tracking runs git rm --cached: the file stays on this disk and leaves the next commit. Commits that exist still hold it: rotate its values.",
      ),
    },
    untrack,
  );
  if (answer !== untrack) return;
  const git = findGit(process.env, 30_000);
  const result = await git?.(repository.root, ["rm", "--cached", "--quiet", "--", `:(literal)${file}`]);
  if (result?.code === 0) return;
  throw new UserError(
    "GIT_UNAVAILABLE",
    vscode.l10n.t("git still tracks {0}: {1}", name, result?.stderr.trim() ?? ""),
    vscode.l10n.t("Run git rm --cached in a terminal."),
  );
}
