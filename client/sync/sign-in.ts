import { l10n, ProgressLocation, window } from "vscode";
import { Redacted } from "../../core/redacted.ts";
import { formatScope, type Scope } from "../../core/scope.ts";
import { UserError } from "../../core/user-error.ts";
import { askChoice, askText, problemOf } from "../ask.ts";
import { confirmed } from "../confirmed.ts";
import type { Session } from "../session.ts";
import { syncEnvironment } from "./follow-sync.ts";
import { forgetToken, keepToken } from "./kept-tokens.ts";

/**
 * Links the vault to a server that the person names: no file of a workspace does. The token goes into the keychain, under
 * this address alone, as `keyward login` keeps it; VS Code keeps it where the machine has none.
 */
export async function signIn(session: Session): Promise<void> {
  const [{ locationOf }, { openClient }, { leaveServer, rememberToken }] = await Promise.all([
    import("../../sdk/server-address.ts"),
    import("../../sdk/http-client.ts"),
    import("../../sdk/server-login.ts"),
  ]);
  const title = l10n.t("Sign In to a Server");
  const { state } = session.sync;
  const url = locationOf(
    await askText({
      title,
      prompt: l10n.t("The server's address."),
      placeholder: "https://vault.example.com",
      value: "url" in state ? state.url : "",
      validate: (text) => problemOf(() => locationOf(text)),
    }),
  );
  const token = new Redacted(
    await askText({
      title,
      password: true,
      prompt: l10n.t("Your token for {0}. It is kept in the system's keychain, for this address alone.", url),
      validate: (text) => (text === "" ? { text: l10n.t("Paste the token."), severity: "error" } : undefined),
    }),
  );
  await window.withProgress({ location: ProgressLocation.Window, title: l10n.t("Signing in…") }, () =>
    openClient({ url, token }).call("GET", "tokens/self"),
  );
  const scope = await askLinkedScope(session, title);
  const known = (await session.vault.secrets()).filter((secret) => isIn(secret.scope, scope)).length;
  await confirmed(l10n.t("Keep the vault on this machine in step with {0}?", url), {
    detail:
      known === 0
        ? l10n.t("Nothing here would be sent now.")
        : l10n.t(
            "{0} secrets here are sent to it, unless it has them. Where both have one and they differ, you are asked.",
            known,
          ),
    action: l10n.t("Keep in Step"),
  });
  const keeper = await keepToken({ url, token }, { remember: rememberToken }, session.context.secrets);
  await session.sync.link(url, scope);
  await leaveServer(syncEnvironment(), url);
  await session.sync.restart();
  if (keeper === "editor") void window.showInformationMessage(keptByEditor(url));
}

function keptByEditor(url: string): string {
  return l10n.t(
    "There is no keychain where this window works, so VS Code keeps the token for {0}. Commands in a terminal do not have it: set KEYWARD_URL and KEYWARD_TOKEN for them.",
    url,
  );
}

/** Ends the link. What both sides have stays with both. */
export async function signOut({ sync, context }: Session): Promise<void> {
  const { link, waiting } = await sync.use((linked) => linked.status());
  if (!link) throw notLinked();
  await confirmed(l10n.t("Sign out of {0}?", link.url), {
    detail:
      waiting.length === 0
        ? l10n.t("What both sides have stays with both. The token is taken out of the keychain.")
        : l10n.t(
            "{0} changes here were not sent, and stay here. The token is taken out of the keychain.",
            waiting.length,
          ),
    action: l10n.t("Sign Out"),
  });
  await sync.use((linked) => linked.unlink());
  const { forgetLogin } = await import("../../sdk/server-login.ts");
  const forget = (url: string) => forgetLogin(syncEnvironment(), url);
  await forgetToken(link.url, { forget }, context.secrets);
  await sync.restart();
}

/** One round, now, with what was refused before. */
export async function syncNow(session: Session): Promise<void> {
  const { sync } = session;
  await window.withProgress({ location: ProgressLocation.Window, title: l10n.t("Syncing…") }, () =>
    sync.use((linked) => linked.sync({ retry: true })),
  );
  await sync.start();
  if ("url" in sync.state && sync.state.conflicts > 0) return;
  window.setStatusBarMessage(l10n.t("Keyward: in step with the server"), 5000);
}

export function notLinked(): UserError {
  return new UserError(
    "UNAUTHENTICATED",
    l10n.t("The vault on this machine is linked to no server."),
    l10n.t("Sign in to one, and this works with it."),
  );
}

async function askLinkedScope({ vault }: Session, title: string): Promise<Scope | null> {
  const projects = new Set((await vault.secrets()).flatMap(({ scope }) => scope.project ?? []));
  const own = [...projects].filter((project) => project !== "-").toSorted();
  const picked = await askChoice<Scope | "all" | "other">({
    title,
    placeholder: l10n.t("What is to be kept in step?"),
    choices: [
      { label: l10n.t("All that the token sees"), value: "all" as const },
      ...own.map((project) => ({
        label: formatScope({ project }),
        description: l10n.t("this project and all below it"),
        value: { project },
      })),
      { label: `$(add) ${l10n.t("Another project…")}`, value: "other" as const },
    ],
  });
  if (picked === "all") return null;
  if (picked !== "other") return picked;
  const { parseScope } = await import("../../core/scope.ts");
  return parseScope(
    await askText({
      title,
      prompt: l10n.t("The project."),
      placeholder: "shop",
      validate: (text) => problemOf(() => parseScope(text)),
    }),
  );
}

function isIn({ project }: Scope, linked: Scope | null): boolean {
  return !linked || linked.project === project;
}
