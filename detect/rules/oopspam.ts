import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const oopspamApiKey = defineAssignment({
  id: "oopspam-api-key",
  what: "an OOPSpam API key",
  source: "https://www.oopspam.com/docs/",
  severity: "low",
  names: ["oopspam"],
  value: /[A-Za-z0-9]{40}/,
  remediation: "Make a new key.",
  revoke: "https://app.oopspam.com",
  hits: [`OOPSPAM_API_KEY="‹${fake("alnum", 40)}›"`],
  misses: ["OOPSPAM_API_KEY=" + fake("hex", 10)],
});
