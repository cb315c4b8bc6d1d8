import type { CompareAndSet } from "../core/vault.ts";
import { UserError } from "../core/user-error.ts";
import type { Flags } from "./command.ts";

export const CONDITION_FLAG = {
  "if-version": {
    type: "string",
    help: "only where this is still the latest version; else exit 5",
    placeholder: "N",
  },
} as const satisfies Flags;

export function conditionOf(flags: { readonly "if-version"?: string }): CompareAndSet {
  const text = flags["if-version"];
  return text === undefined ? {} : { ifVersion: versionNumber("--if-version", text) };
}

/** @throws UserError USAGE */
export function versionNumber(flag: string, text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new UserError("USAGE", `${flag} takes a version's number, from 1.`, "secret:versions lists them.");
}
