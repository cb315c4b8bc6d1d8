import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const upleadApiKey = defineAssignment({
  id: "uplead-api-key",
  what: "an UpLead API key",
  source: "https://docs.uplead.com/",
  severity: "medium",
  names: ["uplead"],
  value: /[a-f0-9]{32}/,
  remediation: "Regenerate it in UpLead's account settings under API.",
  hits: [`UPLEAD_API_KEY="‹${fake("hex", 32)}›"`],
  misses: [`UPLEAD_API_KEY="${fake("hex", 10)}"`],
});
