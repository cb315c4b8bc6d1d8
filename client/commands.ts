import type { Session } from "./session.ts";

/** One command of the palette, a menu, a code action or a hover's link. */
export interface Command {
  /** It reads or writes values, or the workspace's files: refused where the workspace is not trusted. */
  readonly needsTrust: boolean;
  /**
   * @param argument whatever the caller sent: a node of the tree, a target of protocol/lsp.ts, nothing
   * @param selected all nodes, where several are selected in the tree
   */
  readonly run: (session: Session, argument: unknown, selected: unknown) => Promise<unknown>;
}

/** Every command. Each is loaded when it is first called, so that activation stays short. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  "keyward.add": withTrust(async (...call) => (await import("./commands/add.ts")).add(...call)),
  "keyward.override": withTrust(async (...call) => (await import("./commands/add.ts")).add(...call)),
  "keyward.edit": withTrust(async (...call) => (await import("./commands/edit.ts")).edit(...call)),
  "keyward.reveal": withTrust(async (...call) => (await import("./commands/reveal.ts")).reveal(...call)),
  "keyward.copy": withTrust(async (...call) => (await import("./commands/reveal.ts")).copy(...call)),
  "keyward.copyUri": free(async (...call) => (await import("./commands/copy-uri.ts")).copyUri(...call)),
  "keyward.revoke": ofSeveral(async (...call) => (await import("./commands/revoke.ts")).revoke(...call)),
  "keyward.restore": ofSeveral(async (...call) => (await import("./commands/revoke.ts")).restore(...call)),
  "keyward.remove": ofSeveral(async (...call) => (await import("./commands/remove.ts")).remove(...call)),
  "keyward.rename": withTrust(async (...call) => (await import("./commands/rename.ts")).rename(...call)),
  "keyward.copyTo": ofSeveral(async (...call) => (await import("./commands/copy-to.ts")).copyTo(...call)),
  "keyward.editTags": withTrust(async (...call) => (await import("./commands/edit.ts")).editTags(...call)),
  "keyward.rotate": withTrust(async (...call) => (await import("./commands/rotate.ts")).rotate(...call)),
  "keyward.rollback": withTrust(async (...call) =>
    (await import("./commands/versions.ts")).rollback(...call),
  ),
  "keyward.diffVersions": withTrust(async (...call) =>
    (await import("./commands/diff-versions.ts")).diffVersions(...call),
  ),
  "keyward.grants": withTrust(async (...call) => (await import("./commands/grants.ts")).grants(...call)),
  "keyward.grantAccess": withTrust(async (...call) =>
    (await import("./commands/grants.ts")).grantAccess(...call),
  ),
  "keyward.audit": withTrust(async (...call) => (await import("./commands/audit.ts")).audit(...call)),
  "keyward.filterSecrets": free(async (session) =>
    (await import("./commands/filter-secrets.ts")).filterSecrets(session),
  ),
  "keyward.clearFilter": free(({ tree }) => tree.filterBy(null)),
  "keyward.versions": withTrust(async (...call) =>
    (await import("./commands/versions.ts")).versions(...call),
  ),
  "keyward.moveLiteralToVault": withTrust(async (...call) =>
    (await import("./commands/move-literal.ts")).moveLiteral(...call),
  ),
  "keyward.moveToVault": withTrust(async (...call) =>
    (await import("./commands/move-entry.ts")).moveEntry(...call),
  ),
  "keyward.encryptInPlace": withTrust(async (...call) =>
    (await import("./commands/encrypt-entry.ts")).encryptEntry(...call),
  ),
  "keyward.ignoreFile": withTrust(async (...call) =>
    (await import("./commands/ignore-file.ts")).ignoreFile(...call),
  ),
  "keyward.ignoreLeak": withTrust(async (...call) =>
    (await import("./commands/ignore-leak.ts")).ignoreLeak(...call),
  ),
  "keyward.addToBaseline": withTrust(async (...call) =>
    (await import("./commands/add-to-baseline.ts")).addToBaseline(...call),
  ),
  "keyward.openRevocationPage": free(async (...call) =>
    (await import("./commands/open-revocation-page.ts")).openRevocationPage(...call),
  ),
  "keyward.renameEverywhere": withTrust(async (session) =>
    (await import("./commands/rename-everywhere.ts")).renameEverywhere(session),
  ),
  "keyward.showUses": free(async (...call) => (await import("./commands/show-uses.ts")).showUses(...call)),
  "keyward.showSecret": withTrust(async (...call) =>
    (await import("./commands/show-secret.ts")).showSecret(...call),
  ),
  "keyward.retire": withTrust(async (...call) => (await import("./commands/retire.ts")).retire(...call)),
  "keyward.bindFolder": withTrust(async (session) =>
    (await import("./commands/bind-folder.ts")).bindFolder(session),
  ),
  "keyward.selectEnvironment": free(async (session) =>
    (await import("./commands/select-environment.ts")).selectEnvironment(session),
  ),
  "keyward.showMatrix": free(async (session) =>
    (await import("./matrix/matrix-panel.ts")).showMatrix(session),
  ),
  "keyward.openTerminal": withTrust(async (session) =>
    (await import("./run/terminal.ts")).openTerminal(session),
  ),
  "keyward.signIn": withTrust(async (session) => (await import("./sync/sign-in.ts")).signIn(session)),
  "keyward.signOut": withTrust(async (session) => (await import("./sync/sign-in.ts")).signOut(session)),
  "keyward.syncNow": withTrust(async (session) => (await import("./sync/sign-in.ts")).syncNow(session)),
  "keyward.showSyncConflicts": withTrust(async (session) =>
    (await import("./sync/conflicts.ts")).showSyncConflicts(session),
  ),
  "keyward.refresh": free(({ tree }) => tree.refresh()),
  "keyward.restartServer": free(({ server }) => server.restart()),
  "keyward.showLog": free(async ({ log }) => log.show()),
  "keyward.scanWorkspace": free(async (session) =>
    (await import("./commands/scan.ts")).scanWorkspace(session),
  ),
  "keyward.scanChanges": free(async (session) => (await import("./commands/scan.ts")).scanChanges(session)),
  "keyward.cancelScan": free(async ({ scanner }) => scanner.cancel()),
  "keyward.groupLeaksByFile": free(({ leaksTree }) => leaksTree.groupBy("file")),
  "keyward.groupLeaksByRule": free(({ leaksTree }) => leaksTree.groupBy("rule")),
  "keyward.showInherited": free((session) => session.tree.showInherited(true)),
  "keyward.hideInherited": free((session) => session.tree.showInherited(false)),
};

type OfOne = (session: Session, argument: unknown) => Promise<unknown>;

function withTrust(run: OfOne): Command {
  return { needsTrust: true, run };
}

/** Of all that are selected in the tree. */
function ofSeveral(run: Command["run"]): Command {
  return { needsTrust: true, run };
}

function free(run: OfOne): Command {
  return { needsTrust: false, run };
}
