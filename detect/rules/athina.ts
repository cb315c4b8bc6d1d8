import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const athinaKey = defineAssignment({
  id: "athina-key",
  what: "an Athina API key",
  source: "https://docs.athina.ai/settings/api-keys",
  severity: "medium",
  names: ["athina"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`ATHINA_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['ATHINA_API_KEY="short"'],
});
