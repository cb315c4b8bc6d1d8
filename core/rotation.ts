import { parseDuration } from "./duration.ts";
import { rotationState, type SecretMetadata } from "./secret.ts";

/** A secret whose value should be, or should have been, replaced. */
export interface RotationEvent {
  readonly secret: SecretMetadata;
  /** `soon`: within `notifyBefore` of the period's end. `due`: past it. `overdue`: past it for a day and more. */
  readonly state: "soon" | "due" | "overdue";
  /** The period's end: Unix time in milliseconds. */
  readonly due_at: number;
  /** Why the command that a server has for it failed, where it did. */
  readonly trouble?: string | undefined;
}

const DAY_MS = 86_400_000;

/** Undefined where nothing is to be done yet. A revoked or deleted secret is in no use. */
export function rotationEvent(secret: SecretMetadata, now: number): RotationEvent | undefined {
  if (secret.status === "revoked" || secret.deleted || !secret.rotationPolicy) return undefined;
  const state = rotationState(secret, now);
  if (state !== "soon" && state !== "due") return undefined;
  const due_at = secret.rotated_at + parseDuration(secret.rotationPolicy.period) * 1000;
  return { secret, state: now >= due_at + DAY_MS ? "overdue" : state, due_at };
}
