import { l10n, window } from "vscode";
import { covers, scopeText } from "../../core/scope.ts";
import { UserError } from "../../core/user-error.ts";
import type { Grant } from "../../protocol/http.ts";
import { grantPath, isAbout, type GrantTarget } from "../../sdk/grants.ts";
import type { LinkedVault } from "../../sdk/linked.ts";
import { askSecret } from "../ask-place.ts";
import { askChoice } from "../ask.ts";
import { confirmed } from "../confirmed.ts";
import { grantText, rightsText, targetText } from "../grant-words.ts";
import { placeOf, scopeOf } from "../place-of.ts";
import type { Session } from "../session.ts";
import { plainLabel } from "../value-lines.ts";
import { giveGrant } from "./give-grant.ts";

/** Who may do more for a while with a secret or a scope, on the server: a list from which grants are given and ended. */
export async function grants(session: Session, argument: unknown): Promise<void> {
  const target = await targetOf(session, argument, l10n.t("Grants on a Secret"));
  for (;;) {
    const picked = await askGrant(session, target);
    if (picked === "give") await giveGrant(session, target);
    else await endGrant(session, picked);
  }
}

export async function grantAccess(session: Session, argument: unknown): Promise<void> {
  const target = await targetOf(session, argument, l10n.t("Grant Access to a Secret"));
  await session.sync.use((linked) => assertShared(linked, target));
  await giveGrant(session, target);
}

async function targetOf(session: Session, argument: unknown, title: string): Promise<GrantTarget> {
  const scope = scopeOf(argument);
  if (scope) return { scope };
  const place = placeOf(argument) ?? (await askSecret(session, title));
  return { scope: place.scope, key: place.key };
}

async function askGrant(session: Session, target: GrantTarget): Promise<Grant | "give"> {
  const { found, refusal } = await session.sync.use(async (linked) => {
    await assertShared(linked, target);
    return readGrants(linked, target);
  });
  return askChoice<Grant | "give">({
    title: l10n.t("Grants on {0}", targetText(target, l10n.t)),
    placeholder:
      refusal ??
      (found.length === 0
        ? l10n.t("Nobody has a grant. What policies allow is not in this list.")
        : l10n.t("Pick one to end it. What policies allow is not in this list.")),
    choices: [
      { label: `$(add) ${l10n.t("Grant Access…")}`, value: "give" as const },
      ...found.map((grant) => ({
        label: `$(person) ${plainLabel(grant.user)}`,
        description: rightsText(grant.rights, l10n.t),
        detail: plainLabel(grantText(grant, grantPath(target), Date.now(), l10n.t)),
        value: grant,
      })),
    ],
  });
}

/** Those that end first come first. Whoever may give grants may not always see those of others. */
async function readGrants(
  linked: LinkedVault,
  target: GrantTarget,
): Promise<{ readonly found: readonly Grant[]; readonly refusal?: string }> {
  try {
    const all = await linked.withAccess((access) => access.listGrants());
    const found = all.filter((grant) => isAbout(grant, target));
    return { found: found.toSorted((a, b) => Date.parse(a.until) - Date.parse(b.until)) };
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== "DENIED") throw error;
    return { found: [], refusal: `${error.message} ${error.fix}` };
  }
}

async function endGrant(session: Session, { id, user, on, rights, until }: Grant): Promise<void> {
  await confirmed(l10n.t("End {0}'s grant on {1}?", user, on), {
    detail: l10n.t("{0}, until {1}.", rightsText(rights, l10n.t), new Date(until).toLocaleString()),
    action: l10n.t("End Grant"),
  });
  await session.sync.use((linked) => linked.withAccess((access) => access.revokeGrant(id)));
  window.setStatusBarMessage(l10n.t("{0}'s grant on {1} has ended", user, on), 5000);
}

/** What is on no server has nobody else to be granted to. @throws UserError UNAUTHENTICATED, USAGE */
async function assertShared(linked: LinkedVault, { scope }: GrantTarget): Promise<void> {
  const { link } = await linked.status();
  if (!link)
    throw new UserError(
      "UNAUTHENTICATED",
      l10n.t("Grants belong to a team's server, and the vault on this machine is linked to none."),
      l10n.t("Sign in to one to share secrets with others."),
    );
  if (link.scope && !covers(link.scope, scope))
    throw new UserError(
      "USAGE",
      l10n.t("{0} is not kept in step with {1}.", scopeText(scope), link.url),
      l10n.t("Grants are on secrets in {0}.", scopeText(link.scope)),
    );
}
