import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const affinityKey = defineAssignment({
  id: "affinity-key",
  what: "an Affinity API key",
  source: "https://api-docs.affinity.co/#authentication",
  severity: "high",
  names: ["affinity-api", "affinity-key"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`AFFINITY_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['AFFINITY_API_KEY="short"'],
});
