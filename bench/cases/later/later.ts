/**
 * A second part, written after the rules and by those who wrote them, though without looking at them: other services
 * and shapes, in the ways in which tests of scanners write them. What it showed to be missing in general was mended,
 * so that its figures say less than those of the first part.
 */
import type { Case } from "../case.ts";
import { serviceCases } from "../vendors.ts";
import { aToD } from "./a-to-d.ts";
import { laterContexts } from "./contexts.ts";
import { eToL } from "./e-to-l.ts";
import { mToR } from "./m-to-r.ts";
import { negativesOf } from "./negatives.ts";
import { sToZ } from "./s-to-z.ts";

const TABLES = [aToD, eToL, mToR, sToZ];

export const laterPositives = (): Record<"services", Case[]> => ({
  services: serviceCases(TABLES, laterContexts),
});

export const laterNegatives = (): Case[] => negativesOf(TABLES);
