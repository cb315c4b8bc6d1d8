import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const octopusKey = defineRule({
  id: "octopus-key",
  what: "an Octopus Deploy API key",
  source: "https://octopus.com/docs/octopus-rest-api/how-to-create-an-api-key",
  severity: "high",
  documented: false,
  keywords: ["API-"],
  pattern: token(/API-[A-Z0-9]{25,36}/),
  remediation: "Revoke it in the user's profile.",
  hits: ["API-" + fake("upper", 26), `OCTOPUS_API_KEY=‹API-${fake("upper", 32)}›`],
  misses: ["OCTOPUS_API_KEY=API-x"],
});
