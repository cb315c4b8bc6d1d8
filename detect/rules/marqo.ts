import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const marqoKey = defineAssignment({
  id: "marqo-key",
  what: "a Marqo Cloud API key",
  source: "https://docs.marqo.ai/cloud-reference/console/apikeys/",
  severity: "high",
  names: ["marqo"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`MARQO_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['MARQO_API_KEY="short"'],
});
