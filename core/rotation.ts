import { parseDuration } from "./duration.ts";
import { rotationState, type SecretMetadata } from "./secret.ts";

/** A secret whose value should be, or should have been, replaced. */
export interface RotationEvent {
  readonly secret: SecretMetadata;
  /** `soon`: within `notifyBefore` of the period's end. `due`: past it. `overdue`: past it for a day and more. */
  readonly state: "soon" | "due" | "overdue";
  /** The period's end: Unix time in milliseconds. */
  readonly due_at: number;
}

const DAY_MS = 86_400_000;

/** What stands to be rotated, the longest due first. A revoked or deleted secret is in no use, so it is not. */
export function rotationEvents(secrets: Iterable<SecretMetadata>, now: number): RotationEvent[] {
  const events = [...secrets].flatMap((secret) => rotationEvent(secret, now) ?? []);
  return events.toSorted((a, b) => a.due_at - b.due_at);
}

/** Undefined where nothing is to be done yet. */
export function rotationEvent(secret: SecretMetadata, now: number): RotationEvent | undefined {
  if (secret.status === "revoked" || secret.deleted || !secret.rotationPolicy) return undefined;
  const state = rotationState(secret, now);
  if (state !== "soon" && state !== "due") return undefined;
  const due_at = secret.rotated_at + parseDuration(secret.rotationPolicy.period) * 1000;
  return { secret, state: now >= due_at + DAY_MS ? "overdue" : state, due_at };
}
