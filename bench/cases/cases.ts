/**
 * The benchmark's own cases, written before the rules and never tuned on: services' keys in the places where people
 * leave them, passwords and structures, and text that holds none. Made from a seed; none is a real credential.
 */
import { type Case } from "./case.ts";
import { genericCases } from "./generic.ts";
import { numbers } from "./negatives/numbers.ts";
import { placeholders } from "./negatives/placeholders.ts";
import { references } from "./negatives/references.ts";
import { source } from "./negatives/source.ts";
import { structureCases } from "./structures.ts";
import { vendorCases } from "./vendors.ts";

/** By kind, since there are far more services than kinds of passwords. */
export const positives = (): Record<"services" | "passwords" | "structures", Case[]> => ({
  services: vendorCases(),
  passwords: genericCases(),
  structures: structureCases(),
});

export const negatives = (): Case[] => [...placeholders(), ...references(), ...numbers(), ...source()];
