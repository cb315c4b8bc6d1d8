import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const nebiusKey = defineAssignment({
  id: "nebius-key",
  what: "a Nebius API key",
  source: "https://docs.tokenfactory.nebius.com/api-reference/examples/text-generation.md",
  severity: "critical",
  names: ["nebius"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`NEBIUS_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['NEBIUS_API_KEY="short"'],
});
