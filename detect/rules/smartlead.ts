import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const smartleadKey = defineAssignment({
  id: "smartlead-key",
  what: "a Smartlead API key",
  source: "https://api.smartlead.ai/authentication",
  severity: "high",
  names: ["smartlead"],
  value: /[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}_[a-z0-9]{7}/,
  remediation: "Regenerate the key under Settings, API Keys.",
  hits: [
    `SMARTLEAD_API_KEY="‹${fake("hex", 8)}-${fake("hex", 4)}-${fake("hex", 4)}-${fake("hex", 4)}-${fake("hex", 12)}_${fake("lower", 7)}›"`,
  ],
  misses: ['SMARTLEAD_API_KEY="short"'],
});
