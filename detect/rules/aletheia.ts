import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const aletheiaKey = defineAssignment({
  id: "aletheia-key",
  what: "an Aletheia API key",
  source: "https://aletheiaapi.com/",
  severity: "medium",
  names: ["aletheia-api"],
  value: /[a-f0-9]{32}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`ALETHEIA_API_KEY="‹${fake("hex", 32)}›"`],
  misses: ['ALETHEIA_API_KEY="short"'],
});
