import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const athinaKey = defineAssignment({
  id: "athina-key",
  what: "an Athina API key",
  source: "https://github.com/athina-ai/athina-evals",
  severity: "medium",
  names: ["athina"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  revoke: "https://app.athina.ai",
  hits: [`ATHINA_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['ATHINA_API_KEY="short"'],
});
