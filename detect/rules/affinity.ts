import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const affinityKey = defineAssignment({
  id: "affinity-key",
  what: "an Affinity API key",
  source: "https://developer.affinity.co/pages/external-api-v2/authentication",
  severity: "high",
  names: ["affinity-api", "affinity-key"],
  value: UNSPECIFIED,
  remediation: "Revoke it under Settings, Manage Apps.",
  hits: [`AFFINITY_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['AFFINITY_API_KEY="short"'],
});
