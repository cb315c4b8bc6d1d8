import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const voodooSmsApiKey = defineAssignment({
  id: "voodoo-sms-api-key",
  what: "a Voodoo SMS API key",
  source: "https://www.voodoosms.com/docs/",
  severity: "high",
  names: ["voodoo-sms", "voodoosms"],
  value: /[A-Za-z0-9]{40,64}/,
  remediation: "Regenerate it in Voodoo SMS under send, API.",
  hits: [`VOODOO_SMS_API_KEY="‹${fake("alnum", 45)}›"`],
  misses: [`VOODOO_SMS_API_KEY="${fake("alnum", 15)}"`],
});
