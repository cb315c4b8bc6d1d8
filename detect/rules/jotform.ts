import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const jotformApiKey = defineAssignment({
  id: "jotform-api-key",
  what: "a Jotform API key",
  source: "https://api.jotform.com/docs/",
  severity: "high",
  names: ["jotform", "jot-form"],
  value: /[a-f0-9]{32}/,
  remediation: "Delete the key.",
  revoke: "https://www.jotform.com/myaccount/api",
  hits: [`JOTFORM_API_KEY="‹${fake("hex", 32)}›"`],
  misses: ["JOTFORM_API_KEY=" + fake("hex", 10)],
});
