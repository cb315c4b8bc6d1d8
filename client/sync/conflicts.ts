import { l10n } from "vscode";
import { Redacted } from "../../core/redacted.ts";
import { scopeText } from "../../core/scope.ts";
import { relativeTime, valueText } from "../../core/secret.ts";
import type { Place } from "../../core/vault.ts";
import {
  areSeparate,
  isOfValue,
  partText,
  type SyncStatus,
  type Take,
  type TakenParts,
} from "../../sdk/linked.ts";
import { askChoice, inSteps, type Step } from "../ask.ts";
import { showValue } from "../reveal-box.ts";
import type { Session } from "../session.ts";
import { setting } from "../setting.ts";
import { plainLabel } from "../value-lines.ts";
import { notLinked } from "./sign-in.ts";

type Conflict = SyncStatus["conflicts"][number];
const MASK = "••••••••";

/** Shows what is in conflict, both sides masked, and does what the person says; until none is left or it is closed. */
export async function showSyncConflicts(session: Session): Promise<void> {
  for (;;) {
    const { link, conflicts } = await session.sync.use((linked) => linked.status());
    if (!link) throw notLinked();
    const title = l10n.t("Sync Conflicts");
    if (conflicts.length === 0) {
      await askChoice({ title, placeholder: l10n.t("Nothing is in conflict."), choices: [] });
      return;
    }
    const picked = await askChoice({
      title,
      placeholder: l10n.t("Changed here and on {0}. Until you decide, each side keeps its own.", link.url),
      choices: conflicts.map((one) => ({
        label: one.key,
        description: scopeText(one.scope),
        detail: `${l10n.t("Here")}: ${sideText(one.here)} · ${l10n.t("Server")}: ${sideText(one.there)}`,
        value: one,
      })),
    });
    await settle(session, picked);
  }
}

async function settle(session: Session, conflict: Conflict): Promise<void> {
  const take = await askTake(session, conflict);
  await session.sync.use(async (linked) => {
    await linked.settle([conflict], take);
    await linked.sync();
  });
}

async function askTake(session: Session, conflict: Conflict): Promise<Take> {
  for (;;) {
    const act = await askChoice<"theirs" | "mine" | "parts" | "here" | "there">({
      title: `${conflict.key} · ${scopeText(conflict.scope)}`,
      placeholder: l10n.t("In conflict: {0}", conflict.parts.map(partName).join(", ")),
      choices: [
        {
          label: `$(cloud-download) ${l10n.t("Take Theirs")}`,
          detail: l10n.t("The server's counts, here as well."),
          value: "theirs" as const,
        },
        {
          label: `$(cloud-upload) ${l10n.t("Keep Mine")}`,
          detail: l10n.t("The one here counts, on the server as well."),
          value: "mine" as const,
        },
        ...(areSeparate(conflict.parts)
          ? [
              {
                label: `$(git-merge) ${l10n.t("Choose Part by Part…")}`,
                detail: l10n.t("What only one side changed is merged."),
                value: "parts" as const,
              },
            ]
          : []),
        ...(conflict.here
          ? [{ label: `$(eye) ${l10n.t("Reveal Mine")}`, description: MASK, value: "here" as const }]
          : []),
        ...(conflict.there
          ? [{ label: `$(eye) ${l10n.t("Reveal Theirs")}`, description: MASK, value: "there" as const }]
          : []),
      ],
    });
    if (act === "here" || act === "there") await reveal(session, conflict, act);
    else return act === "parts" ? askParts(session, conflict) : act;
  }
}

/** One question a part, each with a way back to the one before. */
async function askParts(session: Session, conflict: Conflict): Promise<TakenParts> {
  const taken: Record<string, "theirs" | "mine"> = {};
  await inSteps(
    `${conflict.key} · ${scopeText(conflict.scope)}`,
    conflict.parts.map((part) => async (step: Step) => {
      taken[part] = await askPart(session, conflict, part, step);
    }),
  );
  return taken;
}

async function askPart(
  session: Session,
  conflict: Conflict,
  part: string,
  step: Step,
): Promise<"theirs" | "mine"> {
  const says = (side: Conflict["here"]) =>
    isOfValue(part) ? MASK : (side && plainLabel(partText(side, part))) || l10n.t("nothing");
  const reveals = isOfValue(part)
    ? [
        { label: `$(eye) ${l10n.t("Reveal Mine")}`, value: "here" as const },
        { label: `$(eye) ${l10n.t("Reveal Theirs")}`, value: "there" as const },
      ]
    : [];
  for (;;) {
    const act = await askChoice<"theirs" | "mine" | "here" | "there">({
      ...step,
      placeholder: l10n.t("Which side counts for {0}?", part),
      choices: [
        {
          label: `$(cloud-download) ${l10n.t("Theirs")}`,
          description: says(conflict.there),
          value: "theirs",
        },
        { label: `$(cloud-upload) ${l10n.t("Mine")}`, description: says(conflict.here), value: "mine" },
        ...reveals,
      ],
    });
    if (act === "theirs" || act === "mine") return act;
    await reveal(session, conflict, act);
  }
}

/** One audited act, here or on the server. */
async function reveal(
  { vault, sync, clipboard }: Session,
  place: Place,
  side: "here" | "there",
): Promise<void> {
  const { value } =
    side === "here"
      ? await vault.use((open) => open.reveal(place))
      : await sync.use((linked) => linked.revealThere(place));
  const whose = side === "here" ? l10n.t("Here") : l10n.t("Server");
  await showValue(value, {
    title: `${place.key} · ${whose}`,
    seconds: setting("reveal.seconds"),
    copy: (text) => clipboard.copy(new Redacted(valueText(text.reveal())), setting("clipboard.clearSeconds")),
  });
}

function sideText(side: Conflict["here"]): string {
  if (!side) return l10n.t("removed");
  return `${MASK} ${l10n.t("changed {0}", relativeTime(side.changed_at, Date.now()))}`;
}

function partName(part: string): string {
  if (part === "removed") return l10n.t("removed on one side");
  if (part === "unseen") return l10n.t("not shown by the server any more");
  return part;
}
