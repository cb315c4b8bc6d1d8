import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const heliusKey = defineAssignment({
  id: "helius-key",
  what: "a Helius API key",
  source: "https://www.helius.dev/docs/api-reference/authentication",
  severity: "medium",
  names: ["helius"],
  value: UNSPECIFIED,
  remediation: "Delete it in the dashboard, under API Keys.",
  hits: [`HELIUS_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['HELIUS_API_KEY="short"'],
});
