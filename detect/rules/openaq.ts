import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const openaqApiKey = defineAssignment({
  id: "openaq-api-key",
  what: "an OpenAQ API key",
  source: "https://docs.openaq.org/using-the-api/api-key",
  severity: "low",
  names: ["openaq"],
  value: /[a-f0-9]{64}/,
  remediation: "Regenerate the key.",
  revoke: "https://explore.openaq.org/account",
  hits: [`OPENAQ_API_KEY="‹${fake("hex", 64)}›"`],
  misses: ["OPENAQ_API_KEY=" + fake("hex", 10)],
});
