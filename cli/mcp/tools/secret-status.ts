import { Type } from "typebox";
import { decidingLink, originText } from "../../../core/resolve.ts";
import { rotationEvent } from "../../../core/rotation.ts";
import { formatScope } from "../../../core/scope.ts";
import { allChains, isFileDefinition, reachOf, type AnyDefinition } from "../../effective.ts";
import { isoTime } from "../../show.ts";
import { SCOPE_INPUT } from "../scope-input.ts";
import { defineTool } from "../tool.ts";

const DAY_MS = 86_400_000;
const SOON_DAYS = 30;

export const secretStatus = defineTool({
  name: "secret_status",
  title: "Secrets that need attention",
  description:
    `What a person should act on among the secrets that a scope sees: revoked, expired, expiring within ${SOON_DAYS} days, ` +
    "and due for rotation. An empty list means that all is well.",
  input: Type.Object(SCOPE_INPUT),
  isReading: true,
  async run(context, input) {
    const now = Date.now();
    const chains = allChains(await reachOf(context, input));
    const attention = chains.flatMap((chain) => {
      const link = decidingLink(chain);
      if (!link) return [];
      const problems = link.state === "wins" ? dueOf(link.definition, now) : [endedBy(link)];
      const { definition } = link;
      return problems.map((problem) => ({
        key: definition.key,
        source: originText(definition),
        scope: formatScope(definition.scope),
        ...problem,
      }));
    });
    return { attention };
  },
});

interface Problem {
  readonly problem:
    | "revoked"
    | "expired"
    | "expires soon"
    | "rotation soon"
    | "rotation due"
    | "rotation overdue";
  /** When it happens or happened, where that is known. */
  readonly at: string | null;
}

function endedBy({ state, definition }: { state: string; definition: AnyDefinition }): Problem {
  if (state === "revoked") return { problem: "revoked", at: null };
  return { problem: "expired", at: expiryOf(definition) };
}

function dueOf(definition: AnyDefinition, now: number): Problem[] {
  const expiresAt = fieldsOf(definition).expires_at;
  const expires = expiresAt !== null && expiresAt * 1000 < now + SOON_DAYS * DAY_MS;
  const rotation = isFileDefinition(definition) ? undefined : rotationEvent(definition, now);
  return [
    ...(expires ? [{ problem: "expires soon" as const, at: expiryOf(definition) }] : []),
    ...(rotation ? [{ problem: `rotation ${rotation.state}` as const, at: isoTime(rotation.due_at) }] : []),
  ];
}

function expiryOf(definition: AnyDefinition): string | null {
  const { expires_at } = fieldsOf(definition);
  return expires_at === null ? null : isoTime(expires_at * 1000);
}

function fieldsOf(definition: AnyDefinition) {
  return isFileDefinition(definition) ? definition.entry.fields : definition;
}
