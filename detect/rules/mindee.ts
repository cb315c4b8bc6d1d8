import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const mindeeApiKey = defineAssignment({
  id: "mindee-api-key",
  what: "a Mindee API key",
  source: "https://docs.mindee.com/integrations/api-keys",
  severity: "medium",
  names: ["mindee"],
  value: /(?:md_)?[A-Za-z0-9]{32}/,
  remediation: "Delete the key.",
  revoke: "https://app.mindee.com",
  hits: [`MINDEE_API_KEY="‹md_${fake("alnum", 32)}›"`, `MINDEE_V1_KEY="‹${fake("hex", 32)}›"`],
  misses: ["MINDEE_API_KEY=" + fake("hex", 10)],
});
