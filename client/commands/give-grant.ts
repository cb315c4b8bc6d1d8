import { l10n, window } from "vscode";
import { isDuration, parseDuration } from "../../core/duration.ts";
import { covers } from "../../core/scope.ts";
import type { Grant } from "../../protocol/http.ts";
import { grantRequest, type GrantTarget } from "../../sdk/grants.ts";
import { askChoice, askSeveral, askText, inSteps, type Problem, type Step } from "../ask.ts";
import { confirmed } from "../confirmed.ts";
import { GRANTED_RIGHTS, rightsText, rightWords, targetText } from "../grant-words.ts";
import type { Session } from "../session.ts";

/** Asks who may do what for how long, and once more before it is so. @throws UserError, Cancelled */
export async function giveGrant(session: Session, target: GrantTarget): Promise<void> {
  let user = "";
  let rights: readonly Grant["rights"][number][] = [];
  let duration = "";
  await inSteps(l10n.t("Grant Access to {0}", targetText(target, l10n.t)), [
    async (step) => {
      user = await askUser(step, user);
    },
    async (step) => {
      rights = await askRights(step);
    },
    async (step) => {
      duration = await askDuration(step);
    },
  ]);
  await confirmed(l10n.t("Grant {0} access to {1}?", user, targetText(target, l10n.t)), {
    detail: [
      l10n.t("{0}, until {1}.", rightsText(rights, l10n.t), endOf(duration)),
      ...(await reachText(session, target)),
    ].join("\n\n"),
    action: l10n.t("Grant"),
  });
  const asked = { ...grantRequest(target), user, rights: [...rights], duration };
  const grant = await session.sync.use((linked) => linked.withAccess((access) => access.createGrant(asked)));
  window.setStatusBarMessage(
    l10n.t("{0} has access until {1}", user, new Date(grant.until).toLocaleString()),
    5000,
  );
}

async function askUser(step: Step, value: string): Promise<string> {
  const user = await askText({
    ...step,
    value,
    prompt: l10n.t("Who? The user's name, as the server's tokens have it."),
    placeholder: "ann@example.com",
    validate: (text) => userProblem(text.trim()),
  });
  return user.trim();
}

function userProblem(user: string): Problem | undefined {
  if (user === "") return { text: l10n.t("Name one user."), severity: "error" };
  if (user.includes("*"))
    return { text: l10n.t("A grant is one user's: * stands for nobody."), severity: "error" };
  return undefined;
}

function askRights(step: Step): Promise<readonly Grant["rights"][number][]> {
  return askSeveral({
    ...step,
    placeholder: l10n.t("What may be done with it?"),
    choices: GRANTED_RIGHTS.map((right) => {
      const { name, meaning } = rightWords(right, l10n.t);
      return { label: name, description: meaning, picked: right === "reveal", value: right };
    }),
  });
}

async function askDuration(step: Step): Promise<string> {
  const picked = await askChoice({
    ...step,
    placeholder: l10n.t("For how long? It ends by itself."),
    choices: [
      { label: l10n.t("1 hour"), value: "1h" },
      { label: l10n.t("8 hours"), value: "8h" },
      { label: l10n.t("1 day"), value: "1d" },
      { label: l10n.t("1 week"), value: "7d" },
      { label: l10n.t("Another time…"), value: "" },
    ],
  });
  if (picked !== "") return picked;
  return askText({
    ...step,
    prompt: l10n.t("How long from now: 30m, 4h, 14d. At most a year."),
    placeholder: "4h",
    validate: durationProblem,
  });
}

/** Seconds. What should last longer belongs into a policy, says the server. */
const LONGEST = 366 * 86_400;

function durationProblem(text: string): Problem | undefined {
  if (isDuration(text) && parseDuration(text) <= LONGEST) return undefined;
  return { text: l10n.t("A number and a unit of m, h, d or w, at most a year: 4h."), severity: "error" };
}

function endOf(duration: string): string {
  return new Date(Date.now() + parseDuration(duration) * 1000).toLocaleString();
}

/** How many secrets a grant on a scope is about. */
async function reachText({ vault }: Session, { scope, key }: GrantTarget): Promise<string[]> {
  if (key !== undefined) return [];
  const count = (await vault.secrets()).filter((secret) => covers(scope, secret.scope)).length;
  return [l10n.t("{0} secrets are there now; what is added later is granted as well.", count)];
}
