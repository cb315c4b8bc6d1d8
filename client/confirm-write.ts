import { l10n } from "vscode";
import { blastRadius, type BlastRadius, type PlannedWrite } from "../core/blast-radius.ts";
import { formatScope, sameScope, scopeText } from "../core/scope.ts";
import type { SecretFields } from "../core/secret.ts";
import type { Place } from "../core/vault.ts";
import type { Use } from "../protocol/lsp.ts";
import type { RunningProgram } from "../sdk/running.ts";
import { blastText } from "./blast-words.ts";
import { confirmed } from "./confirmed.ts";
import { boundScopes } from "./folder-scope.ts";
import { locate } from "./locate.ts";
import { programLabel, programsInReach } from "./run/programs-in-reach.ts";
import type { Session } from "./session.ts";
import { setting } from "./setting.ts";

export interface WriteQuestion {
  readonly question: string;
  /** What is to be known besides whom it reaches. */
  readonly detail?: string;
  readonly action: string;
}

/**
 * Asks before a write, and says whom it reaches: which scopes get something else, which overrides hide it from others,
 * which lines read it.
 * @throws Cancelled
 */
export async function confirmWrite(
  session: Session,
  writes: readonly PlannedWrite[],
  question: WriteQuestion,
): Promise<void> {
  await ask(await reachOf(session, writes), question);
}

/**
 * The same for a write that is no end in itself: only where somebody else than one service gets another value than
 * before, and not where the person has turned it off.
 * @throws Cancelled
 */
export async function confirmWideWrite(
  session: Session,
  write: PlannedWrite,
  question: WriteQuestion,
): Promise<void> {
  if (write.place.scope.service !== undefined || !setting("writes.confirm")) return;
  const reaches = await reachOf(session, [write]);
  const isFelt = reaches.some(({ radius }) =>
    radius.changed.some(({ before }) => before.state !== "nothing"),
  );
  if (isFelt) await ask(reaches, question);
}

/**
 * That question for a definition that was not there before: it hides the one that others got until now.
 * @throws Cancelled
 */
export async function confirmOverride(
  session: Session,
  place: Place,
  fields: Partial<SecretFields> = {},
): Promise<void> {
  await confirmWideWrite(
    session,
    { kind: "define", place, fields },
    {
      question: l10n.t("Override {0} in {1}?", place.key, scopeText(place.scope)),
      action: l10n.t("Override"),
    },
  );
}

async function ask(reaches: readonly Reach[], { question, detail, action }: WriteQuestion): Promise<void> {
  const parts = [...(detail === undefined ? [] : [detail]), ...blastText(reaches, locate, l10n.t)];
  await confirmed(question, { detail: parts.join("\n\n"), action });
}

/** Whom a write reaches, and the lines that read the name. */
export interface Reach {
  readonly write: PlannedWrite;
  readonly radius: BlastRadius;
  readonly uses: readonly Use[];
  /** Those on this machine that start anew. */
  readonly programs: readonly string[];
}

async function reachOf(session: Session, writes: readonly PlannedWrite[]): Promise<Reach[]> {
  const [secrets, bound, running] = await Promise.all([
    session.vault.secrets(),
    boundScopes(session),
    programsInReach(session),
  ]);
  const asked = [...bound, ...running.map(({ scope }) => scope)];
  return Promise.all(
    writes.map(async (write) => {
      const radius = blastRadius(secrets, write, { asked, now: Date.now() });
      const isReached = ({ scope }: RunningProgram) =>
        radius.changed.some((changed) => sameScope(changed.scope, scope));
      const programs = running.filter(isReached).map(programLabel);
      return { write, radius, uses: await usesOf(session, write), programs };
    }),
  );
}

/** None where the language server is down: what the vault says is worth telling all the same. */
async function usesOf({ server, log }: Session, { place }: PlannedWrite): Promise<readonly Use[]> {
  try {
    return await server.request("keyward/uses", { name: place.key, scope: formatScope(place.scope) });
  } catch (error) {
    log.warn(`No places of ${place.key}: ${String(error)}`);
    return [];
  }
}
